/**
 * A round among made-up schools, in the pieces that it consists of. Everything goes the way that people go: the operator through
 * the socket, schools and consortia with tokens of their own, and documents into the libraries.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { askService } from '#service/commands/desk.ts';
import { connectGraph } from '#service/graph/connect.ts';
import type { Graph } from '#service/graph/port.ts';
import type { DeclarationFacts } from '#templates/format.ts';
import { isProblem } from '#templates/problem.ts';

import { documentOf } from '../samples/documents.ts';
import { consortia } from '../samples/places.ts';
import type { SampleSchool } from '../samples/school.ts';
import { consortiumCodes, consortiumMail, said, type DemoPerson } from './people.ts';
import type { AskAs } from './people-at-work.ts';
import { schoolList } from './school-list.ts';
import { application, LIBRARIES, SHAREPOINT, siteOf, TENANT } from './tenant.ts';

export const ROUND = '2024';
export const dossierOf = ({ brin6 }: Pick<SampleSchool, 'brin6'>): string => `${ROUND}.${brin6}`;

/** @param endpoints from host to the address of the tenant */
export const graphAt = (endpoints: Readonly<Record<string, string>>): Graph =>
  connectGraph({
    application: {
      tenant: TENANT,
      clientId: application.clientId,
      credential: { secret: application.secret },
    },
    endpoints,
  });

/** @param folder of the service */
export const operatorOf =
  (folder: string): Operator =>
  (method, path, body) =>
    askService(folder, { method, path, body: JSON.stringify(body) });

const scopeOf = ({ role, of }: DemoPerson): object =>
  ({
    school: { of: 'school', school: of },
    council: { of: 'school', school: of },
    board: { of: 'board', board: of },
    consortium: { of: 'consortium', consortium: of },
    region: { of: 'everything' },
    operator: { of: 'everything' },
  })[role];

export interface Cast {
  readonly schools: readonly SampleSchool[];
  readonly people: readonly DemoPerson[];
}

/** Makes consortia, school list and memberships known. */
export const introduce = async (
  { schools, people }: Cast,
  { folder, graph, today }: { readonly folder: string; readonly graph: Graph; readonly today: string },
): Promise<void> => {
  const operator = operatorOf(folder);
  for (const code of consortiumCodes) await arrange(code, graph, operator);
  await askService(folder, {
    method: 'POST',
    path: `/api/schools/import?file=scholen.csv&date=${today}`,
    type: 'text/csv',
    body: schoolList(schools),
  });
  for (const person of people)
    await operator('POST', '/api/members', {
      tenant: TENANT,
      object: person.oid,
      role: person.role,
      scope: scopeOf(person),
    });
};

/** Days as `yyyy-mm-dd`. */
export const openRound = async (
  operator: Operator,
  { opensOn, lastDay }: { readonly opensOn: string; readonly lastDay: string },
): Promise<void> => {
  await operator('POST', '/api/rounds', {
    round: ROUND,
    title: 'Opnameronde 2024 (voorbeeld)',
    formats: { BAO: 'bao-2024', SBO: 'sbo-so-2024', SO: 'sbo-so-2024' },
    opensOn,
    lastDay,
  });
};

export interface HandedOutTold {
  readonly schools: readonly {
    readonly school: string;
    readonly outcome: 'handed-out' | 'already' | 'failed';
    readonly problem: { readonly code: string } | null;
  }[];
}

/** Gives each school of a consortium its document. */
export const handOutIn = async (operator: Operator, consortium: string): Promise<HandedOutTold> =>
  (await operator('POST', `/api/rounds/${ROUND}/handing-out`, { consortium })) as HandedOutTold;

/** Gives each school its document. */
export const handOutAll = async (operator: Operator): Promise<void> => {
  for (const consortium of consortiumCodes) await handOutIn(operator, consortium);
};

/** What the operator asks on the server itself. */
export type Operator = (method: 'GET' | 'POST' | 'PUT', path: string, body: unknown) => Promise<unknown>;

