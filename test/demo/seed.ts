/** Makes the demonstration: three consortia, a round, and thirty schools in every state. */
import type { SampleSchool } from '../samples/school.ts';
import { sampleSchools } from '../samples/schools.ts';
import { demoPeople, personOf, said } from './people.ts';
import { personAt, type AskAs, type Places } from './people-at-work.ts';
import {
  dossierOf,
  graphAt,
  handIn,
  handOutAll,
  introduce,
  openRound,
  operatorOf,
  untilCollected,
  walk,
  write,
} from './round.ts';

export interface Seeding extends Places {
  /** The folder of the service. */
  readonly folder: string;
  readonly endpoints: Readonly<Record<string, string>>;
  /** `yyyy-mm-dd` */
  readonly today: string;
  readonly lastDay: string;
  readonly progress: (line: string) => void;
}

export const seed = async (seeding: Seeding): Promise<void> => {
  const { folder, endpoints, today, lastDay, progress } = seeding;
  const graph = graphAt(endpoints);
  const operator = operatorOf(folder);

  progress('Samenwerkingsverbanden, scholenlijst en mensen …');
  await introduce({ schools: sampleSchools, people: demoPeople }, { folder, graph, today });

  progress('Een ronde, en voor elke school een document …');
  await openRound(operator, { opensOn: today, lastDay });
  await handOutAll(operator);

  progress('De scholen vullen hun document in …');
  const writing = sampleSchools.filter(({ state }) => state !== 'nearly-empty');
  const directors = new Map<string, AskAs>();
  for (const { brin6 } of sampleSchools)
    directors.set(brin6, await personAt(seeding, personOf(demoPeople, 'school', brin6).oid));
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

/** What the consortium does with what comes in: some are received, one gets a question, one is held. */
const answer = async (school: SampleSchool, at: number, seeding: Seeding): Promise<void> => {
  const path = `/api/dossiers/${dossierOf(school)}`;
  const consortium = await personAt(
    seeding,
    personOf(demoPeople, 'consortium', said(school, 'consortium').slice(0, 6)).oid,
  );
  if (at % 7 === 3)
    await consortium('POST', `${path}/question`, {
      question: 'U noemt een plusgroep voor andere scholen. Voor hoeveel kinderen is daar plaats?',
    });
  else if (at % 7 === 6)
    await consortium('POST', `${path}/hold`, { reason: 'De besturen spreken hier volgende week nog over.' });
  else if (at % 2 === 0) await consortium('POST', `${path}/acceptance`, {});
};
