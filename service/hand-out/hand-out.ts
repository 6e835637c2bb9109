/**
 * Handing out: every school of a round gets a folder of its own with its document in it. What was done before is found and
 * left as it is, so it can be run again at any time: after it was killed, for schools that came later, or for those where it
 * went wrong.
 */
import type { Answers, Format } from '#templates/format.ts';
import { formatWithId } from '#templates/formats/index.ts';
import { isProblem, Problem } from '#templates/problem.ts';

import { decideOpen } from '../dossier/commands/hand-out.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Actor } from '../events/actor.ts';
import { lastDayFor } from '../rounds/deadline.ts';
import { formatFor, type Round } from '../rounds/round.ts';
import type { School } from '../schools/school.ts';
import { several } from '../several.ts';
import { allConsortia, type Consortium } from '../store/queries/consortia.ts';
import { roundById } from '../store/queries/rounds.ts';
import {
  listedFacts,
  peopleOf,
  schoolsOf,
  type SchoolEntry,
  type SchoolPeople,
} from '../store/queries/schools.ts';
import { handedInBefore } from '../store/queries/versions.ts';
import type { World } from '../world.ts';
import { handOutDocument, recordIn } from './hand-out-document.ts';
import { consortiumName, prefill, schoolYearOf } from './prefill.ts';

export interface HandOutOptions {
  readonly round: string;
  /** BRIN6 of each; without it all open schools of the consortia here of whose kind the round asks a profile. */
  readonly schools?: readonly string[];
  readonly by?: Actor;
}

export interface HandedOut {
  readonly school: string;
  readonly name: string | null;
  /** `already`: the school had its document. */
  readonly outcome: 'handed-out' | 'already' | 'failed';
  /** Why it failed. */
  readonly problem: Problem | null;
  /** Whose address the school list does not give, so that they cannot open the document. */
  readonly withoutAddress: readonly ('director' | 'coordinator' | 'board' | 'council')[];
}

export interface HandOutReport {
  readonly round: string;
  readonly schools: readonly HandedOut[];
}

const AT_ONCE = 4;

/**
 * Goes on past a school for which it fails, and says of each what came of it.
 * @throws Problem `round-unknown` or `round-closed`
 */
export const handOut = async (
  world: World,
  { round: id, schools, by = { type: 'service' } }: HandOutOptions,
): Promise<HandOutReport> => {
  const { database } = world;
  const round = await roundById(database, id);
  if (!round) throw new Problem('round-unknown', { round: id });
  if (round.closedOn !== null) throw new Problem('round-closed', { title: round.title });
  const consortia = new Map((await allConsortia(database)).map((one) => [one.consortium, one]));
  const asked = schools ? [...new Set(schools)] : await askedSchools(world, round, consortia);
  const known = new Map((await schoolsOf(database, { schools: asked })).map((one) => [one.brin6, one]));
  const people = new Map((await peopleOf(database, asked)).map((one) => [one.school, one]));
  return {
    round: id,
    schools: await several(asked, AT_ONCE, async (brin6) => {
      const school = known.get(brin6);
      const about = {
        school: brin6,
        name: school?.name ?? null,
        withoutAddress: school ? lacking(people.get(brin6)) : [],
      };
      try {
        if (!school) throw new Problem('school-unknown', { school: brin6 });
        const outcome = await handOutTo(world, {
          by,
          round,
          school,
          consortium: consortiumOf(school, consortia),
          people: people.get(brin6),
        });
        return { ...about, outcome, problem: null };
      } catch (error) {
        return { ...about, outcome: 'failed', problem: isProblem(error) ? error : unforeseen(error) };
      }
    }),
  };
};

/** An error of ours, which must not stand in the way of the other schools either. */
const unforeseen = (error: unknown): Problem =>
  new Problem(
    'hand-out-failed',
    { detail: error instanceof Error ? error.name : typeof error },
    { cause: error },
  );

/** A list may name the whole country; a school is asked when its consortium takes part here. */
const askedSchools = async (
  { database }: World,
  { formats }: Round,
  consortia: ReadonlyMap<string, Consortium>,
): Promise<readonly string[]> =>
  (await schoolsOf(database, { consortia: [...consortia.keys()] }))
    .filter(
      ({ listed, status, kinds }) =>
        listed && status === 'open' && kinds.some((kind) => Object.hasOwn(formats, kind)),
    )
    .map(({ brin6 }) => brin6);

const lacking = (people: SchoolPeople | undefined): HandedOut['withoutAddress'] => [
  ...(people?.directorEmail == null ? (['director'] as const) : []),
  ...(people?.coordinatorEmail == null ? (['coordinator'] as const) : []),
  ...(people?.boardEmail == null ? (['board'] as const) : []),
  ...(people?.councilEmail == null ? (['council'] as const) : []),
];

const consortiumOf = (
  { brin6, consortium: id }: SchoolEntry,
  consortia: ReadonlyMap<string, Consortium>,
): Consortium => {
  const consortium = id === null ? undefined : consortia.get(id);
  if (!consortium) throw new Problem('school-without-library', { school: brin6, consortium: id });
  return consortium;
};

interface Task {
  readonly by: Actor;
  readonly round: Round;
  readonly school: SchoolEntry;
  readonly consortium: Consortium;
  readonly people: SchoolPeople | undefined;
}

const handOutTo = async (world: World, task: Task): Promise<'handed-out' | 'already'> => {
  const { by, round, school } = task;
  const { consortium } = task.consortium;
  if (lastDayFor(round, consortium) === null)
    throw new Problem('round-without-last-day', { title: round.title, consortium });
  const kind = school.kinds.find((one) => Object.hasOwn(round.formats, one)) ?? school.kinds[0] ?? '';
  const opening = {
    dossier: `${round.id}.${school.brin6}`,
    school: school.brin6,
    round: round.id,
    format: formatFor(round, kind),
  };
  const dossier = await recordIn(world, by, opening.dossier, (known) => decideOpen(known, opening));
  return handOutDocument(world, {
    ...task,
    dossier,
    answers: (format) => answersFor(world, task, dossier, format),
  });
};

/** What is known of the school. */
const answersFor = async (
  { database }: World,
  { school, consortium, people, round }: Task,
  dossier: Dossier,
  format: Format,
): Promise<Answers> => {
  const [facts] = (await listedFacts(database, [school.brin6])) as School[];
  const before = await handedInBefore(database, school.brin6, dossier.id);
  const earlier = before?.answers && formatWithId(before.format);
  return facts
    ? prefill(format, {
        school: facts,
        director: people?.directorName ?? null,
        consortium: consortiumName(consortium),
        schoolYear: schoolYearOf(round.opensOn),
        earlier: earlier ? { format: earlier, answers: before.answers } : undefined,
      })
    : {};
};
