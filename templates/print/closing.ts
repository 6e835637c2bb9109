/** What a profile says beside the answers: the levels of support, the declaration, the word list and the colophon. */
import { declarationSentences } from '../declaration.ts';
import type { Fact as FactOfFormat, Format } from '../format.ts';
import { writtenDate } from '../kinds/date.ts';
import { SMALL } from '../published.ts';
import { showValue } from '../values.ts';
import { wordsOf, type Block, type Fact } from './block.ts';
import { termsIn } from './glossary.ts';
import { NOT_YET, type View } from './view.ts';

export interface Contents {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A print that speaks of a level of support, says what the levels are: in their own section, else where it first does. */
export const withLevelsExplained = (format: Format, sections: readonly Contents[]): Contents[] => {
  const { intro, levels } = format.supportLevels;
  const levelNamed = new RegExp(`\\bniveau (?:${levels.map(({ id }) => id).join('|')})\\b`, 'i');
  const first = sections.find(({ blocks }) => blocks.some((block) => levelNamed.test(wordsOf(block))));
  if (!first) return [...sections];
  const own = format.supportLevels.section;
  const place = sections.find(({ id, blocks }) => id === own && blocks.length > 0) ?? first;
  const explanation: Block = {
    type: 'terms',
    label: 'De niveaus van ondersteuning',
    intro,
    terms: levels.map(({ id, label, definition }) => ({
      term: `Niveau ${id}: ${label}`,
      meaning: definition,
    })),
  };
  return sections.map((section) =>
    section === place ? { ...section, blocks: [explanation, ...section.blocks] } : section,
  );
};

/** What the director declares, and the facts that its sentences do not tell, such as the remarks of the council. */
export const declarationOf = (view: View, isComplete: boolean): Contents => {
  const { format, answers, declaration, audience, concept } = view;
  const { title, facts } = format.declaration;
  const sentences = declarationSentences(format, answers, declaration, audience);
  const untold = facts.flatMap((fact): Fact[] => {
    const value = declaration[fact.id];
    if (value === undefined || isTold(format, fact)) return [];
    return [
      { label: fact.label, internal: fact.audience === 'internal', value: { text: showValue(fact, value) } },
    ];
  });
  return {
    id: 'verklaring',
    title,
    blocks: [
      ...(isComplete ? sentences.map((text): Block => ({ type: 'note', text })) : []),
      ...(!isComplete && concept
        ? [{ type: 'text', label: 'Verklaring', internal: false, value: NOT_YET } as const]
        : []),
      ...(untold.length > 0 ? [{ type: 'facts', facts: untold } as const] : []),
    ],
  };
};

/** Whether the sentences tell it: by a word in them, or by being the sentence that is chosen. */
const isTold = ({ declaration }: Format, fact: FactOfFormat): boolean => {
  const { outcome, texts, sentences, common, derived } = declaration;
  const chooses = derived.some(({ from }) => 'sentence' in from && from.sentence === fact.id);
  if (fact.kind === 'declaration' || fact.id === outcome || chooses) return true;
  const all = [...Object.values(texts), ...Object.values(sentences), ...common.map(({ text }) => text)];
  return all.some((text) => text.includes(`{${fact.id}}`));
};

export const glossaryOf = (format: Format, words: string): Contents => {
  const terms = termsIn(format, words);
  return {
    id: 'begrippen',
    title: 'Begrippenlijst',
    blocks: terms.length > 0 ? [{ type: 'terms', label: '', intro: '', terms }] : [],
  };
};

/** What a reader may want to know of the document itself. `day` is `yyyy-mm-dd`. */
export const colophonOf = (view: View, reference: string, day: string): Contents => {
  const { format, audience, concept } = view;
  const notes = [
    format.legalBasis,
    `Dit profiel volgt het format “${format.title}”.`,
    ...(format.status === 'draft' ? [format.note] : []),
    ...(audience === 'full'
      ? [
          'Dit volledige exemplaar is voor de medezeggenschapsraad, het schoolbestuur en het samenwerkingsverband. Wat als niet openbaar is gemerkt, wordt niet gepubliceerd.',
        ]
      : []),
    ...(view.withholds
      ? [
          `Aantallen van 1 tot en met 4 leerlingen staan er als ${SMALL}. Getallen waaruit zo’n aantal te berekenen is, zijn weggelaten.`,
        ]
      : []),
    `${concept ? 'Concept van' : 'Definitief op'} ${writtenDate(day)}. Referentie: ${reference}.`,
  ];
  return {
    id: 'colofon',
    title: 'Over dit document',
    blocks: notes.map((text): Block => ({ type: 'note', text })),
  };
};
