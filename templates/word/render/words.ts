/** What the live document itself says in Dutch. */
import { writtenDate } from '../../kinds/date.ts';
import type { Thread } from '../comments.ts';
import type { Revision } from './outline-model.ts';

/** "1 reactie", "3 reacties" */
const replies = (count: number): string => (count === 1 ? '1 reactie' : `${count} reacties`);

const stateOf = ({ resolved }: Thread): string => (resolved ? 'afgehandeld' : 'open');

const unknownAuthor = 'iemand';

const by = (author: string): string => (author === '' ? unknownAuthor : author);

/** `2024-10-05T09:30:00Z` -> `5 oktober 2024, 09.30 uur`, as the clock of the writer stood. */
const moment = (date: string): string | undefined => {
  const [, day, hours, minutes] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d))?/.exec(date) ?? [];
  if (day === undefined) return undefined;
  return hours === undefined ? writtenDate(day) : `${writtenDate(day)}, ${hours}.${minutes ?? '00'} uur`;
};

export const words = {
  instruction: 'Uitleg: ',
  count: (length: number, max: number) => `${length} van ${max} tekens`,
  noCaption: 'Tabel',
  group: (label: string, required: boolean) => (required ? `${label} (verplicht)` : label),
  changesInField: 'Voorgestelde wijziging in dit veld: ',

  commentName: (number: number) => `Opmerking ${number}`,
  commentBy: ({ author }: Thread) => ` van ${by(author)}`,
  commentState: (thread: Thread) =>
    `, ${stateOf(thread)}${thread.replies.length === 0 ? '' : `, ${replies(thread.replies.length)}`}`,
  state: { open: 'Open', resolved: 'Afgehandeld' },
  replies: 'Reacties',
  backToPlace: (number: number) => `Terug naar de plaats van opmerking ${number}`,
  homeless: 'Opmerkingen bij het hele document',
  moment,
  author: by,

  revision: ({ sort, moved, author }: Revision) =>
    sort === 'insertion'
      ? `${moved ? 'Hierheen verplaatst' : 'Toegevoegd'} door ${by(author)}: `
      : `${moved ? 'Hiervandaan verplaatst' : 'Geschrapt'} door ${by(author)}: `,
  paragraphEnd: 'einde van de alinea',
  row: 'deze rij',
  cell: 'deze cel',

  picture: 'Afbeelding zonder beschrijving',
  pictureAbsent: (description: string) =>
    description === '' ? '[Afbeelding die hier niet getoond kan worden]' : `[Afbeelding: ${description}]`,
} as const;
