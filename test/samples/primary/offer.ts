/** What a primary school offers, from its lists of needs: how each is organised, and what there is in the building for it. */
import { formatNamed, ticked, type Keyed } from '../keyed.ts';
import { needIds, needText, type Level, type NeedId } from '../texts/needs.ts';
import type { PrimarySketch } from './sketch.ts';

/** How the school has organised support for a need; `undefined` is no fixed offer. */
export const levelOf = ({ offer }: PrimarySketch, need: NeedId): Level | undefined => {
  if (offer.none.includes(need)) return undefined;
  if (offer.school.includes(need)) return 'n3';
  return offer.partner.includes(need) ? 'n4' : 'n2';
};

/** What a school that organises a need by itself has for it. */
const facilityFor: { readonly [N in NeedId]?: string } = {
  hb: 'plusgroep',
  nt2: 'taalklas',
  ml: 'praktisch',
};
const roomFor: { readonly [N in NeedId]?: readonly string[] } = {
  aud: ['ringleiding'],
  mot: ['rolstoel', 'lift', 'toilet', 'speellokaal'],
  med: ['verzorging', 'rustruimte'],
  ext: ['rustruimte'],
  ass: ['prikkelarm'],
};

export const offerAnswers = (school: PrimarySketch, at: number): Keyed => {
  const format = formatNamed('bao-2024');
  const inHouse = needIds.filter((need) => levelOf(school, need) === 'n3');
  const withPartner = needIds.filter((need) => levelOf(school, need) === 'n4');
  const facilities = [
    ...school.facilities,
    ...inHouse.flatMap((need) => facilityFor[need] ?? []),
    ...(withPartner.includes('ths') ? ['zorgarrangement'] : []),
  ];
  const building = [
    ...school.building,
    ...inHouse.flatMap((need) => roomFor[need] ?? []),
    ...(withPartner.length > 1 ? ['therapie'] : []),
  ];
  const levels = needIds.map((need) => [`m.${need}.niveau`, levelOf(school, need) ?? 'geen'] as const);
  const texts = school.onePage.map(
    // A school that promises what it has no offer for, writes a text for it all the same.
    (need) => [`m.${need}.tekst`, needText(need, levelOf(school, need) ?? 'n2', at)] as const,
  );
  return {
    ...Object.fromEntries([...levels, ...texts]),
    ...ticked(format, 'm.bovenschools', school.shared.length > 0 ? school.shared : ['geen']),
    ...ticked(format, 'm.voorzieningen', facilities.length > 0 ? facilities : ['geen']),
    ...(school.otherFacility === undefined ? {} : { 'm.voorz_anders': school.otherFacility }),
    ...ticked(format, 'm.gebouw', building),
    ...ticked(format, 'p.kies', school.onePage),
  };
};
