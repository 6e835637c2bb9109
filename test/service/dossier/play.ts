/** A dossier to play with: what is decided is recorded at once, on the day that the play has come to. */
import { contentHash } from '#templates/canonical.ts';
import { check } from '#templates/check.ts';
import { formatWithId } from '#templates/formats/index.ts';
import type { Answers } from '#templates/format.ts';
import { isProblem, type Problem } from '#templates/problem.ts';
import type { Context, DossierEvent } from '#service/dossier/command.ts';
import { decideCollected } from '#service/dossier/commands/collected.ts';
import { decideAdvice, decideAdviceRequest, decideBoardAnswer } from '#service/dossier/commands/advice.ts';
import { decideAdoption, decideAdoptionRequest } from '#service/dossier/commands/adoption.ts';
import { decideDeclaration } from '#service/dossier/commands/declaration.ts';
import { decideHandIn, type HandInTerms } from '#service/dossier/commands/hand-in.ts';
import { decideStepDone } from '#service/dossier/commands/steps.ts';
import { addDays } from '#service/dossier/days.ts';
import { declarationFactsOf } from '#service/dossier/declaration-facts.ts';
import { applyEvent, type Dossier, type DossierRecord } from '#service/dossier/dossier.ts';
import { judgeChange } from '#service/dossier/sign-off.ts';
import { stateOf, turnOf, type State, type Turn } from '#service/dossier/state.ts';
import { stateWords } from '#service/dossier/words.ts';
import type { AdviceOutcome, Step } from '#service/events/dossier-events.ts';
import { event } from '#service/events/event.ts';

import { sampleSchools } from '../../samples/schools.ts';

export const sample = sampleSchools.find(({ state }) => state === 'declared')!;
export const format = formatWithId(sample.format)!;

/** Fields of each class, to change on purpose. */
const textField = (change: string): string =>
  format.fields.find(
    (field) => field.kind === 'text' && field.change === change && field.filledBy === 'school' && !field.role,
  )!.id;

export const contactField = format.fields.find(
  ({ kind, change, role }) => kind === 'text' && change === 'contact' && role === 'support-contact',
)!.id;
export const editorialField = textField('editorial');
export const substantiveField = textField('substantive');

export const changed = (
  answers: Answers,
  field: string,
  text = 'Wij maken tijd voor ieder kind.',
): Answers => ({
  ...answers,
  [field]: text,
});

export const terms: HandInTerms = { lastDay: '2024-12-31', needsPositiveAdvice: true };
export const christmas = [{ from: '2024-12-21', to: '2025-01-05' }];
const person = { type: 'person', tenant: 't', object: 'o', name: 'A. Voorbeeld' } as const;

const hashes = new WeakMap<Answers, string>();

const hashOf = (answers: Answers): string => {
  const known = hashes.get(answers) ?? contentHash(format, answers);
  hashes.set(answers, known);
  return known;
};

/** One school's profile, from its opening on 2 September 2024. */
export class Play {
  readonly records: DossierRecord[] = [];
  readonly answersBy = new Map<string, Answers>();
  answers: Answers;
  private now: Dossier | undefined;

  constructor(
    public today = '2024-09-02',
    readonly id = 'd1',
    opening = event('dossier-opened', {
      dossier: 'd1',
      school: sample.brin6,
      round: '2024',
      format: format.id,
      amends: null,
    }),
    private readonly journal: { seq: number } = { seq: 0 },
  ) {
    this.answers = {};
    this.record([opening]);
  }

  get dossier(): Dossier {
    return this.now!;
  }

  get context(): Context {
    return { today: this.today, holidays: christmas, actor: person };
  }

  get content(): string {
    return hashOf(this.answers);
  }

  get state(): State {
    return stateOf(this.dossier, { today: this.today });
  }

  get words(): string {
    return stateWords(this.state);
  }

  get turn(): Turn {
    return turnOf(this.state, { today: this.today });
  }

  record(events: readonly DossierEvent[]): this {
    for (const one of events) {
      this.journal.seq += 1;
      const at = `${this.today}T10:00:00.000Z`;
      const recorded = { ...one, seq: this.journal.seq, at, by: person };
      this.records.push(recorded);
      this.now = applyEvent(this.now, recorded);
    }
    return this;
  }

