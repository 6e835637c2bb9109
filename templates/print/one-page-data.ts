/**
 * The parents' one-page as data: the places of the format in their order, with their words. Pure, and from `published` only.
 * PDF (`one-page.typ`) and HTML (`one-page-html.ts`) are two looks of this one description.
 *
 * It says what the school offers and whom to talk to, in the words for parents and in the texts of the school as they are.
 * It never says what a school lacks: a place with nothing in it is not there.
 */
import { cellWithRole } from '../cells.ts';
import { wordFor } from '../declaration.ts';
import type { Answers, DeclarationFacts, Format } from '../format.ts';
import { Problem } from '../problem.ts';
import type { Shown } from './block.ts';
import { fieldsOf, saidIn } from './one-page-said.ts';
import { slotOf, type PageSlot } from './one-page-slots.ts';
import { viewOf } from './view.ts';

export interface OnePageOptions {
  /** Before it is handed in: says so, and names what is still to be filled in. */
  readonly concept: boolean;
  readonly declaration: DeclarationFacts;
  /** That of the published profile which it sums up. */
  readonly reference: string;
}

export interface OnePageData {
  /** Title of the file, as readers and search engines show it. */
  readonly title: string;
  readonly author: string;
  /** What this page is about; stands above the name of the school. */
  readonly subject: string;
  readonly school: string;
  /** The school in one sentence. */
  readonly lead: Shown | null;
  /** What the page says of its state; `null` when it is final. */
  readonly mark: string | null;
  readonly slots: readonly PageSlot[];
  /** Adopted on, valid until, reference. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What this page is a summary of. */
  readonly note: string;
}

const SUBJECT = 'Hulp en ondersteuning op onze school';
const LEAD_SLOT = 'kern';

export const hasOnePage = ({ onePage = [] }: Format): boolean => onePage.length > 0;

/** @throws Problem `no-one-page` */
export const requireOnePage = (format: Format): void => {
  if (!hasOnePage(format)) throw new Problem('no-one-page', { format: format.title });
};

/** @throws Problem `no-one-page` when the format has none. */
export const onePageData = (format: Format, answers: Answers, options: OnePageOptions): OnePageData => {
  requireOnePage(format);
  const { concept, declaration, reference } = options;
  const view = viewOf(format, answers, { audience: 'publication', concept, declaration });
  const places = (format.onePage ?? []).map((place) => ({ place, fields: fieldsOf(view, place) }));
  const isName = ({ fields }: (typeof places)[number]): boolean =>
    fields.some(({ role }) => role === 'school-name');
  const school = places.filter(isName).flatMap(({ fields }) => saidIn(view, fields))[0];
  const lead = places.find(({ place }) => place.slot === LEAD_SLOT);
  const name = school === undefined || school.muted ? 'School' : school.text;
  const boardCell = cellWithRole(format, 'board');
  const board = boardCell && saidIn(view, [boardCell.field])[0];

  return {
    title: `Hulp en ondersteuning op ${name}`,
    author: board === undefined || board.muted ? name : board.text,
    subject: SUBJECT,
    school: name,
    lead: (lead && saidIn(view, lead.fields)[0]) ?? null,
    mark: concept ? 'Concept' : null,
    slots: places
      .filter((each) => each !== lead && !isName(each))
      .map(({ place }) => slotOf(view, place))
      .filter((slot) => slot !== undefined),
    facts: [
      ...places.flatMap(({ place: { fact, label } }) => {
        const value = fact === undefined ? undefined : wordFor(format, view.answers, view.declaration, fact);
        return value === undefined ? [] : [{ label, value }];
      }),
      { label: 'Referentie', value: reference },
    ],
    note: `Dit is de samenvatting van ons ${format.term}.`,
  };
};
