/** The declaration block: the names in its texts, what derived words come from, and that no sentence contains itself. */
import { fieldsWithRole } from '../cells.ts';
import type { DeclarationBlock, DerivedFact, Fact, Format } from '../format.ts';
import { declarationTag, MAX_TAG_LENGTH } from '../tags.ts';
import { fault, repeated, type Fault } from './fault.ts';
import { faultsOfPart } from './fields.ts';

export function* faultsOfDeclaration(format: Format): Generator<Fault> {
  const { declaration } = format;
  yield* repeated(
    'declaration.facts.*.id',
    [...declaration.facts, ...declaration.derived].map(({ id }) => id),
  );
  yield* faultsOfTexts(declaration);
  for (const fact of declaration.facts) {
    yield* faultsOfPart(fact, `declaration.facts (${fact.id})`);
    if (declarationTag(fact.id).length > MAX_TAG_LENGTH)
      yield fault('declaration.facts', `tags of at most ${MAX_TAG_LENGTH} characters`, fact.id);
  }
  const options = optionsOf(declaration, declaration.outcome);
  for (const id of options)
    if (declaration.texts[id] === undefined)
      yield fault('declaration.texts', `a text for outcome "${id}"`, 'none');
  if (options.length === 0)
    yield fault('declaration.outcome', 'a fact of kind "choice"', declaration.outcome);
  for (const [at, derived] of declaration.derived.entries())
    yield* faultsOfDerived(format, derived, `declaration.derived.${at}.from`);
}

const factWithId = ({ facts }: DeclarationBlock, id: string): Fact | undefined =>
  facts.find((fact) => fact.id === id);

const optionsOf = (declaration: DeclarationBlock, id: string): readonly string[] => {
  const fact = factWithId(declaration, id);
  return fact?.kind === 'choice' ? (fact.options ?? []).map((option) => option.id) : [];
};

const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

function* faultsOfTexts({ facts, derived, texts, sentences, common }: DeclarationBlock): Generator<Fault> {
  const names = new Set([...facts, ...derived].map(({ id }) => id));
  const all: [string, string][] = [
    ...Object.entries(texts).map(([id, text]): [string, string] => [`texts.${id}`, text]),
    ...Object.entries(sentences).map(([id, text]): [string, string] => [`sentences.${id}`, text]),
    ...common.map(({ text }, at): [string, string] => [`common.${at}`, text]),
  ];
  for (const [path, text] of all)
    for (const name of namesIn(text))
      if (!names.has(name)) yield fault(`declaration.${path}`, 'a fact of the declaration', `{${name}}`);
}

function* faultsOfDerived(format: Format, { id, from }: DerivedFact, path: string): Generator<Fault> {
  const { declaration } = format;
  if ('role' in from && fieldsWithRole(format, from.role).length === 0)
    yield fault(`${path}.role`, 'the role of a field of this format', from.role);
  if ('validUntil' in from && factWithId(declaration, from.validUntil)?.kind !== 'date')
    yield fault(`${path}.validUntil`, 'a fact of kind "date"', from.validUntil);
  if (!('sentence' in from)) return;
  if (optionsOf(declaration, from.sentence).length === 0)
    yield fault(`${path}.sentence`, 'a fact of kind "choice"', from.sentence);
  if (wordsWithin(declaration, id).has(id))
    yield fault(`${path}.sentence`, 'a sentence that does not contain itself', `{${id}}`);
}

/** The names in the sentences that a derived word may become, and in the sentences of those, and so on. */
const wordsWithin = (declaration: DeclarationBlock, id: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const look = (name: string): void => {
    const from = declaration.derived.find((derived) => derived.id === name)?.from;
    if (!from || !('sentence' in from)) return;
    for (const option of optionsOf(declaration, from.sentence))
      for (const inner of namesIn(declaration.sentences[option] ?? '')) {
        if (found.has(inner)) continue;
        found.add(inner);
        look(inner);
      }
  };
  look(id);
  return found;
};
