/** What stands under the headings of a print: words only, so that a design decides on looks and on nothing else. */

/** One value as people read it. */
export interface Shown {
  readonly text: string;
  /** Not an answer but the remark that there is none. */
  readonly muted?: true;
  /** Where a click leads: an e-mail or web address. */
  readonly link?: string;
}

interface Labelled {
  readonly label: string;
  /** Stands in the full print and is not published. */
  readonly internal: boolean;
}

export interface Fact extends Labelled {
  readonly value: Shown;
}

export interface Column {
  readonly label: string;
  readonly internal: boolean;
  /** Share of the width of the table. */
  readonly weight: number;
  readonly numeric: boolean;
}

export type Block =
  | (Labelled & { readonly type: 'text'; readonly value: Shown })
  | (Labelled & { readonly type: 'ticks'; readonly items: readonly string[] })
  | (Labelled & {
      readonly type: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Shown[])[];
    })
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | { readonly type: 'note'; readonly text: string }
  | {
      readonly type: 'terms';
      readonly label: string;
      readonly intro: string;
      readonly terms: readonly { readonly term: string; readonly meaning: string }[];
    };

/** Every word of a block, to look for terms in it. */
export const wordsOf = (block: Block): string => {
  const words: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'string') words.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  gather(block);
  return words.join('\n');
};
