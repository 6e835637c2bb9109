/** Which columns of a school or its contacts differ, for people; where it came from does not count. */
import type { ValueColumn } from './columns.ts';
import type { School, SchoolContacts } from './school.ts';

type Looks<T> = { readonly [C in ValueColumn]?: (of: T) => unknown };

const ofSchool: Looks<School> = {
  name: ({ name }) => name,
  kinds: ({ kinds }) => kinds.join(),
  boardNumber: ({ board }) => board?.number,
  boardName: ({ board }) => board?.name,
  street: ({ address }) => address.street,
  houseNumber: ({ address }) => address.number,
  postcode: ({ address }) => address.postcode,
  place: ({ address }) => address.place,
  municipality: ({ municipality }) => municipality,
  denomination: ({ denomination }) => denomination,
  phone: ({ phone }) => phone,
  website: ({ website }) => website,
  consortium: ({ consortium, consortiumBy }) => `${consortium ?? ''} ${consortiumBy}`,
  status: ({ status }) => status,
};

const ofContacts: Looks<SchoolContacts | undefined> = {
  directorName: (contacts) => contacts?.director.name,
  directorEmail: (contacts) => contacts?.director.email,
  coordinatorEmail: (contacts) => contacts?.supportCoordinator.email,
  boardContactEmail: (contacts) => contacts?.boardContact.email,
  councilEmail: (contacts) => contacts?.council?.email,
};

const differing = <T>(looks: Looks<T>, before: T, now: T): ValueColumn[] =>
  (Object.entries(looks) as [ValueColumn, (of: T) => unknown][])
    .filter(([, look]) => (look(before) ?? null) !== (look(now) ?? null))
    .map(([column]) => column);

export const changedInSchool = (before: School, now: School): ValueColumn[] =>
  differing(ofSchool, before, now);

export const changedInContacts = (
  before: SchoolContacts | undefined,
  now: SchoolContacts | undefined,
): ValueColumn[] => differing(ofContacts, before, now);
