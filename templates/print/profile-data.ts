/**
 * The data of a printed profile: format and answers, made into the words that stand on the pages. Pure, so the same answers
 * give the same pages; the design (`profile.typ`) adds looks and nothing else.
 *
 * There are two prints of one profile. The *publication* takes its words from `published`; the *full* print is for council,
 * board and consortium, marks what is internal, and says on every page that it is not for publication.
 */
import { cellWithRole } from '../cells.ts';
import { declarationSentences, isDeclared, lastValidDay, type Print } from '../declaration.ts';
import type { Answers, DeclarationFacts, Format, Role } from '../format.ts';
import { writtenDate } from '../kinds/date.ts';
import { SMALL } from '../published.ts';
import { showValue } from '../values.ts';
import { wordsOf, type Block, type Fact, type Shown } from './block.ts';
import { blocksOf } from './blocks.ts';
import { termsIn } from './glossary.ts';
import palette from './palette.json' with { type: 'json' };
import { NOT_YET, viewOf, type View } from './view.ts';

export interface ProfileOptions {
  readonly audience: Print;
  /** Before it is handed in: says so on every page, and names what is still to be filled in. */
  readonly concept: boolean;
  readonly declaration: DeclarationFacts;
  /** What people give to have the document checked. */
  readonly reference: string;
  /** ISO time of handing in; for a concept, of printing. The only time in the print. */
  readonly at: string;
}

export interface ProfileSection {
  readonly id: string;
  readonly title: string;
  /** Dark enough for text on white and for white text on it. */
  readonly ink: string;
  readonly tint: string;
  readonly blocks: readonly Block[];
}

export interface ProfileData {
  /** Title of the file, as readers and search engines show it. */
  readonly title: string;
  readonly description: string;
  /** What the document is called, with a capital. */
  readonly term: string;
  readonly school: string;
  /** The school in one sentence, where the format asks for it. */
  readonly lead: string | null;
  readonly author: string;
  readonly cover: readonly { readonly label: string; readonly value: string }[];
  readonly reference: string;
  readonly concept: boolean;
  /** What the header of every page says of this print; empty for a final publication. */
  readonly marks: readonly string[];
  readonly sections: readonly ProfileSection[];
}

export const profileData = (format: Format, answers: Answers, options: ProfileOptions): ProfileData => {
  const { audience, concept, reference, at } = options;
  const view = viewOf(format, answers, options);
  const day = dutchDay(at);
  const term = format.term.charAt(0).toUpperCase() + format.term.slice(1);
  const school = textWithRole(view, 'school-name') ?? 'School';
  const schoolYear = textWithRole(view, 'school-year');

  const contents = [
    ...format.sections.map(({ id, title }) => ({ id, title, blocks: blocksOf(view, { id }) })),
    declarationOf(view, answers, options.declaration),
  ].filter(({ blocks }) => blocks.length > 0);
  explainLevels(format, contents);
  const words = contents.flatMap(({ title, blocks }) => [title, ...blocks.map(wordsOf)]).join('\n');
  const sections = [...contents, ...appendix(view, words, reference, day)];

  return {
    title: [term, schoolYear, '–', school].filter((part) => part !== undefined).join(' '),
    description: `${term} van ${school}${audience === 'full' ? ', volledig exemplaar' : ''}`,
    term,
    school,
    lead: leadOf(view),
    author: textWithRole(view, 'board') ?? school,
    cover: coverOf(view, day),
    reference,
    concept,
    marks: [
      ...(concept ? ['Concept'] : []),
      ...(audience === 'full' ? ['Volledig exemplaar', 'niet voor publicatie'] : []),
    ],
    sections: sections.map((section, at) => ({
      ...section,
      ...(palette[at % palette.length] ?? { ink: '#000000', tint: '#ffffff' }),
    })),
  };
};

interface Contents {
  readonly id: string;
  readonly title: string;
  readonly blocks: Block[];
}

/** `yyyy-mm-dd` in the Netherlands, whatever the time zone of the machine. */
const dutchDay = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(new Date(at));

const textWithRole = (view: View, role: Role): string | undefined => {
  const cell = cellWithRole(view.format, role);
  const shown = cell && view.isVisible(cell.audience) ? view.show(cell) : undefined;
  return shown?.muted ? undefined : shown?.text;
};

