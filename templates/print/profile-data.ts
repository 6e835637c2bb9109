/**
 * The data of a printed profile: format and answers, made into the words that stand on the pages. Pure, so the same answers
 * give the same pages; the design (`profile.typ`) adds looks and nothing else.
 *
 * There are two prints of one profile. The *publication* takes its words from `published`; the *full* print is for council,
 * board and consortium, marks what is internal, and says on every page that it is not for publication.
 */
import { cellWithRole } from '../cells.ts';
import { isDeclared, lastValidDay, type Print } from '../declaration.ts';
import { documentWords } from '../document-words.ts';
import type { Answers, DeclarationFacts, Format, Role } from '../format.ts';
import { writtenDate } from '../kinds/date.ts';
import { wordsOf, type Block, type Shown } from './block.ts';
import { blocksOf } from './blocks.ts';
import { colophonOf, declarationOf, glossaryOf, withLevelsExplained } from './closing.ts';
import palette from './palette.json' with { type: 'json' };
import { viewOf, type View } from './view.ts';

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

  const own = format.sections.map((section) => ({
    ...section,
    title: (audience === 'publication' ? section.publishedTitle : undefined) ?? section.title,
    blocks: blocksOf(view, section),
  }));
  const contents = [
    ...withLevelsExplained(format, own),
    declarationOf(view, isDeclared(format, answers, options.declaration)),
  ];
  const words = contents.flatMap(({ title, blocks }) => [title, ...blocks.map(wordsOf)]).join('\n');
  const sections = [...contents, glossaryOf(format, words), colophonOf(view, reference, day)];

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
      ...(audience === 'full' ? [documentWords.fullCopy, documentWords.notForPublication] : []),
    ],
    // A section has its colour by its place in the format, also where another one has nothing to show.
    sections: sections
      .map(({ id, title, blocks }, at) => ({ id, title, blocks, ...colours(at) }))
      .filter(({ blocks }) => blocks.length > 0),
  };
};

const colours = (at: number): { ink: string; tint: string } =>
  palette[at % palette.length] ?? { ink: '#000000', tint: '#ffffff' };

/** Swedes write a day as ISO does. Made once: that takes longer than all the words of a page. */
const dayInTheNetherlands = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
});

/** `yyyy-mm-dd` in the Netherlands, whatever the time zone of the machine. */
const dutchDay = (at: string): string => dayInTheNetherlands.format(new Date(at));

const textWithRole = (view: View, role: Role): string | undefined => {
  const cell = cellWithRole(view.format, role);
  const shown = cell && view.isVisible(cell.audience) ? view.show(cell) : undefined;
  // In a title or header a line end is no line end.
  return shown?.muted ? undefined : shown?.text.replace(/\s+/g, ' ');
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
