/**
 * A dossier as it follows from its events. What happened is never judged here: an event is a fact, and whether a sign-off
 * still counts is a question of its own (`sign-off.ts`).
 */
import type { Actor } from '../events/actor.ts';
import type { DossierEventData } from '../events/dossier-events.ts';
import { dayOf } from './days.ts';
import type { Dossier, DossierEventKind, DossierRecord, HandIn, Noted, Question } from './model.ts';

export type { Dossier, DossierEventKind, DossierRecord, HandIn } from './model.ts';

interface Meta extends Noted {
  readonly at: string;
  readonly by: Actor;
}

type Apply<K extends DossierEventKind> = (
  dossier: Dossier,
  data: DossierEventData[K],
  meta: Meta,
) => Partial<Dossier>;

/** Who changes a fact of the route after the declaration makes the director declare again. */
const undeclared = { declaration: null };

const names = (by: Actor): string => (by.type === 'service' ? 'service' : by.name);

const untroubled = { gone: false, unreadable: null, troubleSince: null };

const notedOf = ({ seq, noted }: Meta): Noted => ({ seq, noted });

const handInAlso = (dossier: Dossier, id: string, more: (handIn: HandIn) => Partial<HandIn>): HandIn[] =>
  dossier.handIns.map((handIn) => (handIn.id === id ? { ...handIn, ...more(handIn) } : handIn));

const lastHandInAlso = (dossier: Dossier, more: Partial<HandIn>): HandIn[] =>
  handInAlso(dossier, dossier.handIns.at(-1)?.id ?? '', () => more);

const answeredAll = (questions: readonly Question[], on: string, answer: string | null): Question[] =>
  questions.map((one) => (one.answered ? one : { ...one, answered: { on, answer } }));

