/**
 * What Word cares about and validators miss. Each invariant lists its faults in a package, so that a test can plant one
 * and see it found. Found by planting faults in a valid document: neither the Open XML SDK nor the schemas report these.
 */
import { openPackage, textOf, type Package } from '#templates/word/package.ts';
import { scan, type Tag } from '#templates/word/scanner.ts';
import { INSTRUCTION_TAG, MAX_TAG_LENGTH } from '#templates/tags.ts';

interface Element {
  readonly name: string;
  readonly children: Element[];
  readonly val: string | undefined;
  readonly id: string | undefined;
  readonly target: string | undefined;
  readonly partName: string | undefined;
  readonly extension: string | undefined;
}

/** A tree is slow and large, and right for a test. */
const treeOf = (xml: string, part: string): Element => {
  const element = (name: string, tag?: Tag): Element => ({
    name,
    children: [],
    val: tag?.attribute('val'),
    id: tag?.attribute('styleId'),
    target: tag?.attribute('Target'),
    partName: tag?.attribute('PartName'),
    extension: tag?.attribute('Extension'),
  });
  const root = element('root');
  const open = [root];
  scan(xml, part, {
    meaning: (namespace, local) => `${namespace}:${local}`,
    open: (name, tag) => {
      const child = element(name, tag);
      open.at(-1)!.children.push(child);
      open.push(child);
    },
    close: () => void open.pop(),
  });
  return root;
};

function* all(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* all(child, name);
  }
}

const childrenOf = (element: Element, name: string): Element[] =>
  element.children.filter((child) => child.name === name);

const trees = (pkg: Package, filter: (name: string) => boolean): { part: string; tree: Element }[] =>
  pkg.entries
    .filter(({ name }) => filter(name))
    .map(({ name }) => ({ part: name, tree: treeOf(textOf(pkg, name)!, name) }));

const document = (pkg: Package): Element => treeOf(textOf(pkg, 'word/document.xml')!, 'word/document.xml');

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, at) => values.indexOf(value) < at);

const propertiesOfControls = (pkg: Package): Element[] => [...all(document(pkg), 'w:sdtPr')];

const valuesOf = (pkg: Package, name: string): string[] =>
  propertiesOfControls(pkg).flatMap((properties) => childrenOf(properties, name).map(({ val }) => val ?? ''));

/** `word/_rels/document.xml.rels` speaks of `word/document.xml`, and its targets count from `word/`. */
const targetOf = (relationships: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : relationships.replace(/_rels\/[^/]*$/, '') + target;

const usedStyles = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'];

export const invariants: Readonly<Record<string, (pkg: Package) => string[]>> = {
  'ids of controls differ': (pkg) => repeated(valuesOf(pkg, 'w:id')),

  'tags and titles are short and differ': (pkg) => {
    const tags = valuesOf(pkg, 'w:tag').filter((tag) => tag !== INSTRUCTION_TAG);
    const titles = valuesOf(pkg, 'w:alias');
    const long = [...tags, ...titles].filter((name) => name.length > MAX_TAG_LENGTH);
    return [...repeated(tags), ...repeated(titles), ...long];
  },

  'no control is bound to data': (pkg) => [...all(document(pkg), 'w:dataBinding')].map(() => 'w:dataBinding'),

  'every placeholder stands in the glossary': (pkg) => {
    const glossary = textOf(pkg, 'word/glossary/document.xml');
    const names = new Set(
      glossary === undefined
        ? []
        : [...all(treeOf(glossary, 'glossary'), 'w:docPartPr')].flatMap((properties) =>
            childrenOf(properties, 'w:name').map(({ val }) => val),
          ),
    );
    return [...all(document(pkg), 'w:docPart')]
      .map(({ val }) => val ?? '')
      .filter((name) => !names.has(name));
  },

  'every cell ends in a paragraph': (pkg) =>
    [...all(document(pkg), 'w:tc')]
      .filter(({ children }) => children.at(-1)?.name !== 'w:p')
      .map(() => 'w:tc'),

  'every row has a cell for every column': (pkg) =>
    [...all(document(pkg), 'w:tbl')].flatMap((table) => {
      const columns = [...all(table, 'w:gridCol')].length;
      return childrenOf(table, 'w:tr')
        .map((row) =>
          childrenOf(row, 'w:tc').reduce(
            (sum, cell) => sum + Number([...all(cell, 'w:gridSpan')][0]?.val ?? 1),
            0,
          ),
        )
        .filter((cells) => cells !== columns)
        .map((cells) => `${cells} cells, ${columns} columns`);
    }),

  'every table has a row': (pkg) =>
    [...all(document(pkg), 'w:tbl')]
      .filter((table) => childrenOf(table, 'w:tr').length === 0)
      .map(() => 'w:tbl'),

  'every style that is used exists': (pkg) => {
    const stylesOf = (part: string): Set<string> => {
      const xml = textOf(pkg, part);
      return new Set(xml === undefined ? [] : [...all(treeOf(xml, part), 'w:style')].map(({ id }) => id!));
    };
    return trees(pkg, (name) => /^word\/.*\.xml$/.test(name)).flatMap(({ part, tree }) => {
      const styles = stylesOf(
        part.startsWith('word/glossary/') ? 'word/glossary/styles.xml' : 'word/styles.xml',
      );
      return usedStyles
        .flatMap((element) => [...all(tree, element)])
        .map(({ val }) => val ?? '')
        .filter((style) => !styles.has(style));
    });
  },

  'every relationship leads to a part': (pkg) =>
    trees(pkg, (name) => name.endsWith('.rels')).flatMap(({ part, tree }) =>
      [...all(tree, 'other:Relationship')]
        .map(({ target }) => targetOf(part, target ?? ''))
        .filter((target) => !pkg.find(target)),
    ),

  'every part has a content type of its own': (pkg) => {
    const types = treeOf(textOf(pkg, '[Content_Types].xml')!, '[Content_Types].xml');
    const named = new Set([...all(types, 'other:Override')].map(({ partName }) => partName));
    return pkg.entries
      .map(({ name }) => `/${name}`)
      .filter((name) => !name.endsWith('.rels') && name !== '/[Content_Types].xml' && !named.has(name));
  },
};

/** Everything that is wrong with a document, as "invariant: fault". */
export const faultsOf = (bytes: Uint8Array): string[] => {
  const pkg = openPackage(bytes);
  return Object.entries(invariants).flatMap(([name, faults]) =>
    faults(pkg).map((fault) => `${name}: ${fault}`),
  );
};
