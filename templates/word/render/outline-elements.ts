/** What each element does to the outline. An element that is not here is read as if it were not there, and what it holds is. */
import type { Namespace } from '../namespaces.ts';
import type { Tag } from '../scanner.ts';
import { symbolOf, writtenCharacters } from '../written-characters.ts';
import type { Revision } from './outline-model.ts';
import type { OutlineWalk } from './outline-walk.ts';

export interface OutlineElement {
  /** Whether the element is passed over, with all that it holds. */
  isPassedOver?(walk: OutlineWalk): boolean;
  open?(walk: OutlineWalk, tag: Tag): void;
  close?(walk: OutlineWalk): void;
}

const passedOver: OutlineElement = { isPassedOver: () => true };

const isOn = (tag: Tag): boolean => !/^(?:0|false|off|none)$/.test(tag.attribute('val') ?? '');

const properties = (of: 'paragraph' | 'row' | 'cell'): OutlineElement => ({
  open: (walk) => {
    walk.properties = of;
  },
  close: (walk) => {
    walk.properties = 'none';
  },
});

const ofRun = (set: (walk: OutlineWalk, tag: Tag) => void): OutlineElement => ({
  open: (walk, tag) => {
    if (walk.properties === 'run') set(walk, tag);
  },
});

const inside = (open: (walk: OutlineWalk) => void, close: (walk: OutlineWalk) => void): OutlineElement => ({
  open: (walk) => open(walk),
  close,
});

/** Around content it is a change of that; among properties, of the paragraph's end, the row or the cell. */
const revision = (sort: Revision['sort'], moved: boolean): OutlineElement => ({
  open: (walk, tag) => {
    const made: Revision = {
      sort,
      moved,
      author: tag.attribute('author') ?? '',
      date: tag.attribute('date') ?? null,
    };
    const paragraph = walk.paragraphs.at(-1);
    if (walk.properties === 'none') walk.revisions.push(made);
    else if (walk.properties === 'paragraph' && paragraph) paragraph.endRevision = made;
    else if (walk.properties === 'row' && walk.row) walk.row.revision = made;
    else if (walk.properties === 'cell' && walk.cell) walk.cell.revision = made;
  },
  close: (walk) => {
    if (walk.properties === 'none') walk.revisions.pop();
  },
});

const comment = (place: 'start' | 'end' | 'reference'): OutlineElement => ({
  open: (walk, tag) => walk.addInline({ is: 'comment', id: tag.attribute('id') ?? '', place }),
});

const text = (reads: 'text' | 'instruction'): OutlineElement => ({
  open: (walk) => {
    walk.reads = reads;
  },
  close: (walk) => {
    walk.reads = 'nothing';
  },
});

const branch: OutlineElement = {
  isPassedOver: (walk) => {
    const before = walk.branches.pop() ?? 0;
    walk.branches.push(before + 1);
    return before > 0;
  },
};

/** Of the header or footer that most pages have. */
const pageEdge = (edge: 'header' | 'footer'): OutlineElement => ({
  open: (walk, tag) => {
    if ((tag.attribute('type') ?? 'default') === 'default') walk[edge] = tag.attribute('id');
  },
});

/** Word knows nine levels of lists. */
const DEEPEST_LEVEL = 8;