/** What each kind of event makes of the dossier. */
const table: { readonly [K in Exclude<DossierEventKind, 'dossier-opened'>]: Apply<K> } = {
  'document-handed-out': (_, { place, folder, schoolFolder = null, name, content }) => ({
    document: { place, folder, schoolFolder, name, handedOut: content, ...untroubled },
  }),
  'document-collected': (dossier, data, { noted }) => ({
    document: {
      place: data.place,
      folder: dossier.document?.folder ?? '',
      schoolFolder: dossier.document?.schoolFolder ?? null,
      name: data.name,
      handedOut: dossier.document?.handedOut ?? null,
      ...untroubled,
    },
    content: {
      hash: data.content,
      since: dossier.content?.hash === data.content ? dossier.content.since : noted,
      format: data.format,
      answers: data.answers,
      eTag: data.eTag,
      progress: data.progress,
      findings: data.findings,
      declaration: data.declaration,
    },
    contents: { ...dossier.contents, [data.content]: { format: data.format, answers: data.answers } },
  }),
  'document-unreadable': ({ document }, { problem }, { noted }) => ({
    document: document && {
      ...document,
      unreadable: problem,
      troubleSince: document.troubleSince ?? noted,
    },
  }),
  'document-moved': ({ document }, { place, name, folder }) => ({
    document: document && {
      ...document,
      place,
      name,
      folder,
      gone: false,
      troubleSince: document.unreadable && document.troubleSince,
    },
  }),
  'document-gone': ({ document }, _, { noted }) => ({
    document: document && {
      ...document,
      gone: true,
      unreadable: null,
      troubleSince: document.troubleSince ?? noted,
    },
  }),
  'content-changed': ({ judged }, { from, to, changeClass, fields }, meta) => ({
    judged: [...judged, { ...notedOf(meta), from, to, changeClass, fields }],
  }),

  'team-consulted': (_, { on }) => ({ consultedOn: on }),
  'advice-requested': (dossier, { content, organ, requestedOn, termEnd, meetsOn }, meta) => ({
    ...undeclared,
    request: { ...notedOf(meta), content, organ, requestedOn, termEnd, meetsOn },
    // A request that lies before the advice corrects a date; any other begins the route anew.
    ...(dossier.advice?.content === content && requestedOn <= dossier.advice.givenOn
      ? {}
      : { advice: null, answer: null, adoptionRequest: null, decision: null, suspensionLiftedOn: null }),
  }),
  'advice-given': ({ advice, answer, decision }, { content, outcome, givenOn, remarks }, meta) => ({
    ...undeclared,
    advice: { ...notedOf(meta), content, outcome, givenOn, remarks },
    // A board answers and decides on this advice: what it said before it, or on another one, counts no more.
    ...(answer && answer.givenOn < givenOn ? { answer: null } : {}),
    ...(decision && (decision.on < givenOn || advice?.outcome !== outcome)
      ? { decision: null, suspensionLiftedOn: null }
      : {}),
  }),
  'board-answered': ({ decision }, { content, givenOn, text }, meta) => ({
    ...undeclared,
    ...(decision && decision.on < givenOn ? { decision: null, suspensionLiftedOn: null } : {}),
    answer: { ...notedOf(meta), content, givenOn, text },
  }),
  'adoption-requested': (_, { content, on }, meta) => ({
    adoptionRequest: { ...notedOf(meta), content, on },
    decision: null,
    suspensionLiftedOn: null,
    ...undeclared,
  }),
  adopted: (_, { content, adoptedOn, adoptedBy }, meta) => ({
    ...undeclared,
    decision: { ...notedOf(meta), content, on: adoptedOn, adopted: true, by: adoptedBy },
    suspensionLiftedOn: null,
  }),
  'adoption-refused': (_, { content, on, reason }, meta) => ({
    ...undeclared,
    decision: { ...notedOf(meta), content, on, adopted: false, reason },
    suspensionLiftedOn: null,
  }),
  'suspension-lifted': (_, { on }) => ({ suspensionLiftedOn: on }),
  'objection-raised': ({ objections }, { content, organ, on, reason }, meta) => ({
    objections: [...objections, { ...notedOf(meta), content, organ, on, reason }],
  }),
  'objection-waived': ({ waivers }, { content, organ, on }, meta) => ({
    waivers: [...waivers, { ...notedOf(meta), content, organ, on }],
  }),
  declared: (_, { content, declaredOn, director }, meta) => ({
    declaration: { ...notedOf(meta), content, declaredOn, director },
  }),
  acknowledged: ({ acknowledgements }, { code, field, text }, { at, by }) => ({
    acknowledgements: [...acknowledgements, { code, field, text, by: names(by), at }],
  }),

  'handed-in': (dossier, data, meta) => ({
    handIns: [
      ...dossier.handIns,
      {
        ...notedOf(meta),
        id: data.handIn,
        at: meta.at,
        content: data.content,
        format: data.format,
        place: data.place,
        document: data.document,
        answers: data.answers,
        declaration: data.declaration,
        late: data.late,
        wayOut: data.wayOut,
        validUntil: data.validUntil,
        steps: [],
        files: [],
        finalOn: null,
        acceptedOn: null,
        publishedOn: null,
        withdrawn: null,
      },
    ],
    questions: answeredAll(dossier.questions, meta.noted, null),
  }),
  'step-done': (dossier, { handIn, step, files }) => ({
    handIns: handInAlso(dossier, handIn, (known) =>
      known.steps.includes(step) ? {} : { steps: [...known.steps, step], files: [...known.files, ...files] },
    ),
  }),
  'made-final': (dossier, { handIn }, { noted }) => ({
    handIns: handInAlso(dossier, handIn, ({ finalOn }) => ({ finalOn: finalOn ?? noted })),
  }),
  withdrawn: (dossier, { reason }, meta) => ({
    handIns: lastHandInAlso(dossier, { withdrawn: { ...notedOf(meta), reason } }),
    questions: answeredAll(dossier.questions, meta.noted, null),
  }),

  'question-asked': ({ questions }, { question, field }, meta) => ({
    questions: [...questions, { ...notedOf(meta), question, field, answered: null }],
  }),
  'question-answered': ({ questions }, { answer }, { noted }) => ({
    questions: answeredAll(questions, noted, answer),
  }),
  accepted: (dossier, _, { noted }) => ({ handIns: lastHandInAlso(dossier, { acceptedOn: noted }) }),
  'publication-held': (_, { reason }, meta) => ({ hold: { ...notedOf(meta), reason } }),
  'publication-released': () => ({ hold: null }),
  published: (dossier, { handIn }, { noted }) => ({
    handIns: handInAlso(dossier, handIn, ({ publishedOn }) => ({ publishedOn: publishedOn ?? noted })),
  }),
  'consultation-needed': ({ consultations }, { reason, by }, meta) => ({
    consultations: [...consultations, { ...notedOf(meta), reason, by, settled: null }],
  }),
  'consultation-settled': ({ consultations }, { on, decision }) => ({
    consultations: consultations.map((one) => (one.settled ? one : { ...one, settled: { on, decision } })),
  }),
};

