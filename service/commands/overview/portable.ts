/** What goes from one thread to another of a document: plain data, of which a format is its id. */
import { formatWithId } from '#templates/formats/index.ts';

import type { Profile } from '../../overview/profile.ts';
import type { Judged } from '../command.ts';

/** What the overview needs of a document. Comments of people are not kept. */
export type PortableProfile = Omit<Profile, 'file' | 'format'> & { readonly format: string };

export const portableOf = ({
  format,
  school,
  round,
  answers,
  declaration,
  findings,
}: Judged): PortableProfile => ({ format: format.id, school, round, answers, declaration, findings });

/** The profile again, with its format. */
export const profileOf = ({ format: id, ...rest }: PortableProfile, file: string): Profile => {
  const format = formatWithId(id);
  if (!format) throw new Error(`a thread read a document of format ${id}, which is not there`);
  return { ...rest, file, format };
};
