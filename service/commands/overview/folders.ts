/** Where what lies in the folder of results of an overview. */
export const folders = {
  publication: 'publicatie',
  full: 'volledig-niet-publiceren',
  onePage: 'one-page',
  concept: 'concept',
  findings: 'bevindingen',
  /** All that holds figures of single schools. */
  own: 'intern',
} as const;
