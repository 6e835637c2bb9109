/** What folders and documents are called, so that people find them and SharePoint takes them. */
import type { Format } from '#templates/format.ts';

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

interface Named {
  readonly brin6: string;
  readonly name: string;
}

/** `14AB00 De Voorbeeldschool`; a round to practise with has folders of its own, which go when it is removed. */
export const folderName = ({ brin6, name }: Named, { trial, id }: Pick<Round, 'trial' | 'id'>): string =>
  trial ? `${usable(`${brin6} ${name}`)} ${trialMark(id)}` : usable(`${brin6} ${name}`);

const trialMark = (id: string): string => `(proefronde ${usable(id)})`;

/** Whether a folder was made for this round to practise with, whatever the school is called by now. */
export const isTrialFolder = (name: string, { id }: Pick<Round, 'id'>): boolean =>
  name.endsWith(` ${trialMark(id)}`);

/** `Schoolondersteuningsprofiel De Voorbeeldschool 2024.docx`; `copy` counts from 1 and is told from 2 on. */
export const documentName = (
  { term }: Pick<Format, 'term'>,
  { name }: Named,
  { id }: Pick<Round, 'id'>,
  copy = 1,
): string => {
  const title = `${term.charAt(0).toUpperCase()}${term.slice(1)}`;
  const last = copy === 1 ? id : `${id} (${copy})`;
  return `${usable(`${title} ${name}`)} ${usable(last)}.docx`;
};
