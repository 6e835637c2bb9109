/** How a person types a value of each kind: which keyboard a phone shows, and whether it is running text. */
import type { PatternName } from '../../finding.ts';
import type { Part, PartOf, ValueKindName } from '../../kinds/index.ts';

export interface Typing {
  readonly keyboard?: 'decimal' | 'numeric' | 'email' | 'tel' | 'url';
  /** Running text gets a box that grows with it; what is short and of a fixed form gets one line. */
  readonly isRunning: boolean;
  /** The number of characters that fit, where there is such a limit. */
  readonly most?: number;
}

/** The longest text that one line shows whole, also on a telephone. */
const LONGEST_ON_ONE_LINE = 30;

const keyboards: { readonly [P in PatternName]: Typing['keyboard'] } = {
  brin: undefined,
  brin6: undefined,
  postcode: undefined,
  phone: 'tel',
  email: 'email',
  url: 'url',
};

const oneLine: Typing = { isRunning: false };

const typing: { readonly [K in ValueKindName]: (part: PartOf<K>) => Typing } = {
  text: ({ pattern, maxCharacters, lines }) => {
    const keyboard = pattern && keyboards[pattern];
    return {
      ...(keyboard === undefined ? {} : { keyboard }),
      isRunning: pattern === undefined && (lines > 1 || maxCharacters > LONGEST_ON_ONE_LINE),
      most: maxCharacters,
    };
  },
  number: ({ decimals }) => ({ ...oneLine, keyboard: decimals > 0 ? 'decimal' : 'numeric' }),
  choice: () => ({ isRunning: true }),
  choices: () => oneLine,
  'yes-no': () => oneLine,
  date: () => oneLine,
  declaration: () => oneLine,
  computed: () => oneLine,
};

export const typingOf = (part: Part): Typing => (typing[part.kind] as (part: Part) => Typing)(part);
