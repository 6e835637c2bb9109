/**
 * The sheet on which a document is written as HTML, from top to bottom. What stands around the fields is finished once; each
 * field is a hole in it, so that it can be written again alone.
 */
import { contentIn, isLockedFor, judge, keyOfSlot, type FieldFrame, type FieldValue } from './field.ts';
import type { Thread } from '../comments.ts';
import { controlOf } from '../controls/index.ts';
import { idOfComment } from './comment-html.ts';
import { CommentPlaces } from './comment-places.ts';
import { fieldHtml } from './field-html.ts';
import type { LineControl, Paragraph, Text } from './outline-model.ts';
import type { Ours, Source } from './source.ts';
import { textHtml } from './text-html.ts';

/** A field as it now stands in the document. */
export interface Field {
  readonly frame: FieldFrame;
  readonly value: FieldValue;
  readonly html: string;
}

/** A field is about no more comments than a person wants to hear of at once. */
const MOST_COMMENTS = 3;

export class Sheet {
  /** What stands before, between and after the fields: one more than there are fields. */
  readonly skeleton: string[] = [];
  readonly fields: Field[] = [];
  readonly comments: CommentPlaces;
  /** The last heading or label, as plain text: what a table without a caption is about. */
  lastLabel = '';
  /** Whether a group around the fields says what is asked. */
  isInGroup = false;

  private written = '';
  private hints: readonly string[] = [];
  private readonly hintIds = new Map<Paragraph, string>();

  constructor(
    readonly source: Source,
    threads: readonly Thread[],
  ) {
    this.comments = new CommentPlaces(threads);
  }

  write(html: string): void {
    this.written += html;
  }

  /** The id by which an instruction is linked to the fields that it is about. */
  hintId(paragraph: Paragraph): string {
    const id = this.hintIds.get(paragraph) ?? `sop-uitleg-${this.hintIds.size + 1}`;
    this.hintIds.set(paragraph, id);
    return id;
  }

  knownHintId(paragraph: Paragraph): string | undefined {
    return this.hintIds.get(paragraph);
  }

  get hintsHere(): readonly string[] {
    return this.hints;
  }

  /** Writes fields that these instructions are about, besides those around them. */
  withHints(ids: readonly string[], write: () => void): void {
    const around = this.hints;
    this.hints = [...around, ...ids];
    write();
    this.hints = around;
  }

  /** Writes fields of which a group says what is asked, and its instructions. */
  inGroup(write: () => void): void {
    const around = this.hints;
    this.hints = [];
    this.isInGroup = true;
    write();
    this.isInGroup = false;
    this.hints = around;
  }

  /** Puts a field here. */
  place({ slot, place, at, id }: Ours, { control, line }: LineControl): void {
    const value = this.source.valueOf(slot);
    const content =
      slot.cell?.field.filledBy === 'computed'
        ? controlOf(slot.part).write(value, slot.part)[at]
        : contentIn(control, { slot, place, at }, value);
    const frame: FieldFrame = {
      id,
      key: keyOfSlot(slot),
      slot,
      place,
      at,
      isLocked: isLockedFor(slot, content),
      isInGroup: this.isInGroup,
      describedBy: this.hints,
      comments: this.comments.around().slice(0, MOST_COMMENTS).map(idOfComment),
    };
    const made: FieldValue = {
      content,
      ...judge(slot, value, this.source.conflictOf(slot)),
      changes: control.tracked ? this.changesIn(line) : '',
    };
    this.skeleton.push(this.written);
    this.written = '';
    const html = fieldHtml(frame, made);
    this.fields.push({ frame, value: made, html });
  }

  finish(): void {
    this.skeleton.push(this.written);
    this.written = '';
  }

  /** The text of a control with its tracked changes; nothing when they only change its look. */
  private changesIn(line: LineControl['line']): string {
    const texts = line.filter((inline): inline is Text => inline.is === 'text');
    if (!texts.some(({ revision }) => revision)) return '';
    return textHtml(texts, { isCommented: false, linkOf: () => undefined });
  }
}
