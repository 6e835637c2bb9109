/** How the text of a cell becomes the value of its column. A text comes in tidied, not empty and not long. */
import { patterns, storedForm } from '#templates/kinds/patterns.ts';
import type { PatternName } from '#templates/finding.ts';

import { consortiumCode } from '../areas/consortium.ts';
import { schoolKinds, type School, type SchoolKind } from '../school.ts';
import { placeName } from './place-name.ts';
import { inForm, refused, type Reading } from './reading.ts';

export const readText = (text: string): Reading<string> => ({ value: text });

export const readPlace = (text: string): Reading<string> => ({ value: placeName(text) });

const matching = (pattern: PatternName, text: string): string | null => {
  const stored = storedForm(pattern, text);
  return patterns[pattern].valid.test(stored) ? stored : null;
};

export const readPostcode = (text: string): Reading<string> => inForm(matching('postcode', text));

/** A spreadsheet takes a phone number for a number and drops its leading zero, or its plus. */
export const readPhone = (text: string): Reading<string> => {
  const withPlus = text.startsWith('31') ? matching('phone', `+${text}`) : null;
  return inForm(matching('phone', text) ?? matching('phone', `0${text}`) ?? withPlus);
};

const bareDomain = /^[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/\S*)?$/i;

export const readWebsite = (text: string): Reading<string> =>
  inForm(matching('url', bareDomain.test(text) ? `https://${text}` : text));

export const readEmail = (text: string): Reading<string> =>
  inForm(matching('email', text.replace(/^mailto:/i, '')));

export const readPersonName = (text: string): Reading<string> =>
  text.includes('@') ? refused({ why: 'address-for-name' }) : readText(text);

export const readBoardNumber = (text: string): Reading<string> =>
  inForm(/^\d{3,6}$/.test(text) ? text : null);

export const readConsortium = (text: string): Reading<string> => inForm(consortiumCode(text));

/** Null is a school of another sort, which this list is not about. */
const kindsNamed: { readonly [name: string]: SchoolKind | null } = {
  BO: 'BAO',
  BAO: 'BAO',
  BASISONDERWIJS: 'BAO',
  BASISSCHOOL: 'BAO',
  SBO: 'SBO',
  SBAO: 'SBO',
  'SPECIAAL BASISONDERWIJS': 'SBO',
  SO: 'SO',
  '(V)SO': 'SO',
  'SPECIAAL ONDERWIJS': 'SO',
  VSO: null,
  'VOORTGEZET SPECIAAL ONDERWIJS': null,
};

/** None of them: a school for secondary education only. */
export const readKinds = (text: string): Reading<readonly SchoolKind[]> => {
  const named = text
    .toUpperCase()
    .split(/\s*[/,;+&]\s*|\s+EN\s+/)
    .map((name) => kindsNamed[name]);
  if (named.includes(undefined)) return inForm<readonly SchoolKind[]>(null);
  return { value: schoolKinds.filter((kind) => named.includes(kind)) };
};

const statesNamed: { readonly [name: string]: School['status'] } = {
  OPEN: 'open',
  ACTIEF: 'open',
  GESLOTEN: 'closed',
  OPGEHEVEN: 'closed',
};

export const readStatus = (text: string): Reading<School['status']> =>
  inForm(statesNamed[text.toUpperCase()] ?? null);
