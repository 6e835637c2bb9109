/** Histories that could have happened, and some that hardly could: events in any order about a few schools and rounds. */
import fc from 'fast-check';

import { event, type Event } from '#service/events/event.ts';

import {
  arranged,
  collected,
  filesStored,
  handedIn,
  imported,
  listedSchool,
  opened,
  peopleOfSchool,
  placeOf,
  roundOpened,
  samples,
} from './happenings.ts';
import { History } from './history.ts';

const schools = ['01AA00', '01AB00'] as const;
const rounds = ['2024', 'proef'] as const;
const dossiers = ['a', 'b', 'try'] as const;
const day = '2024-10-01';

/** What was drawn for one event. */
interface Draw {
  readonly dossier: (typeof dossiers)[number];
  readonly school: (typeof schools)[number];
  readonly round: (typeof rounds)[number];
  readonly said: (typeof samples)[number];
  /** A hand-in of those that there were. */
  readonly earlier: number;
  readonly chance: boolean;
}

interface Telling extends Draw {
  readonly history: History;
  /** The number of the next event, so that what must be its own is. */
  readonly next: number;
}

const handInOf = ({ history, earlier }: Telling): string => {
  const ids = history.events.flatMap(({ kind, data }) => (kind === 'handed-in' ? [data.handIn] : []));
  return ids[earlier % Math.max(ids.length, 1)] ?? 'none';
};

const lastContent = ({ history }: Telling): string =>
  history.events.findLast(({ kind }) => kind === 'document-collected')?.seq.toString() ?? '';

/** The weights say how often: people write more than they hand in. */
const tellings: readonly (readonly [weight: number, tell: (telling: Telling) => Event])[] = [
  [1, ({ round }) => arranged(round === 'proef' ? 'PO3105' : 'PO3106')],
  [
    2,
    ({ history, chance, school }) =>
      imported(
        history,
        (chance ? schools : [school]).map((brin6) => listedSchool(brin6)),
        chance ? [peopleOfSchool(school)] : null,
      ),
  ],
  [2, ({ round }) => roundOpened(round, round === 'proef')],
  [1, ({ round }) => event('round-extended', { round, consortium: 'PO3105', lastDay: '2025-01-31' })],
  [1, ({ round }) => event('round-removed', { round })],
  [6, ({ dossier, school, round }) => opened(dossier, school, dossier === 'try' ? 'proef' : round)],
  [
    2,
    ({ dossier, school, said }) =>
      opened(`${dossier} changed`, school, null, { amends: dossier, format: said.format }),
  ],
  [9, ({ history, dossier, said }) => collected(history, dossier, said)],
  [
    1,
    ({ dossier }) =>
      event('document-handed-out', {
        dossier,
        place: placeOf(dossier),
        folder: 'f',
        name: 'n',
        content: 'c',
      }),
  ],
  [1, ({ dossier }) => event('document-gone', { dossier, place: placeOf(dossier) })],
  [
    1,
    ({ dossier }) =>
      event('document-unreadable', {
        dossier,
        place: placeOf(dossier),
        eTag: '1',
        problem: { code: 'encrypted', facts: {} },
      }),
  ],
  [
    2,
    (telling) =>
      event('advice-given', {
        dossier: telling.dossier,
        content: lastContent(telling),
        outcome: telling.chance ? 'positive' : 'negative',
        givenOn: day,
        remarks: null,
      }),
  ],
  [1, ({ dossier, said }) => event('acknowledged', { dossier, code: 'c', field: 'f', text: said.brin6 })],
  [6, ({ history, dossier, said, next }) => handedIn(history, dossier, `h${next}`, said)],
  [3, (telling) => filesStored(telling.dossier, handInOf(telling))],
  [2, (telling) => event('made-final', { dossier: telling.dossier, handIn: handInOf(telling) })],
  [4, (telling) => event('published', { dossier: telling.dossier, handIn: handInOf(telling) })],
  [2, ({ dossier }) => event('withdrawn', { dossier, reason: 'Er stond een fout in.' })],
  [1, ({ dossier }) => event('question-asked', { dossier, question: 'Waarom?', field: null })],
  [
    1,
    ({ school, chance }) =>
      event(chance ? 'member-added' : 'member-removed', {
        tenant: 't',
        object: 'o',
        role: 'school',
        scope: { of: 'school', school },
      }),
  ],
];

const anyDraw = fc.record<Draw>({
  dossier: fc.constantFrom(...dossiers),
  school: fc.constantFrom(...schools),
  round: fc.constantFrom(...rounds),
  said: fc.constantFrom(...samples.slice(0, 6)),
  earlier: fc.nat({ max: 9 }),
  chance: fc.boolean(),
});

const anyTelling = fc.oneof(...tellings.map(([weight, tell]) => ({ weight, arbitrary: fc.constant(tell) })));

/** A list of schools, a round and its dossiers, and then anything. */
export const anyHistory: fc.Arbitrary<History> = fc
  .array(fc.tuple(anyTelling, anyDraw), { minLength: 20, maxLength: 45 })
  .map((drawn) => {
    const history = new History();
    history.tell(
      imported(
        history,
        schools.map((brin6) => listedSchool(brin6)),
      ),
    );
    for (const round of rounds) history.tell(roundOpened(round, round === 'proef'));
    for (const dossier of dossiers)
      history.tell(opened(dossier, schools[0], dossier === 'try' ? 'proef' : '2024'));
    for (const [tell, draw] of drawn)
      history.tell(tell({ ...draw, history, next: history.events.length + 1 }));
    return history;
  });
