/**
 * What became of it all, seen from outside: files in the folders of the tenant, messages in its mailboxes, permissions through
 * Graph, the journal on the disk, and the tables against a rebuild from it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readConfig } from '#service/config.ts';
import { verify } from '#service/documents/verify.ts';
import type { HandIn } from '#service/dossier/model.ts';
import type { Event } from '#service/events/event.ts';
import { trustedCertificates } from '#service/seal.ts';
import { openBlobs } from '#service/store/blobs/blobs.ts';
import { readFileJournal } from '#service/store/journal/file/read.ts';
import type { JournalRecord } from '#service/store/journal/journal.ts';
import { migrations } from '#service/store/migrations/index.ts';
import { readerOf } from '#service/store/projection/kept.ts';
import { projectionWith } from '#service/store/projection/project.ts';
import { digests } from '#service/store/record/digests.ts';
import { rebuild } from '#service/store/record/rebuild.ts';
import { openStore, placesIn } from '#service/store/store.ts';
import { formatWithId } from '#templates/formats/index.ts';
import { hasOnePage } from '#templates/print/one-page-data.ts';

import { homeIn } from '../demo/programs.ts';
import { consortiumMail, domainOf, said } from '../demo/people.ts';
import { dossierOf, ROUND } from '../demo/round.ts';
import { LIBRARIES } from '../demo/tenant.ts';
import type { SampleSchool } from '../samples/school.ts';
import type { Stage } from './stage.ts';

export interface Findings {
  pdfs: number;
  onePages: number;
  documents: number;
  mails: number;
  readonly lost: string[];
  readonly twice: string[];
  /** What else is not as it should be. */
  readonly wrong: string[];
}

export const noFindings = (): Findings => ({
  pdfs: 0,
  onePages: 0,
  documents: 0,
  mails: 0,
  lost: [],
  twice: [],
  wrong: [],
});

interface Told {
  readonly state: { readonly code: string };
  readonly document: { readonly place: { readonly drive: string }; readonly folder: string };
  readonly handIns: readonly HandIn[];
}

/** What the running service tells of every school. */
export const dossiersTold = async ({ directors, schools }: Stage): Promise<Map<string, Told>> => {
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

/** While the service runs: the libraries, the mailboxes and the permissions. */
export const inspectTenant = async (
  stage: Stage,
  told: ReadonlyMap<string, Told>,
  findings: Findings,
): Promise<void> => {
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
    await inspectArchive(stage, { school, handIn, trusted }, findings);
    const { place, folder } = dossier.document;
    const writers = (await stage.graph.permissions(place.drive, folder)).filter(
      ({ inherited, role }) => !inherited && role !== 'read',
    );
    if (writers.length > 0) findings.wrong.push(`${school.brin6} kan zijn document nog wijzigen`);
  }
  inspectMail(stage, findings);
};

const inspectArchive = async (
  stage: Stage,
  {
    school,
    handIn,
    trusted,
  }: { readonly school: SampleSchool; readonly handIn: HandIn; readonly trusted: readonly Uint8Array[] },
  findings: Findings,
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
      findings.documents += 1;
      continue;
    }
    const bytes = readFileSync(join(folder, file.name));
    if (createHash('sha256').update(bytes).digest('hex') !== file.sha256)
      findings.wrong.push(`${file.name} is niet wat is genoteerd`);
    const { code: verdict } = await verify(bytes, trusted);
    if (verdict !== 'unaltered') findings.wrong.push(`${file.name}: ${verdict}`);
    else if (copy === 'publication') findings.pdfs += 1;
    else if (copy === 'one-page') findings.onePages += 1;
  }
  for (const name of names) findings.twice.push(`${school.brin6}: ${name}`);
};

const inspectMail = (stage: Stage, findings: Findings): void => {
  for (const school of stage.schools) {
    const subjects = mailsIn(stage, `directeur@${domainOf(school)}`, 'Inbox');
    findings.mails += subjects.length;
    if (subjects.length === 0) findings.lost.push(`${school.brin6}: ontvangstbewijs`);
    if (subjects.length > 1) findings.twice.push(`${school.brin6}: ${subjects.length} ontvangstbewijzen`);
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

/** With the service stopped: journal, tables and what lies around. */
export const inspectData = async ({ data, schools }: Stage, findings: Findings): Promise<void> => {
  const places = placesIn(data);
  const journal = readFileJournal(places.journal);
  const { fault } = await journal.verify();
  if (fault) findings.wrong.push(`het journaal is ${fault.what} bij record ${fault.seq}`);
  const records: JournalRecord[] = [];
  for await (const record of journal.read(1)) records.push(record);
  for (const school of schools) inspectRecords(dossierOf(school), records, findings);

  // Opening the store tidies up.
  for (const path of readdirSync(data, { recursive: true, encoding: 'utf8' }))
    if (path.endsWith('.tmp')) findings.wrong.push(`${path} is blijven liggen`);

  const store = await openStore<Event>({
    folder: data,
    projection: projectionWith(readerOf(openBlobs(places.blobs))),
  });
  try {
    const before = await digests(store.database);
    await rebuild<Event>({
      database: store.database,
      journal: store.journal,
      projection: projectionWith(readerOf(store.blobs)),
      migrations: migrations.projection,
    });
    const after = await digests(store.database);
    for (const [table, digest] of Object.entries(before))
      if (after[table] !== digest) findings.wrong.push(`tabel ${table} is na herbouw anders`);
  } finally {
    await store.close();
  }
};

const inspectRecords = (dossier: string, records: readonly JournalRecord[], findings: Findings): void => {
  const about = records.filter(({ data }) => (data as { dossier?: string }).dossier === dossier);
  const times = (kind: string, step?: string): number =>
    about.filter((one) => one.kind === kind && (!step || (one.data as { step: string }).step === step))
      .length;
  const counts = [
    ['handed-in', times('handed-in')],
    ['made-final', times('made-final')],
    ['published', times('published')],
    ...['store', 'register', 'receipt', 'lock'].map((step) => [step, times('step-done', step)]),
  ] as const;
  for (const [what, count] of counts)
    if (count !== 1) (count === 0 ? findings.lost : findings.twice).push(`${dossier}: ${count} × ${what}`);
};