const leadOf = (view: View): string | null => {
  const fields = view.format.onePage?.find(({ slot }) => slot === 'kern')?.fields ?? [];
  const texts = view.format.fields
    .filter(({ id, audience }) => fields.includes(id) && view.isVisible(audience))
    .map(({ id }) => view.shownAt(id))
    .filter((shown): shown is Shown => shown !== undefined && !shown.muted);
  return texts[0]?.text ?? null;
};

const coverOf = (view: View, day: string): { label: string; value: string }[] => {
  const until = lastValidDay(view.format, view.declaration);
  const address = [
    textWithRole(view, 'street'),
    [textWithRole(view, 'postcode'), textWithRole(view, 'town')].filter(Boolean).join(' '),
  ];
  const lines: [string, string | undefined][] = [
    ['Schoolbestuur', textWithRole(view, 'board')],
    ['Samenwerkingsverband', textWithRole(view, 'consortium')],
    ['Adres', address.filter(Boolean).join(', ') || undefined],
    ['Vestigingscode', textWithRole(view, 'brin6')],
    ['Schooljaar', textWithRole(view, 'school-year')],
    view.concept
      ? ['Stand', `Concept van ${writtenDate(day)}`]
      : ['Geldig tot en met', until === undefined ? undefined : writtenDate(until)],
  ];
  return lines.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
};

/** What the director declares, and the facts that its sentences do not tell. */
const declarationOf = (view: View, answers: Answers, given: DeclarationFacts): Contents => {
  const { format } = view;
  const { title, facts, texts, sentences, common } = format.declaration;
  const told = JSON.stringify([texts, sentences, common]);
  const untold: Fact[] = facts.flatMap((fact) => {
    const value = view.declaration[fact.id];
    if (value === undefined || fact.kind === 'declaration' || told.includes(`{${fact.id}}`)) return [];
    if (fact.id === format.declaration.outcome) return [];
    const shown = { text: showValue(fact, value) };
    return [{ label: fact.label, internal: fact.audience === 'internal', value: shown }];
  });
  const spoken = declarationSentences(format, answers, view.declaration, view.audience);
  const complete = isDeclared(format, answers, given);
  const blocks: Block[] = [
    ...(complete ? spoken.map((text): Block => ({ type: 'note', text })) : []),
    ...(complete || !view.concept
      ? []
      : [{ type: 'text', label: 'Verklaring', internal: false, value: NOT_YET } as const]),
    ...(untold.length > 0 ? [{ type: 'facts', facts: untold } as const] : []),
  ];
  return { id: 'verklaring', title, blocks };
};

/** Where a print first speaks of a support level, it says what the levels are. */
const explainLevels = (format: Format, contents: readonly Contents[]): void => {
  const { intro, levels } = format.supportLevels;
  const speaksOfLevels = (block: Block): boolean => /niveau \d/i.test(wordsOf(block));
  contents
    .find(({ blocks }) => blocks.some(speaksOfLevels))
    ?.blocks.push({
      type: 'terms',
      label: 'De niveaus van ondersteuning',
      intro,
      terms: levels.map(({ id, label, definition }) => ({
        term: `Niveau ${id}: ${label}`,
        meaning: definition,
      })),
    });
};

/** The word list and what a reader may want to know of the document itself. */
const appendix = (view: View, words: string, reference: string, day: string): Contents[] => {
  const { format, audience, concept } = view;
  const terms = termsIn(format, words);
  const notes = [
    `${format.legalBasis} Dit profiel volgt het format “${format.title}”.`,
    ...(format.status === 'draft' ? [format.note] : []),
    ...(audience === 'full'
      ? [
          'Dit volledige exemplaar is voor medezeggenschapsraad, schoolbestuur en samenwerkingsverband. Wat als intern is gemerkt, wordt niet gepubliceerd.',
        ]
      : []),
    ...(view.withholds
      ? [
          `Aantallen van 1 tot en met 4 leerlingen staan er als ${SMALL}. Ook getallen waaruit zo’n aantal te berekenen is, zijn weggelaten.`,
        ]
      : []),
    `${concept ? 'Concept, gemaakt' : 'Ingediend'} op ${writtenDate(day)}. Referentie: ${reference}.`,
  ];
  return [
    ...(terms.length > 0
      ? [
          {
            id: 'begrippen',
            title: 'Begrippenlijst',
            blocks: [{ type: 'terms', label: '', intro: '', terms } as const],
          },
        ]
      : []),
    {
      id: 'colofon',
      title: 'Over dit document',
      blocks: notes.map((text) => ({ type: 'note', text }) as const),
    },
  ];
};