  /** The problem that a decision meets, or an error when it meets none. */
  problem(decide: (play: this) => unknown): Problem {
    try {
      decide(this);
    } catch (error) {
      if (isProblem(error)) return error;
      throw error;
    }
    throw new Error('There was no problem');
  }

  on(day: string): this {
    this.today = day;
    return this;
  }

  after(days: number): this {
    return this.on(addDays(this.today, days));
  }

  handOut(): this {
    return this.record([
      event('document-handed-out', {
        dossier: this.id,
        content: contentHash(format, {}),
        folder: 'f',
        place: { drive: 'd', item: 'i' },
        name: 'profiel.docx',
      }),
    ]).write({});
  }

  /** The school writes, and collecting sees it. */
  write(answers: Answers = sample.answers): this {
    this.answers = answers;
    this.answersBy.set(this.content, answers);
    const findings = check(format, answers, { purpose: 'hand-in', today: this.today });
    const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
    return this.record(
      decideCollected(
        this.dossier,
        {
          content: this.content,
          place: { drive: 'd', item: 'i' },
          name: 'profiel.docx',
          eTag: `"${this.records.length}"`,
          format: format.id,
          answers: `blob-${this.content}`,
          progress: { answered: Object.keys(answers).length, asked: 200 },
          findings: { blocking: count('blocking'), advice: count('advice'), info: count('info') },
          declaration: {},
        },
        {
          isUnread: false,
          judge: (signedOff) =>
            judgeChange({ format, answers: this.answersBy.get(signedOff)! }, { format, answers }),
        },
      ),
    );
  }

  ask(meetsOn: string | null = null): this {
    const command = {
      content: this.content,
      organ: 'mr',
      requestedOn: this.today,
      termEnd: addDays(this.today, 42),
      meetsOn,
    } as const;
    return this.record(decideAdviceRequest(this.dossier, command, this.context));
  }

  advise(outcome: AdviceOutcome = 'positive', remarks: string | null = null): this {
    const command = { content: this.content, outcome, givenOn: this.today, remarks };
    return this.record(decideAdvice(this.dossier, command, this.context));
  }

  answerAdvice(): this {
    const command = { content: this.content, givenOn: this.today, text: 'De inzet blijft gelijk.' };
    return this.record(decideBoardAnswer(this.dossier, command, this.context));
  }

  layBeforeBoard(): this {
    return this.record(
      decideAdoptionRequest(this.dossier, { content: this.content, on: this.today }, this.context),
    );
  }

  adopt(): this {
    const command = { content: this.content, on: this.today, adoptedBy: 'B. Voorbeeld, voorzitter' };
    return this.record(decideAdoption(this.dossier, command, this.context));
  }

  declare(): this {
    const command = { content: this.content, declaredOn: this.today, director: 'A. Voorbeeld' };
    return this.record(decideDeclaration(this.dossier, command, this.context));
  }

  handIn(acceptsWayOut = false, round: HandInTerms | null = terms, seen = this.content): this {
    const declaration = declarationFactsOf(format, this.dossier, this.context);
    const findings = check(format, this.answers, { purpose: 'hand-in', today: this.today, declaration });
    const judged = {
      format,
      answers: this.answers,
      findings,
      place: { drive: 'd', item: 'i' },
      documentBlob: 'bytes',
      answersBlob: `blob-${this.content}`,
    };
    const command = { content: seen, acceptsWayOut };
    return this.record(decideHandIn(this.dossier, command, judged, round, this.context));
  }

  finish(): this {
    const handIn = this.dossier.handIns.at(-1)!.id;
    const steps: readonly Step[] = ['store', 'register', 'receipt', 'lock', 'close'];
    for (const step of steps) this.record(decideStepDone(this.dossier, { handIn, step, files: [] }));
    return this;
  }

  /** The whole main path, in two weeks. */
  signOff(): this {
    return this.ask().after(7).advise().after(4).adopt().after(3).declare();
  }
}
