/**
 * The offer per need as parents read it. Only what the school has a fixed offer for is there: beside a need, "no fixed offer"
 * would read as "not welcome". Needs that the school wrote a text on come first, with what a child notices; of the others it
 * says who helps.
 */
import { cellsOfField } from '#templates/cells.ts';
import type { Field, GuidePart } from '#templates/format.ts';
import type { View } from '#templates/print/view.ts';

import type { Topic } from './guide.ts';
import { onOneLine } from './prose.ts';
import { optionsIn, saysNothing } from './said.ts';

const columns = {
  need: 'Waarbij helpen wij?',
  notices: 'Wat uw kind ervan merkt',
  helps: 'Wie helpt',
} as const;

interface Offer {
  readonly need: string;
  readonly notices: string | undefined;
  readonly helps: string;
}

/** The topics of the fields that speak of a need; none when there is no fixed offer. */
export const needTopics = (view: View, fields: readonly Field[], part: GuidePart): Topic[] => {
  const offers = view.format.needs.flatMap(({ id, parentLabel }) => {
    const about = fields.filter(({ need }) => need === id);
    const offer = offerIn(view, about, part);
    return offer ? [{ need: parentLabel, ...offer }] : [];
  });
  const told = offers.filter(({ notices }) => notices !== undefined);
  const others = offers.filter(({ notices }) => notices === undefined);
  return [
    ...(told.length > 0 ? [{ heading: null, pieces: [toldTable(told)] }] : []),
    ...(others.length > 0
      ? [{ heading: told.length > 0 ? 'Ook hierbij helpen wij' : null, pieces: [helpTable(others)] }]
      : []),
  ];
};

/** A text without a fixed offer is what was left behind when the offer ended. */
const offerIn = (view: View, fields: readonly Field[], part: GuidePart): Omit<Offer, 'need'> | undefined => {
  const cells = fields.flatMap(({ id }) => cellsOfField(view.format, id)).filter(view.value);
  const level = cells.find(({ part: { kind } }) => kind === 'choice');
  const [helps] = level && !saysNothing(view, level, part) ? optionsIn(view, level) : [];
  const text = cells.find((cell) => cell !== level);
  const notices = text && view.show(text)?.text;
  return helps && { helps: helps.words, notices: notices === undefined ? undefined : onOneLine(notices) };
};

const toldTable = (offers: readonly Offer[]) =>
  ({
    form: 'table',
    columns: [columns.need, columns.notices, columns.helps],
    rows: offers.map(({ need, notices = '', helps }) => [need, notices, helps]),
  }) as const;

/** A row for each way of helping, in the order in which it first occurs. */
const helpTable = (offers: readonly Offer[]) => {
  const needsBy = new Map<string, string[]>();
  for (const { helps, need } of offers) needsBy.set(helps, [...(needsBy.get(helps) ?? []), need]);
  return {
    form: 'table',
    columns: [columns.helps, columns.need],
    rows: [...needsBy].map(([helps, needs]) => [helps, needs.join('; ')]),
  } as const;
};
