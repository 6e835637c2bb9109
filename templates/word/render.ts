/**
 * A Word document of ours as HTML that people fill in: the live document beside the pane where there is no Word. It may have
 * been edited and saved by Word or LibreOffice; its comments and tracked changes are shown, and whose a control is, is found
 * out as reading does. The file is never trusted: what reading refuses is refused here, and all text is escaped.
 *
 * A document is rendered once. After that a change costs only the fields that it changes:
 *
 *     const rendering = renderDocument(bytes, formats);     // show renderedHtml(rendering) once, with documentStyle
 *     const update = rerender(rendering, { [key]: value }); // the same changes as for put
 *     for (const { id, html } of update.fragments) ...      // replace the element with this id
 *
 * Nothing here changes: an update holds a new rendering, to go on with.
 */
import { refuseWrongAnswers, type Changes } from '../answers-json.ts';
import { computeAll } from '../compute.ts';
import type { Answers, DeclarationFacts, Format } from '../format.ts';
import { readBody } from './body.ts';
import { chooseFormat } from './choose-format.ts';
import { claim } from './claims.ts';
import { readThreads } from './comments.ts';
import { valueFor } from './contents.ts';
import { controlOf } from './controls/index.ts';
import { capitalised } from './layout/words.ts';
import { changed } from './put.ts';
import { commentCard } from './render/comment-html.ts';
import { countOf, judge, type FieldState } from './render/field.ts';
import { fieldHtml } from './render/field-html.ts';
import { writeFlow } from './render/flow.ts';
import { element, escapeHtml, startTag } from './render/html.ts';
import { countersIn } from './render/list-formats.ts';
import { readOutline } from './render/outline.ts';
import { edgeHtml } from './render/page-edge.ts';
import { picturesOf } from './render/pictures.ts';
import { Sheet, type Field } from './render/sheet.ts';
import { makeSource } from './render/source.ts';
import { words } from './render/words.ts';
import { triage } from './triage.ts';

export { documentStyle } from './render/stylesheet.ts';
export { readTyped, type Typed } from './render/typed.ts';
export type { FieldState } from './render/field.ts';

/** A document as HTML with a place for every field. */
export interface Rendering {
  readonly format: Format;
  readonly answers: Answers;
  readonly declaration: DeclarationFacts;
  /** The HTML before, between and after the fields: one more than there are fields. */
  readonly skeleton: readonly string[];
  readonly fields: readonly Field[];
}

/** A field that looks different now. */
export interface Fragment {
  /** Of the element that this replaces. The element in which people type has this id and `-in` behind it. */
  readonly id: string;
  readonly key: string;
  readonly html: string;
  readonly state: FieldState;
  /** What the counter says, for a field in which a person is typing and that is better not replaced. */
  readonly count: string | undefined;
}

export interface Update {
  readonly rendering: Rendering;
  readonly fragments: readonly Fragment[];
}

const WEB_ADDRESS = /^(?:https?:\/\/|mailto:)/i;

/** @throws Problem when the document was not made from one of these formats, or is not safe to read */
export const renderDocument = (bytes: Uint8Array, formats: readonly Format[]): Rendering => {
  const { pkg, mainPart, mainXml, relationships, properties } = triage(bytes);
  const body = readBody(mainXml, mainPart);
  const format = chooseFormat(properties.format, body, formats);
  const links = new Map(
    relationships
      .filter(
        ({ type, isExternal, target }) => type === 'hyperlink' && isExternal && WEB_ADDRESS.test(target),
      )
      .map(({ id, target }) => [id, target]),
  );
  const source = makeSource(format, claim(format, body), {
    pictureOf: picturesOf(pkg, relationships),
    linkOf: (id) => links.get(id),
    counterOf: countersIn(pkg, relationships),
  });
  const outline = readOutline(mainXml, mainPart, body.controls);
  const sheet = new Sheet(source, readThreads(pkg, relationships));
  sheet.write(
    startTag('article', { class: 'sop-document', lang: 'nl', 'aria-label': capitalised(format.term) }),
  );
  writeEdge(sheet, 'header', edgeHtml(pkg, relationships, outline.header));
  writeFlow(sheet, outline.flow);
  writeHomelessComments(sheet);
  writeEdge(sheet, 'footer', edgeHtml(pkg, relationships, outline.footer));
  sheet.write('</article>');
  sheet.finish();
  const { skeleton, fields } = sheet;
  return { format, answers: source.answers, declaration: source.declaration, skeleton, fields };
};