const opened = (
  { dossier, school, round, format, amends }: DossierEventData['dossier-opened'],
  { seq, noted }: Meta,
): Dossier => ({
  seq,
  id: dossier,
  school,
  round,
  amends,
  format,
  openedOn: noted,
  document: null,
  content: null,
  contents: {},
  judged: [],
  consultedOn: null,
  request: null,
  advice: null,
  answer: null,
  adoptionRequest: null,
  decision: null,
  suspensionLiftedOn: null,
  objections: [],
  waivers: [],
  declaration: null,
  acknowledgements: [],
  handIns: [],
  questions: [],
  hold: null,
  consultations: [],
  trace: [],
});

/** Happens at every save of a person who writes; the dossier keeps the last, the journal keeps them all. */
const untold: ReadonlySet<DossierEventKind> = new Set<DossierEventKind>(['document-collected']);

/**
 * The dossier with one event more. Harmless for an event that is in it already (by `seq`) and for one of another dossier,
 * so a journal can be read past it as often as needed.
 */
export const applyEvent = (dossier: Dossier | undefined, recorded: DossierRecord): Dossier | undefined => {
  const meta: Meta = { seq: recorded.seq, noted: dayOf(recorded.at), at: recorded.at, by: recorded.by };
  if (recorded.kind === 'dossier-opened')
    return dossier ?? { ...opened(recorded.data, meta), trace: [recorded] };
  if (dossier?.id !== recorded.data.dossier || recorded.seq <= dossier.seq) return dossier;
  const apply = table[recorded.kind] as Apply<DossierEventKind>;
  return {
    ...dossier,
    ...apply(dossier, recorded.data, meta),
    seq: recorded.seq,
    trace: untold.has(recorded.kind) ? dossier.trace : [...dossier.trace, recorded],
  };
};

/** The dossier of its events in the order of the journal; `undefined` while it was not opened. */
export const dossierFrom = (events: readonly DossierRecord[]): Dossier | undefined =>
  events.reduce<Dossier | undefined>(applyEvent, undefined);

/** Of events of any dossiers, by dossier id. */
export const dossiersFrom = (events: readonly DossierRecord[]): Map<string, Dossier> => {
  const dossiers = new Map<string, Dossier>();
  for (const recorded of events) {
    const { dossier: id } = recorded.data;
    const dossier = applyEvent(dossiers.get(id), recorded);
    if (dossier) dossiers.set(id, dossier);
  }
  return dossiers;
};

/** What was handed in last and not taken back. */
export const standingHandIn = ({ handIns }: Dossier): HandIn | undefined => {
  const last = handIns.at(-1);
  return last?.withdrawn === null ? last : undefined;
};

export const openQuestion = ({ questions }: Dossier): Question | undefined =>
  questions.findLast(({ answered }) => answered === null);

/** The school may write and the route may go on: not handed in, taken back, or a question waits for an answer. */
export const isOpen = (dossier: Dossier): boolean =>
  standingHandIn(dossier) === undefined || openQuestion(dossier) !== undefined;
