/** Who the school is: what comes from the school list and the round, and how it can be reached. */
import { boards, type BoardId } from './boards.ts';
import type { Keyed } from './keyed.ts';
import { consortia, placeAt } from './places.ts';

export interface Identity {
  readonly brin6: string;
  readonly name: string;
  /** Under `.example`, which nobody can own (RFC 2606). */
  readonly domain: string;
  readonly area: number;
  readonly letters: string;
  readonly street: string;
  readonly board: BoardId;
  readonly denomination: string;
  readonly director: string;
  /** Who answers questions about support, and when. */
  readonly helper: string;
}

const areaCodes = { PO3104: '046', PO3105: '043', PO3106: '045' } as const;

/** Within an area no Dutch number begins with a nought, so these can be nobody's. */
export const phoneOf = ({ brin6, area }: Identity): string => {
  const pairs = Array.from(brin6.slice(2, 4), (letter) => letter.charCodeAt(0));
  return `${areaCodes[placeAt(area).consortium]} 000 ${pairs.join(' ')}`;
};

export const identityAnswers = (school: Identity): Keyed => {
  const place = placeAt(school.area);
  return {
    'a.schoolnaam': school.name,
    'a.vestiging': school.brin6,
    'a.bestuur': boards[school.board].name,
    'a.swv': consortia[place.consortium],
    'a.straat': school.street,
    'a.postcode': `${school.area} ${school.letters}`,
    'a.plaats': place.town,
    'a.gemeente': place.municipality,
    'a.identiteit': school.denomination,
    'a.schooljaar': '2024-2025',
    'a.directeur': school.director,
  };
};

export const contactAnswers = (school: Identity): Keyed => ({
  'a.telefoon': phoneOf(school),
  'a.email': `info@${school.domain}.example`,
  'a.website': `https://www.${school.domain}.example`,
  'a.contact': `${school.helper}: ${phoneOf(school)} of ib@${school.domain}.example`,
});
