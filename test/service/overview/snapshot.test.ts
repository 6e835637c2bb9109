import { describe, expect, it } from 'vitest';

import { Problem } from '#templates/problem.ts';
import { snapshotOf } from '#service/overview/snapshot.ts';

import { overview, school } from './profiles.ts';

const snapshot = (vision: string) => {
  const profiles = [school({ name: 'De Kei', brin6: '99AA00', answers: { 'b.visie': vision } })];
  const unreadable = [{ file: 'stuk.docx', problem: new Problem('not-word', {}) }];
  return snapshotOf(overview(profiles, unreadable), profiles);
};

describe('a snapshot', () => {
  it('holds every document, also one that cannot be read', () => {
    expect(
      snapshot('Ieder kind telt.').documents.map(({ file, contentHash }) => [file, contentHash === null]),
    ).toEqual([
      ['De Kei.docx', false],
      ['stuk.docx', true],
    ]);
  });

  it('shows whether a document says something else now', () => {
    const [before, same, after] = ['Ieder kind telt.', 'Ieder kind telt.', 'Ieder kind hoort erbij.'].map(
      (vision) => snapshot(vision).documents[0]!.contentHash,
    );
    expect(same).toBe(before);
    expect(after).not.toBe(before);
  });
});
