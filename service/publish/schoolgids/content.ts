/**
 * The part of the schoolgids on support, of one school: what the format puts in it (`schoolgids`), in its order and in words
 * for parents. Pure, and from a publication only.
 *
 * Since 1 August 2025 the law wants "het ondersteuningsaanbod van de school" in the schoolgids, every year anew (WPO and WEC
 * as changed by bill 36443; see the format's `legalBasis` for what it was made under). So a school should be able to take
 * this text over as it is: first what it offers, then whom to talk to, at the end from when and until when it holds.
 */
import { cellWithRole } from '#templates/cells.ts';
import type { Format, Role } from '#templates/format.ts';
import { finding, type Finding } from '#templates/finding.ts';
import { writtenDate } from '#templates/kinds/date.ts';
import { viewOfPublished, type View } from '#templates/print/view.ts';

import type { Publication, PublicationFacts } from '../publication.ts';
import type { Chapter, Fact, Guide, Topic } from './guide.ts';
import { onOneLine } from './prose.ts';
import { saidIn } from './said.ts';
import { topicsOf } from './topics.ts';

/** The description that every look is made of; without chapters when the format has no part for the schoolgids. */
export const guideOf = ({ format, content, facts, concept }: Publication): Guide => {
  const view = viewOfPublished(format, content, concept);
  const school = wordsWithRole(view, 'school-name') ?? 'onze school';
  return {
    title: `Ondersteuning op ${school}`,
    author: wordsWithRole(view, 'board') ?? school,
    intro: `Hier leest u welke hulp onze school biedt en met wie u kunt praten. Deze tekst komt uit ons ${format.term}.`,
    mark: concept
      ? `Concept van ${writtenDate(facts.at.slice(0, 10))}. Deze tekst is nog niet definitief.`
      : null,
    chapters: [...chaptersOf(view, format), closingOf(view, facts)],
  };
};

const chaptersOf = (view: View, format: Format): Chapter[] =>
  (format.schoolgids ?? [])
    .map((part) => ({ part, topics: topicsOf(view, part) }))
    .filter(({ topics }) => topics.length > 0)
    .map(({ part: { id, title, intro, note }, topics }) => ({
      id,
      title,
      topics: [...topicOf(intro), ...topics, ...topicOf(note)],
    }));

/** What the format itself says, if anything. */
const topicOf = (text: string | undefined): Topic[] =>
  text === undefined ? [] : [{ heading: null, pieces: [{ form: 'paragraph', value: { text } }] }];

/** From when and until when, who adopted it, and how to ask about it. */
const closingOf = (view: View, { adoptedOn, validUntil, reference }: PublicationFacts): Chapter => {
  const lines: [string, string | undefined][] = [
    ['Vastgesteld door', wordsWithRole(view, 'board')],
    ['Vastgesteld op', adoptedOn && writtenDate(adoptedOn)],
    ['Geldig tot en met', validUntil && writtenDate(validUntil)],
    ['Referentie', reference],
  ];
  const facts = lines.flatMap(([label, text]): Fact[] =>
    text === undefined ? [] : [{ label, value: { text } }],
  );
  return {
    id: 'geldigheid',
    title: 'Vanaf wanneer geldt dit?',
    topics: [{ heading: null, pieces: [{ form: 'facts', facts }] }],
  };
};

const wordsWithRole = (view: View, role: Role): string | undefined => {
  const cell = cellWithRole(view.format, role);
  const said = cell && saidIn(view, cell);
  return said === undefined || said.muted ? undefined : onOneLine(said.text);
};

/** What stands in the way of every look of it: a format that does not say what the schoolgids holds. */
export const checkGuide = (title: string, { format }: Publication): Finding[] =>
  format.schoolgids === undefined || format.schoolgids.length === 0
    ? [finding('nothing-to-publish', 'blocking', null, { publisher: title, format: format.title })]
    : [];
