/** What folders and documents are called, so that people find them and SharePoint takes them. */
import type { Format } from '#templates/format.ts';

import type { Dossier } from '../dossier/dossier.ts';
import type { Round } from '../rounds/round.ts';

/** SharePoint refuses these, wherever they stand. */
const refused = /["*:<>?/\\|\u0000-\u001f\u007f]/g;

/** Names of folders together may not be longer than 400 characters, so one stays well under that. */
const LONGEST = 100;

const usable = (name: string): string =>
  name
    .replace(refused, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\s.]+$/, '');

const firstUpper = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** `copy` counts from 1 and is told from 2 on. */
const withCopy = (name: string, copy: number): string => (copy === 1 ? name : `${name} (${copy})`);

interface Named {
  readonly brin6: string;
  readonly name: string;
}

/** What a document is for, as names say it: its round, or that it is a change between rounds and since when. */
type Occasion = Pick<Dossier, 'round' | 'openedOn'>;

const occasionWords = ({ round, openedOn }: Occasion): string =>
  round ?? `tussentijdse wijziging ${openedOn}`;

/**
 * `14AB00 De Voorbeeldschool`; a round to practise with has folders of its own, which go when it is removed.
 * @param round null for a change between rounds
 */
export const schoolFolderName = (
  { brin6, name }: Named,
  round: Pick<Round, 'trial' | 'id'> | null,
): string => {
  const school = usable(`${brin6} ${name}`);
  return round?.trial === true ? `${school} ${trialMark(round.id)}` : school;
};

const trialMark = (id: string): string => `(proefronde ${usable(id)})`;

/** Whether a folder was made for this round to practise with, whatever the school is called by now. */
export const isTrialFolder = (name: string, { id }: Pick<Round, 'id'>): boolean =>
  name.endsWith(` ${trialMark(id)}`);

/** The folder of one document in that of the school: `2024`, or `Tussentijdse wijziging 2025-03-14`. */
export const documentFolderName = (occasion: Occasion, copy = 1): string =>
  usable(withCopy(occasion.round ?? firstUpper(occasionWords(occasion)), copy));

/** `Schoolondersteuningsprofiel De Voorbeeldschool 2024.docx`. */
export const documentName = (
  { term }: Pick<Format, 'term'>,
  { name }: Named,
  occasion: Occasion,
  copy = 1,
): string =>
  `${usable(`${firstUpper(term)} ${name}`)} ${usable(withCopy(occasionWords(occasion), copy))}.docx`;
