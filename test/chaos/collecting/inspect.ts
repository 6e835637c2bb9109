/** What became of what was handed out and saved: what stands in the libraries, against what the service tells of it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import type { JournalRecord } from '#service/store/journal/journal.ts';
import { canonical, contentHash } from '#templates/canonical.ts';
import { cellWithRole } from '#templates/cells.ts';
import { formats } from '#templates/formats/index.ts';
import { progressIn, type Progress } from '#templates/progress.ts';
import { readDocument } from '#templates/word/read.ts';

import { boardMail, consortiumMail, domainOf, said } from '../../demo/people.ts';
import type { AskAs } from '../../demo/people-at-work.ts';
import { dossierOf } from '../../demo/round.ts';
import type { SampleSchool } from '../../samples/school.ts';
import { foundTimes, type Findings } from '../findings.ts';
import { timesTold } from '../inspect-data.ts';
import type { Stage } from '../stage.ts';
import type { Desk, Shelf } from './desk.ts';

export interface Found {
  /** Names from the root of the library down. */
  readonly path: readonly string[];
  readonly content: string;
  readonly progress: Progress;
  readonly phone: unknown;
}

interface Told {
  readonly document: {
    readonly place: { readonly drive: string; readonly item: string };
    readonly name: string;
    readonly gone: boolean;
    readonly unreadable: unknown;
  } | null;
  readonly content: { readonly hash: string; readonly progress: Progress } | null;
}

/** Every document in a library, by the school that it says to be of. */
export const documentsIn = ({ path: root }: Shelf): Map<string, Found[]> => {
  const found = new Map<string, Found[]>();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const path = join(root, name);
    if (!name.endsWith('.docx') || !statSync(path).isFile()) continue;
    const { school, format, answers: read } = readDocument(readFileSync(path), formats);
    const answers = canonical(format, read);
    const of = school ?? '';
    found.set(of, [
      ...(found.get(of) ?? []),
      {
        path: relative(root, path).split(sep),
        content: contentHash(format, answers),
        progress: progressIn(format, answers),
        phone: answers[cellWithRole(format, 'phone')?.key ?? ''],
      },
    ]);
  }
  return found;
};

export const dossierTold = async (school: SampleSchool, ask: AskAs): Promise<Told> =>
  (await ask('GET', `/api/dossiers/${dossierOf(school)}`)) as Told;

/** Whether the service knows what stands in the document, and where it is. */
export const knows = ({ document, content }: Told, [found]: readonly Found[]): boolean =>
  document?.gone === false && document.name === found?.path.at(-1) && content?.hash === found.content;

export interface Looking {
  readonly stage: Stage;
  readonly findings: Findings;
  readonly shelf: Shelf;
  readonly documents: readonly Found[];
  readonly desk: Desk | undefined;
}

/** One school: its folder, its document, who may open it, and what is told of it. */
export const inspectSchool = async (
  { stage, findings, shelf, documents, desk }: Looking,
  school: SampleSchool,
  told: Told,
): Promise<void> => {
  const { brin6 } = school;
  const { wrong } = findings;
  const folders = readdirSync(shelf.path).filter((name) => name.startsWith(brin6));
  foundTimes(findings, folders.length, `${brin6}: map`);
  const names = documents.map(({ path }) => path.slice(1).join('/')).join(' en ');
  foundTimes(findings, documents.length, `${brin6}: document (${names})`);
  const [document] = documents;
  const item = document && (await stage.graph.itemAt(shelf.drive, document.path));
  if (!document || !item) return;
  if (desk && document.phone !== desk.saved) wrong.push(`${brin6}: wat het laatst is opgeslagen is weg`);
  if (told.document?.place.item !== item.id) wrong.push(`${brin6}: een ander document geldt`);
  if (!knows(told, documents)) wrong.push(`${brin6}: de dienst kent het document niet zoals het is`);
  const { answered, asked } = told.content?.progress ?? {};
  if (answered !== document.progress.answered || asked !== document.progress.asked)
    wrong.push(`${brin6}: de voortgang is ${answered} van ${asked}`);
  // In the folder of the school everybody reads; who writes is a matter of the folder of the document.
  for (const [depth, writing] of [
    [1, 'read'],
    [2, 'write'],
  ] as const) {
    const own = await ownPermissions(stage, shelf.drive, document.path.slice(0, depth));
    if (own.join() !== expectedPermissions(school, writing).join())
      wrong.push(`${brin6}: rechten ${own.join()}`);
  }
};

/** As `who role`, in order. */
const ownPermissions = async (
  { graph }: Stage,
  drive: string,
  path: readonly string[],
): Promise<string[]> => {
  const folder = await graph.itemAt(drive, path);
  const all = folder ? await graph.permissions(drive, folder.id) : [];
  return all
    .filter(({ inherited }) => !inherited)
    .map(({ grantedTo, role }) => `${grantedTo.filter((one) => one.includes('@')).join('+')} ${role}`)
    .toSorted();
};

/** The school, the board, which reads, and the consortium, of which the library is. */
const expectedPermissions = (school: SampleSchool, writing: 'read' | 'write'): string[] => {
  const domain = domainOf(school);
  return [
    `directeur@${domain} ${writing}`,
    `ib@${domain} ${writing}`,
    `${boardMail(said(school, 'board'))} read`,
    `${consortiumMail(said(school, 'consortium').slice(0, 6))} owner`,
  ].toSorted();
};

/** Each school was asked once and got one document, and no text was told twice in a row. */
export const inspectCollected = (
  dossier: string,
  records: readonly JournalRecord[],
  findings: Findings,
): void => {
  for (const kind of ['dossier-opened', 'document-handed-out'])
    foundTimes(findings, timesTold(records, dossier, kind), `${dossier}: ${kind}`);
  let before = '';
  for (const { kind, data } of records) {
    const about = data as { readonly dossier?: string; readonly content?: string; readonly place?: object };
    if (about.dossier !== dossier) continue;
    const now = kind === 'document-collected' ? JSON.stringify([about.content, about.place]) : kind;
    if (kind === 'document-collected' && now === before) findings.twice.push(`${dossier}: ${kind}`);
    before = now;
  }
};
