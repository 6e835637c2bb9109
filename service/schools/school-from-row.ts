/** A school, and its contacts, from what was known and what a row says. What a row does not say stays as it was. */
import { consortiumOf } from './areas/consortium.ts';
import type { RowValues } from './columns.ts';
import type { ListContent } from './list-content.ts';
import type { SchoolRow } from './read-school-list.ts';
import type { Board, School, SchoolContacts, SchoolKind, Source } from './school.ts';

/** What a list as a whole brings to each of its rows. */
export interface RowSetting {
  readonly source: Source;
  readonly content: ListContent;
  /** What a school is of which neither the list nor what is known says it. */
  readonly kindOfNew: SchoolKind | null;
  /** Names of boards that are known, by number. */
  readonly boardNames: ReadonlyMap<string, string>;
}

/** What the row says, also when that is nothing at all (null); else what was known. */
const saidOr = <V>(said: V | null | undefined, known: V | null | undefined): V | null =>
  said === undefined ? (known ?? null) : said;

const boardFrom = (
  values: RowValues,
  known: Board | null,
  boardNames: RowSetting['boardNames'],
): Board | null => {
  const number = saidOr(values.boardNumber, known?.number);
  if (number === null) return null;
  // Another board has another name.
  const name = saidOr(values.boardName, known?.number === number ? known.name : null);
  return { number, name: name ?? boardNames.get(number) ?? null };
};

/** What a list says is only kept as such where it differs from the postcode, so that a school that moves changes with it. */
const consortiumFrom = (
  values: RowValues,
  known: School | undefined,
  postcode: string | null,
): Pick<School, 'consortium' | 'consortiumBy'> => {
  const byPostcode = postcode === null ? null : consortiumOf(postcode);
  const listed = saidOr(values.consortium, known?.consortiumBy === 'list' ? known.consortium : null);
  return listed === null || listed === byPostcode
    ? { consortium: byPostcode, consortiumBy: 'postcode' }
    : { consortium: listed, consortiumBy: 'list' };
};

/** A school that stands in a list of schools is open, unless the list says otherwise. */
const statusFrom = (values: RowValues, known: School | undefined, content: ListContent): School['status'] =>
  values.status ?? (content === 'schools' ? 'open' : (known?.status ?? 'open'));

export const schoolFrom = (
  { brin6, values }: SchoolRow,
  known: School | undefined,
  { source, content, kindOfNew, boardNames }: RowSetting,
): School => {
  const address = {
    street: saidOr(values.street, known?.address.street),
    number: saidOr(values.houseNumber, known?.address.number),
    postcode: saidOr(values.postcode, known?.address.postcode),
    place: saidOr(values.place, known?.address.place),
  };
  return {
    brin6,
    brin4: brin6.slice(0, 4),
    location: brin6.slice(4),
    name: values.name ?? known?.name ?? '',
    kinds: values.kinds ?? known?.kinds ?? (kindOfNew === null ? [] : [kindOfNew]),
    board: boardFrom(values, known?.board ?? null, boardNames),
    address,
    municipality: saidOr(values.municipality, known?.municipality),
    denomination: saidOr(values.denomination, known?.denomination),
    phone: saidOr(values.phone, known?.phone),
    website: saidOr(values.website, known?.website),
    ...consortiumFrom(values, known, address.postcode),
    status: statusFrom(values, known, content),
    // What a consortium adds does not change where the rest came from.
    source: content === 'schools' || !known ? source : known.source,
  };
};

/** Undefined when the row says nothing of people, and nothing was known. */
export const contactsFrom = (
  { brin6, values }: SchoolRow,
  known: SchoolContacts | undefined,
  source: Source,
): SchoolContacts | undefined => {
  const said = [
    values.directorName,
    values.directorEmail,
    values.coordinatorEmail,
    values.boardContactEmail,
    values.councilEmail,
  ];
  if (said.every((value) => value === undefined)) return known;
  return {
    brin6,
    director: {
      name: saidOr(values.directorName, known?.director.name),
      email: saidOr(values.directorEmail, known?.director.email),
    },
    supportCoordinator: { email: saidOr(values.coordinatorEmail, known?.supportCoordinator.email) },
    boardContact: { email: saidOr(values.boardContactEmail, known?.boardContact.email) },
    council: { email: saidOr(values.councilEmail, known?.council?.email) },
    source,
  };
};
