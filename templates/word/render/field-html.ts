/**
 * A field as an element of a form: one per sort of control. It carries
 *
 *     data-key     the answer key, and for one box of several choices `data-option`
 *     data-state   empty, filled, unreadable, wrong or differs
 *     data-locked  when nobody may type in it here
 *
 * and has a name, what is wrong with it, and links to its instructions and comments, for those who do not see the page.
 */
import { tagOf } from '../../tags.ts';
import type { Place } from '../controls/control.ts';
import { countOf, type FieldFrame, type FieldValue } from './field.ts';
import { element, escapeHtml, heard, startTag, type Attributes } from './html.ts';
import { typingOf } from './typing.ts';
import { words } from './words.ts';

/** Suffixes of the ids of what belongs to a field. */
const INPUT = '-in';
const COUNT = '-n';
const TROUBLE = '-fout';

const optionOf = ({ key, place }: FieldFrame): string | undefined =>
  place.tag.startsWith(`${tagOf(key)}#`) ? place.tag.slice(tagOf(key).length + 1) : undefined;

const nameOf = ({ slot, place, isInGroup }: FieldFrame): string => {
  const { label } = slot;
  if (place.caption === undefined) return label;
  return isInGroup || place.caption === label ? place.caption : `${label}: ${place.caption}`;
};

const common = (frame: FieldFrame, value: FieldValue): Attributes => {
  const { id, key, slot, isLocked, describedBy, comments } = frame;
  const count = countOf(frame, value.content);
  const described = [
    ...(value.trouble === undefined ? [] : [id + TROUBLE]),
    ...describedBy,
    ...(count === undefined || isLocked ? [] : [id + COUNT]),
  ];
  return {
    id: id + INPUT,
    'data-key': key,
    'data-option': optionOf(frame),
    'data-state': value.state,
    'data-locked': isLocked,
    'aria-label': nameOf(frame),
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-details': comments.length > 0 ? comments.join(' ') : undefined,
    'aria-invalid': value.trouble === undefined ? undefined : 'true',
    'aria-required':
      slot.cell?.field.required === true && slot.cell.required && !isLocked && frame.place.sort !== 'checkbox'
        ? 'true'
        : undefined,
  };
};

const textOf = ({ content }: FieldValue): string => (typeof content === 'string' ? content : '');

const oneLine = (frame: FieldFrame, value: FieldValue): string =>
  startTag('input', {
    type: 'text',
    ...common(frame, value),
    inputmode: typingOf(frame.slot.part).keyboard,
    autocomplete: 'off',
    placeholder: frame.place.placeholder,
    readonly: frame.isLocked,
    value: textOf(value),
  });

/** Where a browser cannot let a box grow with its text, this many lines fit. */
const CHARACTERS_PER_LINE = 60;
const MOST_ROWS = 24;

const rowsFor = (text: string): number =>
  Math.min(
    MOST_ROWS,
    text
      .split('\n')
      .reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / CHARACTERS_PER_LINE)), 0),
  );

/** An empty box shows how much is asked for. */
const sizeOf = (most: number): 'little' | 'some' | 'much' =>
  most <= 120 ? 'little' : most <= 400 ? 'some' : 'much';

const runningText = (frame: FieldFrame, value: FieldValue): string => {
  const text = textOf(value);
  const { most = 0 } = typingOf(frame.slot.part);
  return element(
    'textarea',
    {
      ...common(frame, value),
      class: `sop-${sizeOf(most)}`,
      autocomplete: 'off',
      placeholder: frame.place.placeholder,
      // A line break in it would have to go again before handing in.
      'data-one-line': frame.place.sort === 'text',
      readonly: frame.isLocked,
      rows: rowsFor(text),
    },
    escapeHtml(text),
  );
};

const textInput = (frame: FieldFrame, value: FieldValue): string =>
  typingOf(frame.slot.part).isRunning ? runningText(frame, value) : oneLine(frame, value);

const dropdown = (frame: FieldFrame, value: FieldValue): string => {
  // A list cannot be read-only and still be reached with the keyboard.
  if (frame.isLocked) return runningText(frame, value);
  const text = textOf(value);
  const { items = [], placeholder } = frame.place;
  const option = (item: string): string => {
    const shown = escapeHtml(item);
    return `<option value="${shown}"${item === text ? ' selected' : ''}>${shown}</option>`;
  };
  return element(
    'select',
    common(frame, value),
    [
      element('option', { value: '', selected: text === '' }, escapeHtml(placeholder)),
      ...items.map(option),
      ...(text === '' || items.includes(text) ? [] : [option(text)]),
    ].join(''),
  );
};

const checkbox = (frame: FieldFrame, value: FieldValue): string => {
  const ticked = value.content === true;
  if (!frame.isLocked)
    return startTag('input', { type: 'checkbox', ...common(frame, value), checked: ticked });
  return element(
    'span',
    {
      ...common(frame, value),
      role: 'checkbox',
      tabindex: 0,
      'aria-checked': ticked ? 'true' : 'false',
      'aria-readonly': 'true',
    },
    ticked ? '☒' : '☐',
  );
};

const inputs: { readonly [S in Place['sort']]: (frame: FieldFrame, value: FieldValue) => string } = {
  text: textInput,
  multiline: textInput,
  dropdown,
  checkbox,
};

/** Only where there is room to write does the counter stand in sight. */
const counter = (frame: FieldFrame, value: FieldValue): string => {
  const count = countOf(frame, value.content);
  if (count === undefined || frame.isLocked) return '';
  const { isRunning, most = 0 } = typingOf(frame.slot.part);
  const id = frame.id + COUNT;
  return element(
    'span',
    { id, class: isRunning && most > 120 ? 'sop-count' : 'sop-heard' },
    escapeHtml(count),
  );
};

/** The whole element of a field. */
export const fieldHtml = (frame: FieldFrame, value: FieldValue): string =>
  element(
    'span',
    { id: frame.id, class: `sop-field sop-${frame.place.sort}` },
    [
      inputs[frame.place.sort](frame, value),
      counter(frame, value),
      value.trouble === undefined
        ? ''
        : element('span', { id: frame.id + TROUBLE, class: 'sop-trouble' }, escapeHtml(value.trouble)),
      value.changes === ''
        ? ''
        : element('span', { class: 'sop-changes' }, heard(words.changesInField) + value.changes),
    ].join(''),
  );
