/** The areas that a report shows. All together says nothing new when it is one consortium. */
import type { Area } from '../areas.ts';

export const shownAreas = <A extends { readonly area: Area }>(areas: readonly A[]): A[] => {
  const parts = areas.filter(({ area }) => area.scope !== 'all');
  return parts.length < 2 ? parts : [...areas];
};

/** In an id: small letters, digits and dashes. */
export const areaSlug = (area: Area): string => {
  if (area.scope !== 'consortium') return area.scope === 'all' ? 'samen' : 'zonder-swv';
  const plain = area.consortium.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
};
