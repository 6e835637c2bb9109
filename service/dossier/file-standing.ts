/** What a file that we made is now, to whoever has it: each standing has its rule, and the first rule that holds decides. */

export interface MadeFile {
  readonly copy: 'publication' | 'full' | 'one-page' | 'document';
  /** Of a round to practise with. */
  readonly trial: boolean;
  /** Days. */
  readonly withdrawnOn: string | null;
  readonly validUntil: string;
  /** Whether the school has handed in again since. */
  readonly replaced: boolean;
  readonly publishedAt: string | null;
  /** Whether its profile is the one that everybody reads now. */
  readonly isPublic: boolean;
}

interface Asked {
  /** `yyyy-mm-dd` */
  readonly today: string;
  /** Whether who asks may see this file; to others a copy that is not for them is only that. */
  readonly seen: boolean;
}

type Rule = (file: MadeFile, asked: Asked) => boolean;

const publicCopies: readonly MadeFile['copy'][] = ['publication', 'one-page'];

const rules = {
  trial: ({ trial }) => trial,
  internal: ({ copy }, { seen }) => !seen && !publicCopies.includes(copy),
  withdrawn: ({ withdrawnOn }) => withdrawnOn !== null,
  // The consortium holds the publication of the new one, or it is not made yet.
  'public-meanwhile': ({ replaced, isPublic }) => replaced && isPublic,
  replaced: ({ replaced }) => replaced,
  expired: ({ validUntil }, { today }) => validUntil < today,
  unpublished: ({ publishedAt }) => publishedAt === null,
  current: () => true,
} satisfies Readonly<Record<string, Rule>>;

export type FileStanding = keyof typeof rules;

const precedence = Object.keys(rules) as FileStanding[];

export const fileStandingOf = (file: MadeFile, asked: Asked): FileStanding =>
  precedence.find((standing) => rules[standing](file, asked)) ?? 'current';