const writeEdge = (sheet: Sheet, name: 'header' | 'footer', html: string): void => {
  if (html !== '') sheet.write(element(name, { class: 'sop-edge' }, html));
};

/** Comments in a header, or of which the place is lost. */
const writeHomelessComments = (sheet: Sheet): void => {
  const homeless = sheet.comments.homeless();
  if (homeless.length === 0) return;
  const cards = homeless.map((numbered) => commentCard(numbered, false)).join('');
  sheet.write(element('p', { class: 'sop-label' }, escapeHtml(words.homeless)) + cards);
};

/** The whole document, as one `article` element. */
export const renderedHtml = ({ skeleton, fields }: Rendering): string =>
  skeleton.map((html, at) => html + (fields[at]?.html ?? '')).join('');

/**
 * The fields that look different after these changes, with the computed values that follow. `null` empties a field. What
 * `put` refuses is refused here too.
 * @throws Problem `answers-wrong`
 */
export const rerender = (rendering: Rendering, changes: Changes, declaration: Changes = {}): Update => {
  const { format } = rendering;
  refuseWrongAnswers(format, changes, declaration);
  const answers = changed(rendering.answers, changes);
  const facts = changed(rendering.declaration, declaration);
  const computed = computeAll(format, answers);
  const fields = rendering.fields.map((field) => {
    const { cell, fact } = field.frame.slot;
    const isTouched = cell
      ? cell.field.filledBy === 'computed' || changes[cell.key] !== undefined
      : declaration[fact?.id ?? ''] !== undefined;
    return isTouched ? refilled(field, answers, computed, facts) : field;
  });
  return {
    rendering: { ...rendering, answers, declaration: facts, fields },
    fragments: fragmentsOf(rendering.fields, fields),
  };
};

const refilled = (
  { frame, value: before, html }: Field,
  answers: Answers,
  computed: Answers,
  facts: DeclarationFacts,
): Field => {
  const { slot, at } = frame;
  const value = valueFor(slot, answers, computed, facts);
  const content = controlOf(slot.part).write(value, slot.part)[at];
  // Other text in a control takes the tracked changes in the old text away.
  const changes = content === before.content ? before.changes : '';
  const after = { content, changes, ...judge(slot, value, undefined) };
  const isSame =
    content === before.content && after.state === before.state && after.trouble === before.trouble;
  return { frame, value: after, html: isSame ? html : fieldHtml(frame, after) };
};

/**
 * From one rendering to another of the same document, such as after somebody else saved it: the fields that differ, or
 * `undefined` when more than fields differs and the whole document has to be shown anew.
 */
export const fragmentsBetween = (before: Rendering, after: Rendering): readonly Fragment[] | undefined => {
  const isSame =
    before.skeleton.length === after.skeleton.length &&
    before.skeleton.every((html, at) => html === after.skeleton[at]) &&
    before.fields.every(({ frame }, at) => frame.id === after.fields[at]?.frame.id);
  return isSame ? fragmentsOf(before.fields, after.fields) : undefined;
};

const fragmentsOf = (before: readonly Field[], after: readonly Field[]): Fragment[] =>
  after
    .filter(({ html }, at) => html !== before[at]?.html)
    .map(({ frame, value, html }) => ({
      id: frame.id,
      key: frame.key,
      html,
      state: value.state,
      count: countOf(frame, value.content),
    }));
