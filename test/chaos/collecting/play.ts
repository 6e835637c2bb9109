/** Documents are handed out, and saved, renamed, moved, thrown away and put back, while the service is killed. */
import { join } from 'node:path';

import { readFileJournal } from '#service/store/journal/file/read.ts';
import { placesIn } from '#service/store/store.ts';
import { randomFrom } from '#service/tenant/faults.ts';

import { consortiumCodes, said } from '../../demo/people.ts';
import type { AskAs } from '../../demo/people-at-work.ts';
import { dossierOf } from '../../demo/round.ts';
import { LIBRARIES, SHAREPOINT, siteOf } from '../../demo/tenant.ts';
import { regionOf } from '../../samples/region.ts';
import type { SampleSchool } from '../../samples/school.ts';
import type { Play, Row, Scenario } from '../chaos.ts';
import type { Stage } from '../stage.ts';
import type { Shelf } from './desk.ts';
import { documentsIn, dossierTold, inspectCollected, inspectSchool, knows, type Found } from './inspect.ts';
import { noWork, workTogether, type Work } from './work.ts';

export interface CollectingPlay extends Play {
  readonly work: Work;
}

const MOSTLY = 0.9;
/** Many rounds of collecting. */
const PATIENCE_MS = 30_000;

const codeOf = (school: SampleSchool): string => said(school, 'consortium').slice(0, 6);

export const collecting: Scenario<CollectingPlay> = {
  schools: regionOf,
  prepare: async (stage, { seed }) => {
    const shelves = new Map<string, Shelf>();
    const asks = new Map<string, AskAs>();
    for (const code of consortiumCodes) {
      shelves.set(code, {
        path: join(stage.folder, 'tenant', 'drives', `${code} ${LIBRARIES.schools}`),
        drive: await stage.graph.drive(`https://${SHAREPOINT}/${siteOf(code)}`, LIBRARIES.schools),
      });
      asks.set(code, await stage.askAs('consortium', code));
    }
    return playOn({
      stage,
      seed,
      shelves: [...shelves.values()],
      shelfOf: (school) => shelves.get(codeOf(school))!,
      askOf: (school) => asks.get(codeOf(school))!,
    });
  },
};

interface Setting {
  readonly stage: Stage;
  readonly seed: number;
  readonly shelves: readonly Shelf[];
  readonly shelfOf: (school: SampleSchool) => Shelf;
  readonly askOf: (school: SampleSchool) => AskAs;
}

const playOn = ({ stage, seed, shelves, shelfOf, askOf }: Setting): CollectingPlay => {
  const { schools } = stage;
  const work = noWork();
  // People are as fickle as what kills, in their own way.
  const random = randomFrom(seed + 1);
  const documents = (): Map<string, Found[]> => new Map(shelves.flatMap((shelf) => [...documentsIn(shelf)]));
  const of = (found: ReadonlyMap<string, Found[]>, { brin6 }: SampleSchool): Found[] =>
    found.get(brin6) ?? [];
  return {
    work,
    effects: shelves.map(({ path }) => path),
    act: (signal) => workTogether({ stage, shelfOf, random, work, signal }),
    part: () => (work.handedOut.size + work.finished) / (2 * schools.length),
    progress: () =>
      `${work.handedOut.size} van ${schools.length} uitgereikt, ${work.saves} keer opgeslagen, ${work.finished} klaar`,
    toldOfFullDisk: null,
    mostlyDone: async () => {
      const [found, collected] = [documents(), await collectedIn(stage.data)];
      const known = schools.filter(
        (school) => of(found, school)[0]?.content === collected.get(dossierOf(school)),
      );
      return known.length >= schools.length * MOSTLY;
    },
    isSettled: async () => {
      const found = documents();
      for (const school of schools)
        if (!knows(await dossierTold(school, askOf(school)), of(found, school))) return false;
      return true;
    },
    patienceMs: PATIENCE_MS,
    inspect: async (findings) => {
      const found = documents();
      for (const school of schools)
        await inspectSchool(
          {
            stage,
            findings,
            shelf: shelfOf(school),
            documents: of(found, school),
            desk: work.desks.get(school.brin6),
          },
          school,
          await dossierTold(school, askOf(school)),
        );
    },
    inspectRecords: (records, findings) => {
      for (const school of schools) inspectCollected(dossierOf(school), records, findings);
    },
    rows: () => rowsOf(work),
  };
};

/** What was collected last of each dossier, as the journal has it. */
const collectedIn = async (data: string): Promise<Map<string, string>> => {
  const collected = new Map<string, string>();
  for await (const { kind, data: told } of readFileJournal(placesIn(data).journal).read(1)) {
    const { dossier, content } = told as { readonly dossier: string; readonly content: string };
    if (kind === 'document-collected') collected.set(dossier, content);
  }
  return collected;
};

const rowsOf = ({ asked, answered, refused, handedOut, saves, moves, resyncs }: Work): Row[] => [
  ['uitreiken gevraagd', asked],
  ['uitreiken beantwoord', answered],
  ...[...refused].map(([code, times]): Row => [`  niet gelukt: ${code}`, times]),
  ['scholen met een document', handedOut.size],
  ['keer opgeslagen', saves],
  ['hernoemd, verplaatst, weggegooid en teruggezet', moves],
  ['tenant weet niet meer wat veranderde (410)', resyncs],
];
