/**
 * What one print shows of the answers: the publication sees only what `published` lets through, the full print everything.
 * Blocks take their words from a view and never from the answers, so what a print may not show cannot reach it.
 */
import { cellAt, type Cell } from '../cells.ts';
import { isAsked } from '../presence.ts';
import { computeAll } from '../compute.ts';
import type { Print } from '../declaration.ts';
import type { Answers, Audience, DeclarationFacts, Format } from '../format.ts';
import type { Value } from '../kinds/kind.ts';
import { published, SMALL, type Published } from '../published.ts';
import { showValue } from '../values.ts';
import type { Shown } from './block.ts';
import { inPrint } from './in-print.ts';

export interface View {
  readonly format: Format;
  readonly audience: Print;
  readonly concept: boolean;
  /** What this print may show of the answers and of the facts of the declaration. */
  readonly answers: Answers;
  readonly declaration: DeclarationFacts;
  /** Whether anything was withheld that the full print shows. */
  readonly withholds: boolean;
  readonly isVisible: (audience: Audience) => boolean;
  readonly value: (cell: Cell) => Value | undefined;
  /** As people read it; a remark where a value is withheld or, in a concept, still asked for; else `undefined`. */
  readonly show: (cell: Cell) => Shown | undefined;
  /** The same by key. */
  readonly shownAt: (key: string) => Shown | undefined;
  /** In a concept: whether the school still has to fill in this field. */
  readonly isAwaited: (cell: Cell) => boolean;
}

export const NOT_YET: Shown = { text: 'Nog niet ingevuld', muted: true };
const WITHHELD: Shown = { text: 'Niet gepubliceerd', muted: true };

interface ViewOptions {
  readonly audience: Print;
  readonly concept: boolean;
}

/** What is shown, as `published` gives it. */
type Gate = Pick<Published, 'answers' | 'computed' | 'declaration' | 'suppressed'>;

export const viewOf = (
  format: Format,
  answers: Answers,
  options: ViewOptions & { readonly declaration: DeclarationFacts },
): View => {
  const { declaration } = options;
  if (options.audience === 'publication')
    return view(format, published(format, answers, declaration), answers, options);
  const everything = { answers, computed: computeAll(format, answers), declaration, suppressed: [] };
  return view(format, everything, answers, options);
};

/** The publication for who has only what `published` lets through. */
export const viewOfPublished = (format: Format, content: Published, concept: boolean): View =>
  view(format, content, content.answers, { audience: 'publication', concept });

/** @param answers what the conditions of fields are about */
const view = (format: Format, gate: Gate, answers: Answers, { audience, concept }: ViewOptions): View => {
  const values: Readonly<Record<string, Value>> = { ...gate.answers, ...gate.computed };
  const suppressed = new Set(gate.suppressed);
  const isAwaited = ({ field }: Cell): boolean =>
    concept && field.filledBy !== 'computed' && isAsked(format, field.required, answers);

  const show = (cell: Cell): Shown | undefined => {
    const value = values[cell.key];
    if (value === undefined) {
      if (suppressed.has(cell.key)) return WITHHELD;
      return isAwaited(cell) && cell.required ? NOT_YET : undefined;
    }
    if (value === SMALL) return { text: SMALL };
    const text = showValue(cell.part, value);
    const link = inPrint(cell.part).link?.(text, cell.part);
    return { text, ...(link === undefined ? {} : { link }) };
  };

  return {
    format,
    audience,
    concept,
    answers: values,
    declaration: gate.declaration,
    withholds: suppressed.size > 0,
    isVisible: (whom) => audience === 'full' || whom === 'public',
    isAwaited,
    value: ({ key }) => values[key],
    show,
    shownAt: (key) => {
      const cell = cellAt(format, key);
      return cell && show(cell);
    },
  };
};
