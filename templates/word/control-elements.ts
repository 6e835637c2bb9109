/** The elements of a content control: the control itself, what is said about it in `w:sdtPr`, and its content. */
import type { ControlType } from './body-model.ts';
import type { BodyWalk } from './body-walk.ts';
import type { Element } from './element.ts';
import type { Tag } from './scanner.ts';

/** "On" is written in three ways, and an element without a value means on too (ECMA-376 part 1, 17.17.4). */
const isOn = (value: string | undefined): boolean =>
  value === undefined || value === '1' || value === 'true' || value === 'on';

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

export const controlElements: Readonly<Record<string, Element>> = {
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
};
