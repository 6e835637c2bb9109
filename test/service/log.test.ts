import { describe, expect, it } from 'vitest';

import { createLog, withoutQuotes } from '#service/log.ts';
import { Problem } from '#templates/problem.ts';

describe('a technical message in the log', () => {
  it.each([
    [
      'duplicate key value violates unique constraint "person_pkey"',
      'duplicate key value violates unique constraint …',
    ],
    ["ENOENT: no such file, open '/drives/Jan's kind.docx'", 'ENOENT: no such file, open …'],
    ['unexpected token "a\\"Jan de Vries\\"b" here', 'unexpected token …'],
    ['Can’t reach it', 'Can’t reach it'],
    ["can't reach https://swv.sharepoint.com/Jan%20de%20Vries.docx now", "can't reach … now"],
    ['Key (email)=(j.jansen@school.nl) exists', 'Key … exists'],
    ['mail to j.jansen@school.nl failed', 'mail to … failed'],
    ['call 06 12 34 56 78', 'call …'],
    ['BSN 123456782', 'BSN …'],
  ])('leaves out whom and what it is about: %s', (message, kept) => {
    expect(withoutQuotes(message)).toBe(kept);
  });

  it('comes with where it arose and why, and with nothing of what was being done', () => {
    const lines: string[] = [];
    const log = createLog({ logLevel: 'debug' }, { write: (line) => void lines.push(line) });
    const cause = new Error('no route to “Jan de Vries”\n    at Jan de Vries, in his room');
    const error = new Problem(
      'graph-not-found',
      { operation: 'read-file', name: 'Jan "de Vries".docx' },
      { cause },
    );
    log.error({ error }, 'problem');
    const [line = ''] = lines;
    expect(line).not.toContain('Vries');
    expect(JSON.parse(line)).toMatchObject({
      error: { code: 'graph-not-found', cause: { message: 'no route to …' } },
    });
    expect((JSON.parse(line) as { error: { at: string[] } }).error.at.join()).toContain('log.test.ts');
  });
});
