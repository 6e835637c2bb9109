/** The page for whoever runs the service says what the program does, no less and no more. */
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { appRoleOf } from '#service/access/policy.ts';
import { settingNames } from '#service/config.ts';

import { desk } from '../sop.ts';

const page = readFileSync('docs/beheer.md', 'utf8');
const { sop } = desk();

const named = (pattern: RegExp): string[] =>
  [...new Set([...page.matchAll(pattern)].map(([, name = '']) => name))].toSorted();

describe('docs/beheer.md', () => {
  it('explains every setting in its table, and no other', () => {
    expect(named(/^\| `([A-Z_]+)` /gm)).toEqual(settingNames.toSorted());
  });

  it('speaks of no setting that is not there', () => {
    expect(named(/\b(SOP_[A-Z_]+)\b/g).filter((name) => !settingNames.includes(name))).toEqual([]);
  });

  it('names the role of Entra beside every role of the service', () => {
    for (const [role, appRole] of Object.entries(appRoleOf))
      expect(page).toMatch(new RegExp(`^\\| \`${appRole}\` +\\| \`${role}\` `, 'm'));
  });

  it('gives commands that exist', async () => {
    const { out } = await sop('--help');
    const known = [...out.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name);
    const given = named(/(?:`|npx )sop ([a-z-]+)/g);
    expect(given).toContain('doctor');
    expect(given.filter((name) => !known.includes(name))).toEqual([]);
  });
});
