import { describe, expect, it } from 'vitest';

import { socketIn } from '#service/socket.ts';

const folderOf = (length: number): string => `/${'x'.repeat(length - 1)}`;
const own = '/beheer/beheer.sock'.length;

describe('the socket of the service', () => {
  it('stands in a folder of its own', () => {
    expect(socketIn('/srv/dienst')).toBe('/srv/dienst/beheer/beheer.sock');
  });

  it('is refused where the system would cut its path off, and so leave its folder', () => {
    expect(socketIn(folderOf(103 - own))).toHaveLength(103);
    expect(() => socketIn(folderOf(104 - own))).toThrow(
      expect.objectContaining({
        code: 'data-folder-unusable',
        facts: expect.objectContaining({
          reason: expect.stringContaining('1 teken te lang') as string,
        }) as object,
      }) as Error,
    );
  });
});
