/**
 * Adds an annotation to the structure of a tagged PDF, so that a screen reader meets it in its place.
 *
 * A tagged file has a tree of elements (StructTreeRoot, ISO 32000-1, 14.7). An element takes in an annotation by an object
 * reference (OBJR); the annotation finds its element back by a number in the parent tree, which maps numbers to elements and
 * may be one list (Nums) or a tree of them (Kids).
 */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFDocument, type PDFPage, PDFRef } from 'pdf-lib';

const name = PDFName.of.bind(PDFName);

/**
 * Puts an annotation of a page under the document element as an element of this type, such as `Form`.
 * @returns false when the file is not tagged and there is nothing to add to
 */
export const tagAnnotation = (pdf: PDFDocument, page: PDFPage, annotation: PDFRef, type: string): boolean => {
  const { context } = pdf;
  const root = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  const parents = root?.lookupMaybe(name('ParentTree'), PDFDict);
  if (!root || !parents) return false;

  const top = topElement(pdf, root);
  const element = context.register(
    context.obj({
      Type: 'StructElem',
      S: type,
      P: top?.reference ?? pdf.catalog.get(name('StructTreeRoot')) ?? null,
      Pg: page.ref,
      K: [{ Type: 'OBJR', Obj: annotation, Pg: page.ref }],
    }),
  );
  appendChild(pdf, top?.element ?? root, element);

  const key = nextKey(root, parents);
  context.lookup(annotation, PDFDict).set(name('StructParent'), PDFNumber.of(key));
  const numbers = lastNumbers(pdf, parents, key);
  numbers.push(PDFNumber.of(key));
  numbers.push(element);
  root.set(name('ParentTreeNextKey'), PDFNumber.of(key + 1));
  // Reading order with the tab key follows the structure (PDF/UA-1, 7.18.3).
  page.node.set(name('Tabs'), name('S'));
  return true;
};

/** The first element under the root, which in a file of the compiler is the document that holds all others. */
const topElement = (pdf: PDFDocument, root: PDFDict): { reference: PDFRef; element: PDFDict } | undefined => {
  const children = root.lookup(name('K'));
  const reference = children instanceof PDFArray ? children.get(0) : root.get(name('K'));
  const element = pdf.context.lookup(reference);
  return reference instanceof PDFRef && element instanceof PDFDict ? { reference, element } : undefined;
};

const appendChild = (pdf: PDFDocument, parent: PDFDict, child: PDFRef): void => {
  const children = parent.lookup(name('K'));
  if (children instanceof PDFArray) children.push(child);
  else {
    const first = parent.get(name('K'));
    parent.set(name('K'), pdf.context.obj(first ? [first, child] : [child]));
  }
};

/** The first number that no page or annotation uses yet. */
const nextKey = (root: PDFDict, parents: PDFDict): number => {
  const said = root.lookupMaybe(name('ParentTreeNextKey'), PDFNumber)?.asNumber() ?? 0;
  return Math.max(said, ...leavesOf(parents).flatMap((leaf) => keysIn(leaf).map((key) => key + 1)));
};

const leavesOf = (node: PDFDict): PDFDict[] => {
  const kids = node.lookupMaybe(name('Kids'), PDFArray);
  if (!kids) return [node];
  return kids.asArray().flatMap((_, at) => leavesOf(kids.lookup(at, PDFDict)));
};

const keysIn = (leaf: PDFDict): number[] => {
  const numbers = leaf.lookupMaybe(name('Nums'), PDFArray);
  if (!numbers) return [];
  return numbers
    .asArray()
    .flatMap((_, at) => (at % 2 === 0 ? [numbers.lookup(at, PDFNumber).asNumber()] : []));
};

/** The list of the last leaf; its limits are stretched to the new key, which is larger than all. */
const lastNumbers = (pdf: PDFDocument, parents: PDFDict, key: number): PDFArray => {
  const leaf = leavesOf(parents).at(-1) ?? parents;
  const limits = leaf.lookupMaybe(name('Limits'), PDFArray);
  if (limits) limits.set(1, PDFNumber.of(key));
  const numbers = leaf.lookupMaybe(name('Nums'), PDFArray) ?? pdf.context.obj([]);
  leaf.set(name('Nums'), numbers);
  return numbers;
};
