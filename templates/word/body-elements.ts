/**
 * What each element of a body does to the reading of it. An element that is not here changes nothing, and what it holds is
 * read as if it were not there: hyperlinks, smart tags, field results, text boxes.
 */
import type { ControlType } from './body.ts';
import type { BodyWalk } from './body-walk.ts';
import type { Namespace } from './namespaces.ts';
import type { Tag } from './scanner.ts';

export interface Element {
  open?(walk: BodyWalk, tag: Tag): void;
  close?(walk: BodyWalk, start: number, end: number): void;
}

/** "On" is written in three ways, and an element without a value means on too (ECMA-376 part 1, 17.17.4). */
const isOn = (value: string | undefined): boolean =>
  value === undefined || value === '1' || value === 'true' || value === 'on';

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

/** An element of `w:sdtPr`. The same names also occur elsewhere, with another meaning. */
const inControl = (set: (control: NonNullable<BodyWalk['control']>, tag: Tag) => void): Element => ({
  open: (walk, tag) => {
    if (walk.properties === 'control' && walk.control) set(walk.control, tag);
  },
});

const sort = (type: ControlType): Element =>
  inControl((control) => {
    control.type = type;
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
    'w:sdt': {
      open: (walk, { start, end }) => walk.openControl(start, end),
      close: (walk, _, end) => walk.closeControl(end),
    },
    'w:sdtPr': {
      open: (walk, { start }) => {
        walk.properties = 'control';
        if (walk.control) walk.control.prStart = start;
      },
      close: (walk, _, end) => {
        walk.properties = 'none';
        if (walk.control) walk.control.prEnd = end;
      },
    },
    'w:sdtContent': {
      open: (walk, { end }) => walk.openContent(end),
      close: (walk, start) => walk.closeContent(start),
    },
    'w:tag': inControl((control, tag) => {
      control.tag = tag.attribute('val') ?? '';
    }),
    'w:alias': inControl((control, tag) => {
      control.alias = tag.attribute('val') ?? '';
    }),
    'w:docPart': inControl((control, tag) => {
      control.docPart = tag.attribute('val') ?? '';
    }),
    'w:showingPlcHdr': inControl((control, tag) => {
      control.showsPlaceholder = isOn(tag.attribute('val'));
    }),
    'w:text': sort('text'),
    'w:dropDownList': sort('dropDownList'),
    'w:comboBox': sort('comboBox'),
    'w:group': sort('group'),
    'w:picture': sort('other'),
    'w:docPartObj': sort('other'),
    'w:docPartList': sort('other'),
    'w:date': inControl((control, tag) => {
      control.type = 'date';
      control.fullDate = tag.attribute('fullDate')?.slice(0, 10);
    }),
    'w:listItem': inControl((control, tag) => {
      const value = tag.attribute('value') ?? '';
      control.items.push({ display: tag.attribute('displayText') ?? value, value });
    }),
    'w14:checkbox': inControl((control) => {
      control.type = 'checkbox';
      control.checked ??= false;
    }),
    'w14:checked': inControl((control, tag) => {
      control.checked = isOn(tag.attribute('val'));
    }),

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
    'w:tab': writes('\t'),
    'w:ptab': writes('\t'),
    'w:br': writes('\n'),
    'w:cr': writes('\n'),
    'w:noBreakHyphen': writes('\u2011'),
    'w:softHyphen': writes('\u00ad'),
    'w:sym': {
      open: (walk, tag) => {
        const code = Number.parseInt(tag.attribute('char') ?? '', 16);
        walk.addText(Number.isNaN(code) ? '\ufffd' : String.fromCharCode(code));
      },
    },
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
