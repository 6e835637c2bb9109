/**
 * The work on one document of a folder, apart from writing what comes of it: read, check, and print what can be printed. It
 * needs nothing of the other documents, so several go on beside each other; what goes in and comes out is plain data that
 * one thread can send to another.
 */
import { extname, join } from 'node:path';

import type { Answered } from '#templates/changes.ts';
import { formatWithId } from '#templates/formats/index.ts';
import type { Answers } from '#templates/format.ts';
import { hasOnePage } from '#templates/print/one-page-data.ts';
import { isProblem } from '#templates/problem.ts';
import type { Acknowledgement } from '#templates/seen.ts';

import { troubleOf, type Trouble } from '../../across-threads.ts';
import type { Config } from '../../config.ts';
import { schoolOf } from '../../overview/facts.ts';
import { judge, type Judged } from '../command.ts';
import { press } from '../press.ts';
import { publishing } from '../publishing.ts';
import { findingLines } from '../report.ts';
import { folders } from './folders.ts';
import { portableOf, type PortableProfile } from './portable.ts';

export interface Task {
  readonly path: string;
  readonly seen: readonly Acknowledgement[];
  readonly today: string;
  /** Whether PDFs and publications are wanted, or only what stands in the document. */
  readonly prints: boolean;
}

/** What the same schools handed in the last time, by BRIN6; a format by its id. */
export type LastRound = ReadonlyMap<string, { readonly format: string; readonly answers: Answers }>;

/** A file that was made of a document. */
export interface Made {
  readonly folder: string;
  /** Behind the name of the document's results, such as `.pdf`. */
  readonly ending: string;
  readonly bytes: Uint8Array;
}

export type Outcome =
  | { readonly trouble: Trouble }
  | {
      readonly profile: PortableProfile;
      /** What there is to say of it, in lines for people. */
      readonly lines: readonly string[];
      readonly made: readonly Made[];
      /** Why there is no print of a document that can be read. */
      readonly unprinted: Trouble | null;
    };

/** What is wrong with one document is told in what comes back; anything else is thrown. */
export const workOn = async (
  { path, seen, today, prints }: Task,
  lastRound: LastRound,
  config: Config,
): Promise<Outcome> => {
  let judged: Judged;
  try {
    judged = await judge(path, {
      purpose: 'publication',
      today,
      seen,
      earlier: (reading) => answeredBy(lastRound, schoolOf(reading)),
    });
  } catch (error) {
    if (isProblem(error)) return { trouble: troubleOf(error) };
    throw error;
  }
  const read = { profile: portableOf(judged), lines: findingLines(judged) };
  if (!prints) return { ...read, made: [], unprinted: null };
  try {
    return { ...read, made: await madeOf(judged, config, today), unprinted: null };
  } catch (error) {
    // A print that fails is told with its document; a seal that cannot be used concerns all.
    if (isProblem(error) && error.code === 'print-failed')
      return { ...read, made: [], unprinted: troubleOf(error) };
    throw error;
  }
};

const answeredBy = (lastRound: LastRound, school: string | null): Answered | undefined => {
  const last = school === null ? undefined : lastRound.get(school);
  const format = last && formatWithId(last.format);
  return last && format ? { format, answers: last.answers } : undefined;
};

const madeOf = async (document: Judged, config: Config, today: string): Promise<Made[]> => {
  const { isReady, printConcept, printFinal, sealOf } = await press();
  if (!isReady(document)) return [pdfIn(folders.concept, printConcept(document, 'full', today))];
  const signer = await sealOf(config);
  return [
    pdfIn(folders.publication, await printFinal(document, 'publication', signer)),
    pdfIn(folders.full, await printFinal(document, 'full', signer)),
    ...(hasOnePage(document.format)
      ? [pdfIn(folders.onePage, await printFinal(document, 'one-page', signer))]
      : []),
    ...(await publishedFrom(document)),
  ];
};

const pdfIn = (folder: string, bytes: Uint8Array): Made => ({ folder, ending: '.pdf', bytes });

/** What publishers make, in a folder for each; what one of them will not make, is told by `sop publish`. */
const publishedFrom = async (document: Judged): Promise<Made[]> => {
  const { Publication, publishers, publishWith } = await publishing();
  const publication = Publication.final(document);
  const made: Made[] = [];
  for (const publisher of publishers) {
    if (publisher.check(publication).some(({ severity }) => severity === 'blocking')) continue;
    const { files } = await publishWith(publisher, publication);
    for (const { name, bytes } of files)
      made.push({ folder: join(folders.published, publisher.id), ending: extname(name), bytes });
  }
  return made;
};
