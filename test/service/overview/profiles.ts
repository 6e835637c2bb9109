/** Named schools with only the answers that a test is about. */
import { cellsOfField, cellWithRole, fieldsWithRole } from '#templates/cells.ts';
import { check } from '#templates/check.ts';
import { finding, type Finding } from '#templates/finding.ts';
import type { Answers, Format } from '#templates/format.ts';
import { formatWithId } from '#templates/formats/index.ts';
import type { Value } from '#templates/kinds/kind.ts';
import { overviewOf, type Overview } from '#service/overview/overview.ts';
import type { Profile, Unreadable } from '#service/overview/profile.ts';

import { exampleDeclaration } from '../../samples/answers.ts';

export const bao = formatWithId('bao-2024')!;
export const sboSo = formatWithId('sbo-so-2024')!;

export const heuvelland = 'PO3105 Maastricht-Heuvelland';
export const parkstad = 'PO3106 Parkstad';

export interface Given {
  readonly name?: string;
  readonly brin6?: string;
  readonly consortium?: string | null;
  readonly file?: string;
  readonly format?: Format;
  readonly answers?: Answers;
  /** Adopted on this date, with everything that a declaration needs. */
  readonly adopted?: string;
  readonly blocking?: number;
  readonly findings?: readonly Finding[];
}

const missing = finding('required', 'blocking', 'b.visie', {
  label: 'Onze visie',
  kind: 'text',
  mayBeZero: false,
});

export const school = (given: Given): Profile => {
  const { name, brin6, consortium = heuvelland, format = bao, adopted, blocking = 0 } = given;
  return {
    file: given.file ?? `${name ?? brin6 ?? 'naamloos'}.docx`,
    format,
    school: null,
    round: '2024',
    answers: {
      ...(name === undefined ? {} : { 'a.schoolnaam': name }),
      ...(brin6 === undefined ? {} : { 'a.vestiging': brin6 }),
      ...(consortium === null ? {} : { 'a.swv': consortium }),
      'a.bestuur': 'Stichting De Brug',
      'a.gemeente': 'Maastricht',
      'a.directeur': 'A. Voorbeeld',
      ...given.answers,
    },
    declaration:
      adopted === undefined
        ? {}
        : { ...exampleDeclaration(format), adoptionDate: adopted, declarationDate: adopted },
    findings: given.findings ?? Array.from({ length: blocking }, () => missing),
  };
};

/** A profile with the findings of the real check. */
export const checked = (profile: Profile): Profile => ({
  ...profile,
  findings: check(profile.format, profile.answers, {
    purpose: 'hand-in',
    declaration: profile.declaration,
  }),
});

export const overview = (profiles: readonly Profile[], unreadable: readonly Unreadable[] = []): Overview =>
  overviewOf(profiles, unreadable, { at: '2024-12-31T12:00:00Z' });

/** Every question on how support is organised answered alike, except those named. */
export const organised = (way: string, except: Answers = {}): Answers => ({
  ...Object.fromEntries(
    fieldsWithRole(bao, 'coverage-level')
      .flatMap(({ id }) => cellsOfField(bao, id))
      .map(({ key }) => [key, way]),
  ),
  ...except,
});

export const targetGroup = (row: number, need: string, group = 'anders'): Answers => ({
  [`x.doelgroepen@doelgroep#${row}`]: group,
  [`x.doelgroepen@behoefte#${row}`]: need,
  [`x.doelgroepen@leerlingen#${row}`]: 24,
  [`x.doelgroepen@groepsgrootte#${row}`]: 12,
  [`x.doelgroepen@aanbod#${row}`]: 'Kleine groepen met een vast dagritme.',
});

export const pupils = (count: Value): Answers => ({ [cellWithRole(bao, 'pupils')!.key]: count });
