/**
 * What became of what was handed in, seen from outside: files in the folders of the tenant, messages in its mailboxes, permissions
 * through Graph, and what was recorded.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readConfig } from '#service/config.ts';
import { verify } from '#service/documents/verify.ts';
import type { HandIn } from '#service/dossier/model.ts';
import { trustedCertificates } from '#service/seal.ts';
import type { JournalRecord } from '#service/store/journal/journal.ts';
import { formatWithId } from '#templates/formats/index.ts';
import { hasOnePage } from '#templates/print/one-page-data.ts';

import { consortiumMail, domainOf, said } from '../../demo/people.ts';
import { homeIn } from '../../demo/programs.ts';
import { dossierOf, ROUND } from '../../demo/round.ts';
import { LIBRARIES } from '../../demo/tenant.ts';
import type { SampleSchool } from '../../samples/school.ts';
import { foundTimes, type Findings } from '../findings.ts';
import { timesTold } from '../inspect-data.ts';
import type { Stage } from '../stage.ts';
import { judgesOfPdf } from './pdf-judges.ts';
import type { Directors } from './schools.ts';

/** What was there, each counted once it was found to be right. */
export interface Counted {
  pdfs: number;
  onePages: number;
  documents: number;
  mails: number;
  /** By the program that judged them. */
  readonly judged: Map<string, number>;
}

export const nothingCounted = (): Counted => ({
  pdfs: 0,
  onePages: 0,
  documents: 0,
  mails: 0,
  judged: new Map(),
});

interface Told {
  readonly state: { readonly code: string };
  readonly document: { readonly place: { readonly drive: string }; readonly folder: string };
  readonly handIns: readonly HandIn[];
}

/** What the running service tells of every school. */
export const dossiersTold = async (
  schools: readonly SampleSchool[],
  directors: Directors,
): Promise<Map<string, Told>> => {
  const told = new Map<string, Told>();
  for (const school of schools)
    told.set(
      school.brin6,
      (await directors.get(school.brin6)!.ask('GET', `/api/dossiers/${dossierOf(school)}`)) as Told,
    );
  return told;
};

/** Whether nothing of it has to be done any more. */
export const isSettled = ({ state, handIns }: Told): boolean =>
  state.code === 'published' && handIns.every(({ finalOn }) => finalOn !== null);

interface Looking {
  readonly stage: Stage;
  readonly findings: Findings;
  readonly counted: Counted;
}

/** While the service runs: the libraries, the mailboxes and the permissions. */
export const inspectTenant = async (looking: Looking, told: ReadonlyMap<string, Told>): Promise<void> => {
  const { stage, findings } = looking;
  const trusted = await trustedCertificates(readConfig({ SOP_HOME: homeIn(stage.folder) }), undefined);
  for (const school of stage.schools) {
    const dossier = told.get(school.brin6)!;
    const [handIn, ...more] = dossier.handIns;
    if (!handIn) {
      findings.lost.push(`${school.brin6} heeft geen indiening`);
      continue;
    }
    if (more.length > 0) findings.twice.push(`${school.brin6} heeft ${more.length + 1} indieningen`);
    if (!isSettled(dossier)) findings.wrong.push(`${school.brin6} staat op ${dossier.state.code}`);
    await inspectArchive(looking, { school, handIn, trusted });
    const { place, folder } = dossier.document;
    const writers = (await stage.graph.permissions(place.drive, folder)).filter(
      ({ role }) => role === 'write',
    );
    if (writers.length > 0) findings.wrong.push(`${school.brin6} kan zijn document nog wijzigen`);
  }
  inspectMail(looking);
};

const inspectArchive = async (
  { stage, findings, counted }: Looking,
  {
    school,
    handIn,
    trusted,
  }: { readonly school: SampleSchool; readonly handIn: HandIn; readonly trusted: readonly Uint8Array[] },
): Promise<void> => {
  const code = said(school, 'consortium').slice(0, 6);
  const folder = join(stage.folder, 'tenant', 'drives', `${code} ${LIBRARIES.archive}`, ROUND, school.brin6);
  const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const format = formatWithId(school.format);
  const expected = ['publication', 'full', 'document', ...(format && hasOnePage(format) ? ['one-page'] : [])];
  for (const copy of expected) {
    const file = handIn.files.find((one) => one.copy === copy);
    if (!file || !names.delete(file.name)) {
      findings.lost.push(`${school.brin6}: ${copy}`);
      continue;
    }
    if (copy === 'document') {
      counted.documents += 1;
      continue;
    }
    const path = join(folder, file.name);
    const bytes = readFileSync(path);
    if (createHash('sha256').update(bytes).digest('hex') !== file.sha256)
      findings.wrong.push(`${file.name} is niet wat is genoteerd`);
    const { code: verdict } = await verify(bytes, trusted);
    if (verdict !== 'unaltered') findings.wrong.push(`${file.name}: ${verdict}`);
    else if (copy === 'publication') counted.pdfs += 1;
    else if (copy === 'one-page') counted.onePages += 1;
    for (const { program, isSound } of judgesOfPdf())
      if (isSound(path)) counted.judged.set(program, (counted.judged.get(program) ?? 0) + 1);
      else findings.wrong.push(`${file.name}: niet goed volgens ${program}`);
  }
  for (const name of names) findings.twice.push(`${school.brin6}: ${name}`);
};

const inspectMail = ({ stage, findings, counted }: Looking): void => {
  for (const school of stage.schools) {
    const subjects = mailsIn(stage, `directeur@${domainOf(school)}`, 'Inbox');
    counted.mails += subjects.length;
    foundTimes(findings, subjects.length, `${school.brin6}: ontvangstbewijs`);
  }
  const senders = [...new Set(stage.schools.map((school) => said(school, 'consortium').slice(0, 6)))];
  const sent = senders.flatMap((code) => mailsIn(stage, consortiumMail(code), 'SentItems'));
  if (sent.length !== stage.schools.length || new Set(sent).size !== sent.length)
    findings.wrong.push(`er zijn ${sent.length} berichten verzonden`);
  const drafts = senders.flatMap((code) => mailsIn(stage, consortiumMail(code), 'Drafts'));
  if (drafts.length > 0) findings.wrong.push(`er staan nog ${drafts.length} concepten`);
};

const mailsIn = ({ folder: root }: Stage, address: string, box: string): string[] => {
  const folder = join(root, 'tenant', 'mailboxes', encodeURIComponent(address), box);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map(
    (name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { subject: string }).subject,
  );
};

/** Each of these happens once to every dossier. */
export const inspectHandIn = (
  dossier: string,
  records: readonly JournalRecord[],
  findings: Findings,
): void => {
  for (const kind of ['handed-in', 'made-final', 'published'])
    foundTimes(findings, timesTold(records, dossier, kind), `${dossier}: ${kind}`);
  for (const step of ['store', 'register', 'receipt', 'lock'])
    foundTimes(findings, timesTold(records, dossier, 'step-done', { step }), `${dossier}: ${step}`);
};