const arrange = async (
  code: (typeof consortiumCodes)[number],
  graph: Graph,
  operator: Operator,
): Promise<void> => {
  const site = `https://${SHAREPOINT}/${siteOf(code)}`;
  const [schools, archive] = await Promise.all(
    [LIBRARIES.schools, LIBRARIES.archive].map((library) => graph.drive(site, library)),
  );
  await operator('PUT', `/api/consortia/${code}`, {
    name: consortia[code].slice(7),
    schools: { drive: schools },
    archive: { drive: archive },
    mailbox: consortiumMail(code),
    contacts: { content: consortiumMail(code), technique: 'beheer@zuidlimburg.example' },
  });
};

export interface DossierTold {
  readonly document: {
    readonly place: { readonly drive: string; readonly item: string };
    readonly unreadable: unknown;
  } | null;
  readonly content: { readonly hash: string } | null;
  readonly handIns: readonly unknown[];
}

/** As a school does that saves its document in Word. */
export const write = async (school: SampleSchool, graph: Graph, ask: AskAs): Promise<void> => {
  const { document } = (await ask('GET', `/api/dossiers/${dossierOf(school)}`)) as DossierTold;
  if (!document) throw new Error(`${school.brin6} has no document`);
  const { drive, item } = document.place;
  for (;;) {
    const { eTag } = await graph.item(drive, item);
    try {
      await graph.replace(drive, item, documentOf(school), eTag);
      return;
    } catch (error) {
      // SharePoint was just rewriting what was handed out.
      if (!isProblem(error) || error.code !== 'graph-conflict') throw error;
    }
  }
};

/** What the document says as it is now; null when it cannot be read. */
const contentNow = async (path: string, ask: AskAs): Promise<string | null> => {
  try {
    return ((await ask('GET', `${path}/findings`)) as { content: string }).content;
  } catch {
    return null;
  }
};

/** Until what was saved last was collected: what was handed out may have been collected just before. */
export const untilCollected = async (school: SampleSchool, ask: AskAs): Promise<void> => {
  const path = `/api/dossiers/${dossierOf(school)}`;
  for (let tries = 0; tries < 240; tries += 1) {
    const told = (await ask('GET', path)) as DossierTold;
    if (told.document?.unreadable) return;
    if (told.content?.hash === (await contentNow(path, ask))) return;
    await sleep(250);
  }
  throw new Error(`${school.brin6} was not collected`);
};

const day = (facts: DeclarationFacts, id: string): string => {
  const value = facts[id];
  return typeof value === 'string' ? value : '';
};

/** The internal route, as the facts of the sample say that it went. */
export const walk = async (school: SampleSchool, ask: AskAs): Promise<void> => {
  const { declaration: facts } = school;
  const path = `/api/dossiers/${dossierOf(school)}`;
  const { content: now } = (await ask('GET', `${path}/findings`)) as { content: string };
  const content = now;
  const has = (id: string): boolean => facts[id] !== undefined;
  const steps: readonly (readonly [when: string, name: string, body: object])[] = [
    ['teamDate', 'team', { on: day(facts, 'teamDate') }],
    [
      'requestDate',
      'advice-request',
      {
        content,
        organ: facts.organ,
        requestedOn: day(facts, 'requestDate'),
        termEnd: day(facts, 'termEnd') || addWeeks(day(facts, 'requestDate'), 6),
      },
    ],
    [
      'advice',
      'advice',
      {
        content,
        outcome: facts.advice === 'against-negative-advice' ? 'negative' : facts.advice,
        givenOn: day(facts, 'adviceDate') || day(facts, 'termEnd'),
        remarks: facts.adviceRemarks ?? null,
      },
    ],
    ['responseDate', 'board-answer', { content, givenOn: day(facts, 'responseDate'), text: facts.response }],
    ['adoptionDate', 'adoption', { content, on: day(facts, 'adoptionDate'), adoptedBy: facts.adoptedBy }],
    [
      'declarationDate',
      'declaration',
      { content, declaredOn: day(facts, 'declarationDate'), director: said(school, 'director') },
    ],
  ];
  for (const [when, name, body] of steps) if (has(when)) await ask('POST', `${path}/${name}`, body);
};

const addWeeks = (from: string, weeks: number): string =>
  new Date(Date.parse(`${from}T12:00:00Z`) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);

export const handIn = async (school: SampleSchool, ask: AskAs): Promise<void> => {
  const path = `/api/dossiers/${dossierOf(school)}`;
  const { content } = (await ask('GET', `${path}/findings?for=hand-in`)) as { content: string };
  await ask('POST', `${path}/hand-in`, { content, acceptsWayOut: true });
};
