/** A school that may hand in: its document is whole, council, board and director have done their part; and the runner to finish it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { cellWithRole } from '#templates/cells.ts';
import { formatWithId } from '#templates/formats/index.ts';
import type { Answers } from '#templates/format.ts';
import { isProblem, type Problem } from '#templates/problem.ts';
import { fill } from '#templates/word/fill.ts';
import { recordFetched } from '#service/collect/collect-document.ts';
import { decideAdoption, decideAdoptionRequest } from '#service/dossier/commands/adoption.ts';
import { decideAdvice, decideAdviceRequest } from '#service/dossier/commands/advice.ts';
import { decideDeclaration } from '#service/dossier/commands/declaration.ts';
import type { Context, DossierEvent } from '#service/dossier/command.ts';
import type { Dossier } from '#service/dossier/dossier.ts';
import type { AdviceOutcome } from '#service/events/dossier-events.ts';
import { pressWith, type Press } from '#service/finish/press/press.ts';
import { finishTasks } from '#service/finish/tasks.ts';
import { reachable } from '#service/graph/endpoints.ts';
import { handOut } from '#service/hand-out/hand-out.ts';
import { sealOf } from '#service/seal.ts';
import { startRunner, type JobRunner } from '#service/store/jobs/runner.ts';
import { dossierById } from '#service/store/queries/dossiers.ts';
import type { TenantDescription } from '#service/tenant/description.ts';

import { sampleSchools } from '../../samples/schools.ts';
import { endpointsAt } from '../graph/tenant.ts';
import type { TestDatabases } from '../store/database.ts';
import { registerOf, startStage, type Stage } from '../world.ts';

export const sample = sampleSchools.find(
  ({ state, format }) => state === 'declared' && format === 'bao-2024',
)!;
export const format = formatWithId(sample.format)!;

/** The director, who hands in. */
export const director = { type: 'person', tenant: 't', object: 'o', name: 'Jan de Vries' } as const;

/** The answers of the sample as if another school gave them. */
export const answersFor = (brin6: string): Answers => ({
  ...sample.answers,
  [cellWithRole(format, 'brin6')!.key]: brin6,
});

/** A text of the school that changes the content, of the weightiest kind. */
export const substantiveField = format.fields.find(
  (field) =>
    field.kind === 'text' && field.change === 'substantive' && field.filledBy === 'school' && !field.role,
)!.id;

export interface FinishStage extends Stage {
  readonly dossier: (id: string) => Promise<Dossier>;
  /** As when the school saves other answers in its document. */
  readonly write: (brin6: string, answers: Answers, round?: string) => Promise<void>;
  /** Puts these bytes in the place of the school's document. */
  readonly replace: (brin6: string, bytes: Uint8Array) => Promise<void>;
  /** Everything that comes before handing in. */
  readonly signOff: (brin6: string, outcome?: AdviceOutcome) => Promise<void>;
  /** The same for a dossier whose document is written already. */
  readonly walk: (id: string, outcome?: AdviceOutcome) => Promise<void>;
  /** Starts doing what follows. */
  readonly run: (options?: { readonly press?: Press; readonly concurrency?: number }) => Promise<JobRunner>;
  /** Until this dossier is so. */
  readonly until: (id: string, is: (dossier: Dossier) => boolean) => Promise<Dossier>;
  /** Until nothing is left to do. */
  readonly idle: () => Promise<void>;
  readonly press: Press;
  /** Names of the files in the archive, of this school and round. */
  readonly archived: (brin6: string) => string[];
  readonly archive: (brin6: string) => string;
  /** What was sent about a school, as it stands in the mailbox of the consortium. */
  readonly mailsAbout: (brin6: string) => Sent[];
  /** Roles of their own that people have in the folder of a document: of the round, or of this dossier. */
  readonly rolesIn: (brin6: string, dossier?: string) => Promise<string[]>;
}

export interface Sent {
  readonly subject: string;
  readonly body: { readonly content: string };
  readonly to: readonly { readonly emailAddress: { readonly address: string } }[];
}

const MAILBOX = 'n.willems@swv.example';

const DAYS = {
  asked: '2024-09-03',
  advised: '2024-09-10',
  adopted: '2024-09-17',
  declared: '2024-09-20',
} as const;

