/**
 * Makes the demonstration: three consortia, a round, and thirty schools in every state. Everything goes the way that people go:
 * the operator through the socket, schools and consortia with tokens of their own, and documents into the libraries.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { askService } from '#service/commands/desk.ts';
import { connectGraph } from '#service/graph/connect.ts';
import type { Graph } from '#service/graph/port.ts';
import type { DeclarationFacts } from '#templates/format.ts';

import { documentOf } from '../samples/documents.ts';
import { consortia } from '../samples/places.ts';
import type { SampleSchool } from '../samples/school.ts';
import { sampleSchools } from '../samples/schools.ts';
import { consortiumCodes, consortiumMail, demoPeople, said, type DemoPerson } from './people.ts';
import { personAt, type AskAs, type Places } from './people-at-work.ts';
import { schoolList } from './school-list.ts';
import { application, LIBRARIES, SHAREPOINT, siteOf, TENANT } from './tenant.ts';

export interface Seeding extends Places {
  /** The folder of the service. */
  readonly folder: string;
  readonly endpoints: Readonly<Record<string, string>>;
  /** `yyyy-mm-dd` */
  readonly today: string;
  readonly lastDay: string;
  readonly progress: (line: string) => void;
}

export const ROUND = '2024';
const dossierOf = ({ brin6 }: SampleSchool): string => `${ROUND}.${brin6}`;

const scopeOf = ({ role, of }: DemoPerson): object =>
  ({
    school: { of: 'school', school: of },
    council: { of: 'school', school: of },
    board: { of: 'board', board: of },
    consortium: { of: 'consortium', consortium: of },
    region: { of: 'everything' },
    operator: { of: 'everything' },
  })[role];

export const seed = async (seeding: Seeding): Promise<void> => {
  const { folder, endpoints, progress } = seeding;
  const graph = connectGraph({
    application: {
      tenant: TENANT,
      clientId: application.clientId,
      credential: { secret: application.secret },
    },
    endpoints,
  });
  const operator = (method: 'POST' | 'PUT', path: string, body: unknown): Promise<unknown> =>
    askService(folder, { method, path, body: JSON.stringify(body) });

  progress('Samenwerkingsverbanden, scholenlijst en mensen …');
  for (const code of consortiumCodes) await arrange(code, graph, operator);
  await askService(folder, {
    method: 'POST',
    path: `/api/schools/import?file=scholen.csv&date=${seeding.today}`,
    type: 'text/csv',
    body: schoolList(),
  });
  for (const person of demoPeople)
    await operator('POST', '/api/members', {
      tenant: TENANT,
      object: person.oid,
      role: person.role,
      scope: scopeOf(person),
    });

  progress('Een ronde, en voor elke school een document …');
  await operator('POST', '/api/rounds', {
    round: ROUND,
    title: 'Opnameronde 2024 (voorbeeld)',
    formats: { BAO: 'bao-2024', SBO: 'sbo-so-2024', SO: 'sbo-so-2024' },
    opensOn: seeding.today,
    lastDay: seeding.lastDay,
  });
  for (const consortium of consortiumCodes)
    await operator('POST', `/api/rounds/${ROUND}/handing-out`, { consortium });

  progress('De scholen vullen hun document in …');
  const writing = sampleSchools.filter(({ state }) => state !== 'nearly-empty');
  const directors = new Map<string, AskAs>();
  for (const school of sampleSchools)
    directors.set(school.brin6, await personAt(seeding, oidOf('school', school.brin6)));
  const directorOf = ({ brin6 }: SampleSchool): AskAs => {
    const director = directors.get(brin6);
    if (!director) throw new Error(`${brin6} has no director`);
    return director;
  };
  for (const school of writing) await write(school, graph, directorOf(school));
  for (const school of writing) await untilCollected(school, directorOf(school));

  progress('Advies, vaststelling en indienen …');
  const route = sampleSchools.filter(({ declaration }) => Object.keys(declaration).length > 0);
  let handedIn = 0;
  for (const school of route) {
    const director = directorOf(school);
    await walk(school, director);
    if (school.state !== 'declared') continue;
    handedIn += 1;
    // One is adopted and still has to press the button.
    if (handedIn % 9 === 5) continue;
    await handIn(school, director);
    await answer(school, handedIn, seeding);
  }
};

type Operator = (method: 'POST' | 'PUT', path: string, body: unknown) => Promise<unknown>;

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

const oidOf = (role: DemoPerson['role'], of: string): string => {
  const person = demoPeople.find((one) => one.role === role && one.of === of);
  if (!person) throw new Error(`nobody has the role ${role} for ${of}`);
  return person.oid;
};

interface DossierTold {
  readonly document: {
    readonly place: { readonly drive: string; readonly item: string };
    readonly unreadable: unknown;
  } | null;
  readonly content: { readonly hash: string } | null;
  readonly handIns: readonly unknown[];
}

/** As a school does that saves its document in Word. */
const write = async (school: SampleSchool, graph: Graph, ask: AskAs): Promise<void> => {
  const { document } = (await ask('GET', `/api/dossiers/${dossierOf(school)}`)) as DossierTold;
  if (!document) throw new Error(`${school.brin6} has no document`);
  const { drive, item } = document.place;
  const { eTag } = await graph.item(drive, item);
  await graph.replace(drive, item, documentOf(school), eTag);
};

const untilCollected = async (school: SampleSchool, ask: AskAs): Promise<void> => {
  for (let tries = 0; tries < 240; tries += 1) {
    const told = (await ask('GET', `/api/dossiers/${dossierOf(school)}`)) as DossierTold;
    if (told.document?.unreadable || told.content) return;
    await sleep(250);
  }
  throw new Error(`${school.brin6} was not collected`);
};

const day = (facts: DeclarationFacts, id: string): string => {
  const value = facts[id];
  return typeof value === 'string' ? value : '';
};

/** The internal route, as the facts of the sample say that it went. */
const walk = async (school: SampleSchool, ask: AskAs): Promise<void> => {
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

const handIn = async (school: SampleSchool, ask: AskAs): Promise<void> => {
  const path = `/api/dossiers/${dossierOf(school)}`;
  const { content } = (await ask('GET', `${path}/findings?for=hand-in`)) as { content: string };
  await ask('POST', `${path}/hand-in`, { content, acceptsWayOut: true });
};

/** What the consortium does with what comes in: some are received, one gets a question, one is held. */
const answer = async (school: SampleSchool, at: number, seeding: Seeding): Promise<void> => {
  const path = `/api/dossiers/${dossierOf(school)}`;
  const consortium = await personAt(seeding, oidOf('consortium', said(school, 'consortium').slice(0, 6)));
  if (at % 7 === 3)
    await consortium('POST', `${path}/question`, {
      question: 'U noemt een plusgroep voor andere scholen. Voor hoeveel kinderen is daar plaats?',
    });
  else if (at % 7 === 6)
    await consortium('POST', `${path}/hold`, { reason: 'De besturen spreken hier volgende week nog over.' });
  else if (at % 2 === 0) await consortium('POST', `${path}/acceptance`, {});
};
