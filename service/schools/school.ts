/**
 * A school as the school list knows it: one location, with its own address, its own profile and its own key.
 *
 * DUO gives every institution a BRIN (two digits, two letters) and every location of it two digits more; together that is
 * the BRIN6. Locations that share a BRIN are different schools here. The people of a school are kept apart: those are
 * personal data, and nothing public is made from them.
 */

/** Ordinary primary school, special primary school, and special school (also one with a secondary department). */
export const schoolKinds = ['BAO', 'SBO', 'SO'] as const;

export type SchoolKind = (typeof schoolKinds)[number];

/** Where a row came from; open data ask that the source is named. */
export interface Source {
  /** Its name, without the folder. */
  readonly file: string;
  /** `yyyy-mm-dd`: of when the data in it are. */
  readonly date: string;
  /** Such as `CC-BY 4.0`; empty for what the consortium gathered itself. */
  readonly licence: string;
}

export interface Board {
  /** DUO's number of the competent authority. */
  readonly number: string;
  /** DUO's list of schools does not say it; the list of boards does. */
  readonly name: string | null;
}

export interface Address {
  readonly street: string | null;
  /** With its addition, such as `143-D`. */
  readonly number: string | null;
  /** `6211 AB` */
  readonly postcode: string | null;
  readonly place: string | null;
}

export interface School {
  readonly brin6: string;
  readonly brin4: string;
  /** The two digits that make a BRIN into a BRIN6. */
  readonly location: string;
  readonly name: string;
  /** In the order of `schoolKinds`. */
  readonly kinds: readonly SchoolKind[];
  readonly board: Board | null;
  /** Where one can visit it. */
  readonly address: Address;
  readonly municipality: string | null;
  readonly denomination: string | null;
  readonly phone: string | null;
  /** With `https://` or `http://`. */
  readonly website: string | null;
  /** `PO3105`, or null when neither a list nor the postcode says it. */
  readonly consortium: string | null;
  /** `list`: a person wrote another one than that of the postcode, which goes before it, also at the next import. */
  readonly consortiumBy: 'list' | 'postcode';
  /** A closed school is kept: its profiles stay, and it can open again. */
  readonly status: 'open' | 'closed';
  readonly source: Source;
}

/** The people of a school. Personal data: never in a log, a public page or an export for others. */
export interface SchoolContacts {
  readonly brin6: string;
  readonly director: { readonly name: string | null; readonly email: string | null };
  /** The intern begeleider. */
  readonly supportCoordinator: { readonly email: string | null };
  readonly boardContact: { readonly email: string | null };
  /** Of the medezeggenschapsraad; absent in lists from before it could be told. */
  readonly council?: { readonly email: string | null };
  readonly source: Source;
}

/** All that is known of schools. Both lists are in the order of BRIN6, each BRIN6 once. */
export interface Register {
  readonly schools: readonly School[];
  readonly contacts: readonly SchoolContacts[];
}

export const emptyRegister: Register = { schools: [], contacts: [] };
