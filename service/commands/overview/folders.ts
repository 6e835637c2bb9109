/** Where what lies in the folder of results of an overview. */
export const folders = {
  publication: 'publicatie',
  full: 'volledig-niet-publiceren',
  onePage: 'one-page',
  /** The part of the schoolgids and the text for Scholen op de kaart. */
  published: 'schoolgids',
  concept: 'concept',
  findings: 'bevindingen',
  /** All that holds figures of single schools. */
  own: 'intern',
} as const;