const elements = new Map<string, OutlineElement>(
  Object.entries<OutlineElement>({
    'w:p': inside(
      (walk) => walk.openParagraph(),
      (walk) => walk.closeParagraph(),
    ),
    'w:pPr': properties('paragraph'),
    'w:pStyle': {
      open: (walk, tag) => {
        const paragraph = walk.paragraphs.at(-1);
        if (paragraph) paragraph.style = tag.attribute('val') ?? '';
      },
    },
    'w:numId': {
      open: (walk, tag) => {
        const paragraph = walk.paragraphs.at(-1);
        const list = tag.attribute('val');
        // Number 0 takes a paragraph out of its list.
        if (walk.properties === 'paragraph' && paragraph) paragraph.list = list === '0' ? undefined : list;
      },
    },
    'w:ilvl': {
      open: (walk, tag) => {
        const paragraph = walk.paragraphs.at(-1);
        const level = Number(tag.attribute('val'));
        if (walk.properties === 'paragraph' && paragraph && Number.isInteger(level))
          paragraph.level = Math.min(DEEPEST_LEVEL, Math.max(0, level));
      },
    },
    'w:tabs': passedOver,

    'w:r': { open: (walk) => walk.openRun() },
    'w:rPr': {
      open: (walk) => {
        if (walk.properties === 'none') walk.properties = 'run';
      },
      close: (walk) => {
        if (walk.properties === 'run') walk.properties = 'none';
      },
    },
    'w:rStyle': ofRun((walk, tag) => {
      walk.look.style = tag.attribute('val') ?? '';
    }),
    'w:b': ofRun((walk, tag) => {
      walk.look.strong = isOn(tag);
    }),
    'w:i': ofRun((walk, tag) => {
      walk.look.emphasised = isOn(tag);
    }),

    'w:t': text('text'),
    'w:delText': text('text'),
    'w:instrText': text('instruction'),
    'w:delInstrText': passedOver,
    'w:rt': passedOver,
    ...Object.fromEntries(
      Object.entries(writtenCharacters).map(([name, character]): [string, OutlineElement] => [
        name,
        { open: (walk) => walk.addText(character) },
      ]),
    ),
    'w:sym': { open: (walk, tag) => walk.addText(symbolOf(tag)) },

    'w:fldChar': {
      open: (walk, tag) => {
        const type = tag.attribute('fldCharType');
        if (type === 'begin') walk.openField();
        else if (type === 'end') walk.closeField();
      },
    },
    'w:fldSimple': {
      open: (walk, tag) => {
        walk.openField();
        walk.instruct(tag.attribute('instr') ?? '');
      },
      close: (walk) => walk.closeField(),
    },
    'w:hyperlink': {
      open: (walk, tag) => {
        walk.links.push(tag.attribute('id'));
      },
      close: (walk) => {
        walk.links.pop();
      },
    },

    'w:tbl': inside(
      (walk) => walk.openTable(),
      (walk) => walk.closeFrame(),
    ),
    'w:tblStyle': {
      open: (walk, tag) => {
        if (walk.table) walk.table.style = tag.attribute('val') ?? '';
      },
    },
    'w:tblCaption': {
      open: (walk, tag) => {
        if (walk.table) walk.table.caption = tag.attribute('val') ?? '';
      },
    },
    'w:gridCol': {
      open: (walk, tag) => {
        walk.table?.widths.push(Number(tag.attribute('w')) || 0);
      },
    },
    'w:tr': inside(
      (walk) => walk.openRow(),
      (walk) => walk.closeFrame(),
    ),
    'w:trPr': properties('row'),
    'w:tblHeader': {
      open: (walk, tag) => {
        if (walk.row) walk.row.isHeader = isOn(tag);
      },
    },
    'w:tc': inside(
      (walk) => walk.openCell(),
      (walk) => walk.closeCell(),
    ),
    'w:tcPr': properties('cell'),
    'w:gridSpan': {
      open: (walk, tag) => {
        const columns = Number(tag.attribute('val'));
        if (walk.cell && Number.isInteger(columns)) walk.cell.columns = Math.min(63, Math.max(1, columns));
      },
    },
    'w:vMerge': {
      open: (walk, tag) => {
        if (walk.cell) walk.cell.merge = tag.attribute('val') === 'restart' ? 'begins' : 'continues';
      },
    },

    'w:sdt': {
      open: (walk, { start }) => walk.openControl(start),
      close: (walk) => walk.closeFrame(),
    },
    'w:sdtPr': passedOver,
    'w:sdtEndPr': passedOver,

    'w:ins': revision('insertion', false),
    'w:del': revision('deletion', false),
    'w:moveTo': revision('insertion', true),
    'w:moveFrom': revision('deletion', true),
    'w:cellIns': revision('insertion', false),
    'w:cellDel': revision('deletion', false),
    'w:rPrChange': passedOver,
    'w:pPrChange': passedOver,
    'w:trPrChange': passedOver,
    'w:tcPrChange': passedOver,
    'w:tblPrChange': passedOver,
    'w:tblGridChange': passedOver,
    'w:sectPrChange': passedOver,

    'w:commentRangeStart': comment('start'),
    'w:commentRangeEnd': comment('end'),
    'w:commentReference': comment('reference'),

    'w:txbxContent': inside(
      (walk) => walk.openTextBox(),
      (walk) => walk.closeFrame(),
    ),
    'other:docPr': {
      open: (walk, tag) => {
        walk.description = tag.attribute('descr') ?? tag.attribute('title') ?? '';
      },
    },
    'other:blip': {
      open: (walk, tag) => {
        const relationship = tag.attribute('embed') ?? tag.attribute('link') ?? '';
        walk.addInline({ is: 'picture', relationship, description: walk.description });
      },
    },

    'w:headerReference': pageEdge('header'),
    'w:footerReference': pageEdge('footer'),

    'mc:AlternateContent': {
      open: (walk) => {
        walk.branches.push(0);
      },
      close: (walk) => {
        walk.branches.pop();
      },
    },
    'mc:Choice': branch,
    'mc:Fallback': branch,
  }),
);

const unknown: OutlineElement = {};

export const outlineElementFor = (namespace: Namespace, local: string): OutlineElement =>
  elements.get(`${namespace}:${local}`) ?? unknown;
