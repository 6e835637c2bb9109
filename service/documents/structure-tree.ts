/**
 * Adds an annotation to the structure of a tagged PDF, so that a screen reader meets it in its place.
 *
 * A tagged file has a tree of elements (StructTreeRoot, ISO 32000-1, 14.7). An element takes in an annotation by an object
 * reference (OBJR); the annotation finds its element back by a number in the parent tree, which maps numbers to elements and
 * may be one list (Nums) or a tree of them (Kids).
 */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';

import type { Update } from './update.ts';

const name = PDFName.of.bind(PDFName);

/**
 * Puts an annotation of a page under the document element as an element of this type, such as `Form`.
 * @returns the number by which the annotation finds its element; `undefined` when the file is not tagged and there is nothing
 *   to add to
 */
export const tagAnnotation = (
  update: Update,
  page: PDFRef,
  annotation: PDFRef,
  type: string,
): number | undefined => {
  const { context, catalog } = update;
  const root = update.dictIn(catalog, name('StructTreeRoot'));
  const parents = root && update.dictIn(root, name('ParentTree'));
  if (!root || !parents) return undefined;

  const top = topElement(update, root);
  const element = update.add(
    context.obj({
      Type: 'StructElem',
      S: type,
      P: top?.reference ?? catalog.get(name('StructTreeRoot')) ?? null,
      Pg: page,
      K: [{ Type: 'OBJR', Obj: annotation, Pg: page }],
    }),
  );
  appendChild(update, top?.element ?? root, element);

  const key = nextKey(update, root, parents);
  const numbers = lastNumbers(update, parents, key);
  numbers.push(PDFNumber.of(key));
  numbers.push(element);
  root.set(name('ParentTreeNextKey'), PDFNumber.of(key + 1));
  return key;
};

/** The first element under the root, which in a file of the compiler is the document that holds all others. */
const topElement = (update: Update, root: PDFDict): { reference: PDFRef; element: PDFDict } | undefined => {
  const children = update.object(root.get(name('K')));
  const reference = children instanceof PDFArray ? children.get(0) : root.get(name('K'));
  const element = update.object(reference);
  return reference instanceof PDFRef && element instanceof PDFDict ? { reference, element } : undefined;
};

const appendChild = (update: Update, parent: PDFDict, child: PDFRef): void => {
  const children = update.arrayIn(parent, name('K'));
  if (children) children.push(child);
  else {
    const first = parent.get(name('K'));
    parent.set(name('K'), update.context.obj(first ? [first, child] : [child]));
  }
};

/** The first number that no page or annotation uses yet. */
const nextKey = (update: Update, root: PDFDict, parents: PDFDict): number => {
  const said = numberOf(root.get(name('ParentTreeNextKey')));
  const used = leavesOf(update, parents).flatMap((leaf) => keysIn(update, leaf));
  return Math.max(said, ...used.map((key) => key + 1));
};

const numberOf = (object: PDFObject | undefined): number =>
  object instanceof PDFNumber ? object.asNumber() : 0;

const leavesOf = (update: Update, node: PDFDict): PDFDict[] => {
  const kids = update.arrayIn(node, name('Kids'));
  if (!kids) return [node];
  return kids.asArray().flatMap((kid) => {
    const leaf = update.object(kid);
    return leaf instanceof PDFDict ? leavesOf(update, leaf) : [];
  });
};

const keysIn = (update: Update, leaf: PDFDict): number[] =>
  (update.arrayIn(leaf, name('Nums'))?.asArray() ?? []).flatMap((key, at) =>
    at % 2 === 0 ? [numberOf(key)] : [],
  );

/** The list of the last leaf; its limits are stretched to the new key, which is larger than all. */
const lastNumbers = (update: Update, parents: PDFDict, key: number): PDFArray => {
  const leaf = leavesOf(update, parents).at(-1) ?? parents;
  const limits = update.arrayIn(leaf, name('Limits'));
  if (limits) limits.set(1, PDFNumber.of(key));
  const known = update.arrayIn(leaf, name('Nums'));
  if (known) return known;
  const numbers = update.context.obj([]);
  leaf.set(name('Nums'), numbers);
  return numbers;
};