export const startFinishStage = async (
  databases: Pick<TestDatabases, 'fresh'>,
  schools: readonly string[],
  tenant?: TenantDescription,
): Promise<FinishStage> => {
  const stage = await startStage(
    databases,
    registerOf(...schools.map((brin6) => [brin6, `School ${brin6}`] as const)),
    tenant === undefined ? {} : { tenant },
  );
  const home = await mkdtemp(join(tmpdir(), 'sop-seal-'));
  const { world, database, ground } = stage;
  const press = pressWith(await sealOf({ home, certificate: undefined, certificatePassword: '' }));
  await handOut(world, { round: '2024' });

  const dossier = async (id: string): Promise<Dossier> => (await dossierById(database, id))!;
  const fileOf = (brin6: string): string =>
    join(
      stage.library,
      `${brin6} School ${brin6}`,
      '2024',
      `Schoolondersteuningsprofiel School ${brin6} 2024.docx`,
    );
  const replace = async (brin6: string, bytes: Uint8Array): Promise<void> => {
    writeFileSync(fileOf(brin6), bytes);
    await stage.settle();
  };
  const write = (brin6: string, answers: Answers, round = '2024'): Promise<void> =>
    replace(brin6, fill(format, answers, { school: brin6, round }));
  const collect = async (id: string): Promise<void> => {
    const { document } = await dossier(id);
    const fetched = await world.graph.content(document!.place.drive, document!.place.item);
    await recordFetched(world, id, fetched);
  };
  const signOff = async (brin6: string, outcome: AdviceOutcome = 'positive'): Promise<void> => {
    await write(brin6, answersFor(brin6));
    await walk(`2024.${brin6}`, outcome);
  };
  const walk = async (id: string, outcome: AdviceOutcome = 'positive'): Promise<void> => {
    await collect(id);
    const content = (await dossier(id)).content!.hash;
    const context: Context = { actor: director, today: '2024-10-01', holidays: [] };
    const steps: readonly ((one: Dossier) => DossierEvent[])[] = [
      (one) =>
        decideAdviceRequest(
          one,
          { content, organ: 'mr', requestedOn: DAYS.asked, termEnd: '2024-09-09', meetsOn: null },
          context,
        ),
      (one) => decideAdvice(one, { content, outcome, givenOn: DAYS.advised, remarks: null }, context),
      (one) => decideAdoptionRequest(one, { content, on: DAYS.advised }, context),
      (one) =>
        decideAdoption(one, { content, on: DAYS.adopted, adoptedBy: 'A. Voorbeeld, voorzitter' }, context),
      (one) =>
        decideDeclaration(one, { content, declaredOn: DAYS.declared, director: 'Jan de Vries' }, context),
    ];
    for (const decide of steps)
      await world.record({
        by: director,
        about: `dossier ${id}`,
        decide: async (tables) => decide((await dossierById(tables, id))!),
      });
  };
  const runners: JobRunner[] = [];
  const run: FinishStage['run'] = async (options = {}) => {
    const link = (url: string): string => reachable(endpointsAt(ground.origin), url);
    const runner = await startRunner({
      database,
      tasks: finishTasks(world, { press: options.press ?? press, link }),
      concurrency: options.concurrency ?? 4,
    });
    runners.push(runner);
    return runner;
  };
  const until: FinishStage['until'] = async (id, is) => {
    for (;;) {
      const now = await dossier(id);
      if (is(now)) return now;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const idle = async (): Promise<void> => {
    for (;;) {
      const left = await database.query('select from graphile_worker.jobs limit 1');
      if (left.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const archive = (brin6: string): string => join(ground.folder, 'drives', 'Ingediend', '2024', brin6);
  const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).toSorted() : []);
  return {
    ...stage,
    idle,
    archive,
    archived: (brin6) => namesIn(archive(brin6)),
    mailsAbout: (brin6) => {
      const folder = join(ground.folder, 'mailboxes', encodeURIComponent(MAILBOX), 'SentItems');
      return namesIn(folder)
        .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Sent)
        .filter(({ subject }) => subject.includes(brin6));
    },
    rolesIn: async (brin6, id = `2024.${brin6}`) => {
      const { document } = await dossier(id);
      const permissions = await world.graph.permissions(ground.drive, document!.folder);
      return permissions
        .filter(({ inherited, role }) => !inherited && role !== 'owner')
        .map(({ grantedTo, role }) => `${grantedTo.find((one) => one.includes('@'))!} ${role}`)
        .toSorted();
    },
    dossier,
    write,
    replace,
    signOff,
    walk,
    run,
    until,
    press,
    stop: async () => {
      for (const runner of runners) await runner.stop();
      await stage.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
};

/** The problem that a request meets. */
export const refused = (asked: Promise<unknown>): Promise<Problem> =>
  asked.then(
    () => {
      throw new Error('it was accepted');
    },
    (error: unknown) => {
      if (isProblem(error)) return error;
      throw error;
    },
  );
