/**
 * Content controls (`w:sdt`): a part of the text with a tag, that can be filled in. `w:sdtPr` says what it is and
 * `w:sdtContent` holds what stands in it. All of ours lie inside a paragraph, around runs: controls around paragraphs or
 * cells are lost by several programs. The order inside `w:sdtPr` is that of the schema, and it is written only here.
 */
import type { Content, Place } from '../controls/control.ts';
import { INSTRUCTION_TAG } from '../../tags.ts';
import { docPartName } from '../identity.ts';
import { textOfRun } from './paragraph.ts';
import { element, fixed, sequence, val, type Piece, type Xml } from './xml.ts';

/** Whether a person may type in it: always, until it is filled, or never. Nobody can delete it. */
export type Openness = 'open' | 'until-filled' | 'closed';

export interface ControlDefinition {
  readonly place: Place;
  /** The name that Word shows on the control. */
  readonly alias: string;
  /** The placeholder's name in the glossary document. */
  readonly docPart: string;
  /** Any number that no other control has. */
  readonly id: number;
  readonly openness: Openness;
}

/** The two glyphs of a checkbox, in a font that every Word has. */
export const TICKED = '☒';
export const UNTICKED = '☐';

const GLYPH_LOOK =
  '<w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/></w:rPr>';

/** What the glossary holds for a control; a checkbox shows its own empty box. */
export const placeholderText = ({ sort, placeholder }: Place): string =>
  sort === 'checkbox' ? UNTICKED : placeholder;

/** `w:lock`: both keep the control; the second also keeps what stands in it. */
export const lockFor = (openness: Openness, isFilled: boolean): 'sdtLocked' | 'sdtContentLocked' =>
  openness === 'closed' || (openness === 'until-filled' && isFilled) ? 'sdtContentLocked' : 'sdtLocked';

const typeOf = ({ sort, placeholder, items }: Place, ticked: boolean): Xml => {
  const types: { readonly [S in Place['sort']]: () => Xml } = {
    text: () => ['<w:text/>'],
    multiline: () => ['<w:text w:multiLine="1"/>'],
    dropdown: () =>
      element(
        'w:dropDownList',
        {},
        // An entry without display text empties the control again; without it a choice could not be undone.
        element('w:listItem', { 'w:value': placeholder }),
        ...(items ?? []).map((item) => element('w:listItem', { 'w:displayText': item, 'w:value': item })),
      ),
    checkbox: () =>
      element(
        'w14:checkbox',
        {},
        element('w14:checked', { 'w14:val': ticked ? 1 : 0 }),
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>',
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>',
      ),
  };
  return types[sort]();
};

const isTicked = (content: Content): boolean => content === true;
export const isEmpty = (content: Content): boolean =>
  content === undefined || content === '' || content === false;

const properties = ({ place, alias, docPart, id, openness }: ControlDefinition, content: Content): string =>
  fixed(
    element(
      'w:sdtPr',
      {},
      val('w:alias', alias),
      val('w:tag', place.tag),
      val('w:id', id),
      val('w:lock', lockFor(openness, !isEmpty(content))),
      element('w:placeholder', {}, val('w:docPart', docPart)),
      isEmpty(content) && place.sort !== 'checkbox' ? '<w:showingPlcHdr/>' : [],
      typeOf(place, isTicked(content)),
    ),
  );

/** The runs for what stands in a control; `look` is a `w:rPr` that the text should have. */
export const contentRuns = (place: Place, content: Content, look = ''): string => {
  if (place.sort === 'checkbox')
    return `<w:r>${GLYPH_LOOK}<w:t>${isTicked(content) ? TICKED : UNTICKED}</w:t></w:r>`;
  if (typeof content !== 'string' || content === '')
    return `<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>${textOfRun(place.placeholder)}</w:r>`;
  return `<w:r>${look}${textOfRun(spacedBreaks(content))}</w:r>`;
};

/**
 * LibreOffice 7.4 drops the line breaks of a text control. A space before each, which reading takes away again, keeps it
 * from joining words.
 */
const spacedBreaks = (text: string): string => (text.includes('\n') ? text.replace(/\n/g, ' \n') : text);

/** A control with the contents of its tag, or with its placeholder. */
export const control = (definition: ControlDefinition): Piece => {
  const { place } = definition;
  const whole = (content: Content, runs: string): string =>
    `<w:sdt>${properties(definition, content)}<w:sdtContent>${runs}</w:sdtContent></w:sdt>`;
  const empty = whole(undefined, contentRuns(place, undefined));
  const ticked = place.sort === 'checkbox' ? whole(true, contentRuns(place, true)) : '';
  const filled = place.sort === 'checkbox' ? '' : properties(definition, 'x');
  return (contents) => {
    const content = contents.get(place.tag);
    if (isEmpty(content)) return empty;
    if (typeof content !== 'string') return ticked;
    return `<w:sdt>${filled}<w:sdtContent>${contentRuns(place, content)}</w:sdtContent></w:sdt>`;
  };
};

/** The contents as ordinary text; nothing where the control would be empty. */
export const plainContent =
  ({ tag, sort }: Place): Piece =>
  (contents) => {
    const content = contents.get(tag);
    return isEmpty(content) ? '' : contentRuns({ tag, sort, placeholder: '' }, content);
  };

/** An instruction has a placeholder too: without one, LibreOffice 7.4 gives it that of the control before it. */
export const INSTRUCTION_DOC_PART = docPartName(INSTRUCTION_TAG);

/** Runs of an instruction: nobody can change them, and their control shows no frame. */
export const instructionControl = (id: number, runs: Xml): Xml =>
  element(
    'w:sdt',
    {},
    element(
      'w:sdtPr',
      {},
      val('w:tag', INSTRUCTION_TAG),
      val('w:id', id),
      val('w:lock', 'sdtContentLocked'),
      element('w:placeholder', {}, val('w:docPart', INSTRUCTION_DOC_PART)),
      element('w15:appearance', { 'w15:val': 'hidden' }),
    ),
    element('w:sdtContent', {}, sequence(runs)),
  );
