import { describe, expect, it } from 'vitest';

import { formats } from '#templates/formats/index.ts';

import { cycles, fieldIdsIn, fieldIdsInCode, outOfPlace, wrongDirections } from './architecture/rules.ts';
import { sourcesWith, typstLiterals, type Source } from './architecture/sources.ts';

const sources = sourcesWith('.ts', '.tsx');
const designs = sourcesWith('.typ');
const ids = [...new Set(formats.flatMap(({ fields }) => fields.map(({ id }) => id)))];

const planted = (path: string, text: string): Source => ({ path, text });

describe('imports run one way', () => {
  it('in every file', () => {
    expect(sources.flatMap(wrongDirections)).toEqual([]);
  });

  it.each([
    ['templates/check.ts', "import { readDocument } from './word/read.ts';"],
    ['templates/check.ts', "import { profileData } from './print/profile-data.ts';"],
    ['templates/word/read.ts', "import { lock } from '#service/documents/lock.ts';"],
    ['templates/kinds/text.ts', "export { x } from '#addin/state.ts';"],
    ['service/documents/lock.ts', "import type { Overview } from '../overview/overview.ts';"],
    ['service/tenant/drive.ts', "const { check } = await import('#templates/check.ts');"],
    ['addin/pane/parts.tsx', "import { fill } from '#templates/word/fill.ts';"],
    ['service/app.ts', "import { answers } from '../test/samples/answers.ts';"],
  ])('a wrong one planted in %s is found', (path, text) => {
    expect(wrongDirections(planted(path, text))).toHaveLength(1);
  });

  it('without a cycle', () => {
    expect(cycles(sources)).toEqual([]);
  });

  it('a cycle planted over three files is found', () => {
    expect(
      cycles([
        planted('service/a.ts', "import './b.ts';"),
        planted('service/b.ts', "import type { C } from './c.ts';"),
        planted('service/c.ts', "import '#service/a.ts';"),
      ]),
    ).toEqual(['service/a.ts -> service/b.ts -> service/c.ts -> service/a.ts']);
  });
});

describe('what belongs in one place', () => {
  it('is said nowhere else', () => {
    expect(sources.flatMap(outOfPlace)).toEqual([]);
  });

  it.each([
    ['templates/check.ts', "import { readFileSync } from 'node:fs';"],
    ['templates/print/profile-data.ts', 'export const width = window.innerWidth;'],
    ['service/overview/csv.ts', "import { PDFDocument } from 'pdf-lib';"],
    ['service/documents/lock.ts', 'const key = process.env.KEY;'],
    ['addin/pane/parts.tsx', 'await Word.run(async () => {});'],
    ['service/overview/words.ts', "const control = '<w:sdt>';"],
    ['service/routes/dossiers.ts', "import { Client } from '@microsoft/microsoft-graph-client';"],
  ])('and is found when it is said in %s', (path, text) => {
    expect(outOfPlace(planted(path, text))).toHaveLength(1);
  });
});

describe('no code names a field', () => {
  it('in TypeScript', () => {
    expect(sources.flatMap((source) => fieldIdsInCode(source, ids))).toEqual([]);
  });

  it('in a design', () => {
    expect(designs.flatMap((design) => fieldIdsIn(design.path, typstLiterals(design), ids))).toEqual([]);
  });

  it.each([
    "const pupils = answers['k.leerlingen@2024'];",
    'const level = `m.${need}.niveau`;',
    "const tag = 'sop:o.fte#ib';",
    "const fields = ids.filter((id) => id.startsWith('k.'));",
  ])('and one that is planted is found: %s', (text) => {
    expect(fieldIdsInCode(planted('service/overview/figures.ts', text), ids)).not.toEqual([]);
  });

  it('and one that is planted in a design is found', () => {
    expect(fieldIdsIn('x.typ', typstLiterals(planted('x.typ', '#data.at("b.visie")')), ids)).toHaveLength(1);
  });
});
