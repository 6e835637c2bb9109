import { describe, expect, it } from 'vitest';

import { fileStandingOf, type MadeFile } from '#service/dossier/file-standing.ts';

const file: MadeFile = {
  copy: 'publication',
  trial: false,
  withdrawnOn: null,
  validUntil: '2028-07-31',
  replaced: false,
  publishedAt: '2024-12-01T12:00:00.000Z',
  isPublic: true,
};

const standing = (about: Partial<MadeFile>, { today = '2025-01-01', seen = false } = {}) =>
  fileStandingOf({ ...file, ...about }, { today, seen });

describe('a file that we made', () => {
  it('holds until it is over, replaced or taken back', () => {
    expect(standing({})).toBe('current');
    expect(standing({}, { today: '2028-07-31' })).toBe('current');
    expect(standing({}, { today: '2028-08-01' })).toBe('expired');
    expect(standing({ replaced: true, isPublic: false }, { today: '2028-08-01' })).toBe('replaced');
    expect(standing({ replaced: true, withdrawnOn: '2025-01-01' })).toBe('withdrawn');
  });

  it('is still what everybody reads while the one that replaced it is not published', () => {
    expect(standing({ replaced: true })).toBe('public-meanwhile');
    expect(standing({ replaced: true }, { today: '2028-08-01' })).toBe('public-meanwhile');
  });

  it('says that it is not published, and that it was made to practise', () => {
    expect(standing({ publishedAt: null })).toBe('unpublished');
    expect(standing({ trial: true, publishedAt: null })).toBe('trial');
  });

  it.each(['full', 'document'] as const)(
    'of the kind “%s” is to who may not see it only a copy that is not for them',
    (copy) => {
      expect(standing({ copy, withdrawnOn: '2025-01-01' })).toBe('internal');
      expect(standing({ copy, withdrawnOn: '2025-01-01' }, { seen: true })).toBe('withdrawn');
      expect(standing({ copy: 'one-page' })).toBe('current');
    },
  );
});
