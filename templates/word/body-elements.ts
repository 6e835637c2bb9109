/**
 * What each element of a body does to the reading of it. An element that is not here changes nothing, and what it holds is
 * read as if it were not there: hyperlinks, smart tags, field results, text boxes.
 */
import type { BodyWalk } from './body-walk.ts';
import { controlElements } from './control-elements.ts';
import type { Element } from './element.ts';
import type { Namespace } from './namespaces.ts';
import { symbolOf, writtenCharacters } from './written-characters.ts';

const passedOver: Element = { open: (walk) => walk.passOver() };

const writes = (text: string): Element => ({
  open: (walk) => {
    if (walk.properties === 'none') walk.addText(text);
  },
});

const propertiesOf = (what: 'paragraph' | 'row' | 'cell'): Element => ({
  open: (walk) => {
    walk.properties = what;
  },
  close: (walk) => {
    walk.properties = 'none';
  },
});

/** Content that came: it counts, and stays. As a mark of a paragraph, row or cell it has no content of its own. */
const arrives: Element = {
  open: (walk) => {
    walk.countRevision();
    walk.insertions++;
  },
  close: (walk) => {
    walk.insertions--;
  },
};

/** Content that went: it counts, and is passed over. As a mark it takes the end of its paragraph, or its whole row. */
const goes: Element = {
  open: (walk) => {
    walk.countRevision();
    const paragraph = walk.paragraphs.at(-1);
    if (walk.properties === 'paragraph' && paragraph) paragraph.markIsDeleted = true;
    else if (walk.properties === 'row') passOverOwner(walk, walk.rowDepths);
    else walk.passOver();
  },
};

/** Passes over the row or cell whose properties we are in, when they are its own: tr > trPr > del. */
const passOverOwner = (walk: BodyWalk, depths: readonly number[]): void => {
  if (depths.at(-1) === walk.here - 2) walk.passOver(walk.here - 2);
  else walk.passOver();
};

const branch: Element = {
  open: (walk) => {
    const last = walk.branches.length - 1;
    const before = walk.branches[last] ?? 0;
    walk.branches[last] = before + 1;
    if (before > 0) walk.passOver();
  },
};

const elements = new Map<string, Element>(
  Object.entries<Element>({
    ...controlElements,

    'w:p': {
      open: (walk) => {
        const isBlock = !walk.hasBlock;
        // A text box has paragraphs within a paragraph.
        walk.endStretch();
        if (isBlock) walk.openBlock();
        walk.paragraphs.push({ isBlock, markIsDeleted: false });
        walk.levels.push('run');
      },
      close: (walk) => {
        const paragraph = walk.paragraphs.pop();
        if (!paragraph?.markIsDeleted) walk.text.endParagraph();
        walk.levels.pop();
        walk.endStretch();
        if (paragraph?.isBlock) walk.closeBlock();
      },
    },
    'w:tbl': { open: (walk) => walk.levels.push('row'), close: (walk) => walk.levels.pop() },
    'w:txbxContent': { open: (walk) => walk.levels.push('block'), close: (walk) => walk.levels.pop() },
    'w:tr': {
      open: (walk) => {
        walk.openBlock();
        walk.rowDepths.push(walk.here);
        walk.levels.push('cell');
      },
      close: (walk) => {
        walk.properties = 'none';
        walk.text.endRow();
        walk.levels.pop();
        walk.rowDepths.pop();
        walk.closeBlock();
      },
    },
    'w:tc': {
      open: (walk) => {
        walk.cellDepths.push(walk.here);
        walk.levels.push('block');
      },
      close: (walk) => {
        walk.properties = 'none';
        walk.text.endCell();
        walk.levels.pop();
        walk.cellDepths.pop();
      },
    },
    'w:pPr': propertiesOf('paragraph'),
    'w:trPr': propertiesOf('row'),
    'w:tcPr': propertiesOf('cell'),
    'w:rPr': {
      open: (walk) => {
        if (walk.properties === 'none') walk.properties = 'run';
      },
      close: (walk) => {
        if (walk.properties === 'run') walk.properties = 'none';
      },
    },

    'w:t': {
      open: (walk) => {
        walk.readsText = true;
      },
      close: (walk) => {
        walk.readsText = false;
      },
    },
    ...Object.fromEntries(
      Object.entries(writtenCharacters).map(([name, character]) => [name, writes(character)]),
    ),
    'w:sym': { open: (walk, tag) => walk.addText(symbolOf(tag)) },
    'w:instrText': passedOver,
    'w:delText': passedOver,
    'w:delInstrText': passedOver,
    'w:rt': passedOver,

    'w:ins': arrives,
    'w:moveTo': arrives,
    'w:del': goes,
    'w:moveFrom': goes,
    'w:cellIns': { open: (walk) => walk.countRevision() },
    'w:cellDel': {
      open: (walk) => {
        walk.countRevision();
        passOverOwner(walk, walk.cellDepths);
      },
    },
    // What the layout was before a change of layout.
    'w:rPrChange': passedOver,
    'w:pPrChange': passedOver,
    'w:trPrChange': passedOver,
    'w:tcPrChange': passedOver,
    'w:tblPrChange': passedOver,
    'w:sectPrChange': passedOver,

    'w:commentRangeStart': { open: (walk, tag) => walk.openRange(tag.attribute('id') ?? '') },
    'w:commentRangeEnd': { open: (walk, tag) => walk.closeRange(tag.attribute('id') ?? '') },
    'w:commentReference': { open: (walk, tag) => walk.referTo(tag.attribute('id') ?? '') },

    'mc:AlternateContent': {
      open: (walk) => walk.branches.push(0),
      close: (walk) => walk.branches.pop(),
    },
    'mc:Choice': branch,
    'mc:Fallback': branch,
  }),
);

const unknown: Element = {};

export const elementFor = (namespace: Namespace, local: string): Element =>
  elements.get(`${namespace}:${local}`) ?? unknown;
