import { describe, expect, it } from 'vitest';

import { shapeFaults } from '../../contracts/graph-shapes.ts';

describe('the shapes of Graph', () => {
  it('take an item as it should be, with annotations', () => {
    expect(shapeFaults('DriveItem', { id: '01A', name: 'a.docx', size: 3, '@odata.etag': '"1"' })).toEqual(
      [],
    );
  });

  it.each([
    ['a property that does not exist', { id: '01A', naam: 'a.docx' }],
    ['a number where text belongs', { id: '01A', name: 3 }],
    ['a wrong part deeper down', { id: '01A', parentReference: { driveId: 7 } }],
  ])('refuse %s', (_, answer) => {
    expect(shapeFaults('DriveItem', answer)).not.toEqual([]);
  });
});
