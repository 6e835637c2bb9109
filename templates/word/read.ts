/**
 * A Word document to answers: what was filled in, what was said in comments, and what is wrong with the document as such.
 * What is wrong with the answers is for `check`. The bytes are only read.
 */
import { tidyText } from '../characters.ts';
import type { Finding } from '../finding.ts';
import { finding } from '../finding.ts';
import type { Answers, DeclarationFacts, Format } from '../format.ts';
import type { Value } from '../kinds/kind.ts';
import { Problem } from '../problem.ts';
import { readBody, type Body, type Control } from './body.ts';
import { chooseFormat } from './choose-format.ts';
import { claim, type Claims } from './claims.ts';
import { placeComments, type Comment } from './commented-fields.ts';
import { readThreads } from './comments.ts';
import type { Found, Place } from './controls/control.ts';
import { controlOf } from './controls/index.ts';
import { externalKinds } from './external.ts';
import { missingControls } from './missing-controls.ts';
import { READING_COPY } from './properties.ts';
import { typedIn } from './pristine.ts';
import { slotsOf } from './slots.ts';
import { triage } from './triage.ts';

export type { Comment } from './commented-fields.ts';

export interface DocumentReading {
  readonly format: Format;
  /** BRIN and location number for which the document was handed out, the round, and the dossier. */
  readonly school: string | null;
  readonly round: string | null;
  readonly dossier: string | null;
  readonly answers: Answers;
  readonly declaration: DeclarationFacts;
  readonly comments: readonly Comment[];
  /** About the document as such. */
  readonly findings: readonly Finding[];
}

/** Longer than any field can be, so that a file of megabytes in one field costs no time. */
const MAX_LENGTH = 50_000;
/** More stretches of text beside the fields are not reported one by one. */
const MAX_OUTSIDE = 20;

/**
 * Reads a document that was made from one of these formats. Throws `Problem` when it is no such document, or is not safe to
 * read.
 */
export const readDocument = (bytes: Uint8Array, formats: readonly Format[]): DocumentReading => {
  const { pkg, mainPart, mainXml, relationships, properties } = triage(bytes);
  if (properties.copy === READING_COPY) throw new Problem('reading-copy', {});
  const body = readBody(mainXml, mainPart);
  const format = chooseFormat(properties.format, body, formats);
  const claims = claim(format, body);
  const { answers, declaration, findings } = readSlots(format, claims);
  const comments = placeComments(readThreads(pkg, relationships), body, claims);
  return {
    format,
    school: properties.school ?? null,
    round: properties.round ?? null,
    dossier: properties.dossier ?? null,
    answers,
    declaration,
    comments,
    findings: [
      ...aboutDocument(body, comments, externalKinds(pkg)),
      ...missingControls(format, claims, answers, body.pendingRevisions > 0),
      ...findings,
      ...claims.unknownTags.map((tag) => finding('control-unknown', 'info', null, { tag })),
      ...textOutside(format, body, claims, properties.round),
    ],
  };
};

interface SlotsReading {
  readonly answers: Answers;
  readonly declaration: DeclarationFacts;
  readonly findings: readonly Finding[];
}

/** The values in the claimed controls, and what is wrong with them as a document. */
export const readSlots = (format: Format, claims: Claims): SlotsReading => {
  const answers: Record<string, Value> = {};
  const declaration: Record<string, Value> = {};
  const findings: Finding[] = [];
  for (const slot of slotsOf(format)) {
    const { cell, fact, part, label, controls } = slot;
    const key = cell?.key ?? null;
    const found = controls.map((control) => {
      const copies = claims.of(control);
      const all = copies.map((copy) => foundIn(copy, control));
      if (all.length < 2 || all.every((one) => sayTheSame(one, all[0]))) return all[0];
      findings.push(finding('control-duplicate', 'blocking', key, { label, count: copies.length }));
      return undefined;
    });
    const { value, conflict } = controlOf(part).read(found, part, label);
    if (conflict) findings.push(finding('value-conflict', 'blocking', key, conflict));
    if (value === undefined) continue;
    if (cell) answers[cell.key] = value;
    if (fact) declaration[fact.id] = value;
  }
  return { answers, declaration, findings };
};

const ticked = /^[☒☑✓✔xX]$/;

const foundIn = (control: Control, place: Place): Found => {
  const text = control.text?.slice(0, MAX_LENGTH);
  return {
    text: text === undefined || isPlaceholder(text, place) ? undefined : text,
    // A checkbox that another program made plain text of still shows its mark.
    checked: control.checked ?? (text === undefined ? undefined : ticked.test(text.trim())),
    fullDate: control.fullDate,
  };
};

/** LibreOffice 7.4 forgets that a placeholder is one. */
const isPlaceholder = (text: string, { placeholder }: Place): boolean =>
  placeholder !== '' && text.includes(placeholder) && tidyText(text) === placeholder;

const sayTheSame = (one: Found | undefined, other: Found | undefined): boolean =>
  tidyText(one?.text ?? '') === tidyText(other?.text ?? '') &&
  one?.checked === other?.checked &&
  one?.fullDate === other?.fullDate;

const aboutDocument = (body: Body, comments: readonly Comment[], external: readonly string[]): Finding[] => {
  const open = comments.filter(({ resolved }) => !resolved).length;
  const { pendingRevisions: count } = body;
  return [
    ...(count > 0 ? [finding('pending-revisions', 'blocking', null, { count })] : []),
    ...(open > 0 ? [finding('open-comments', 'info', null, { count: open })] : []),
    ...(external.length > 0 ? [finding('external-reference', 'advice', null, { kinds: external })] : []),
  ];
};

const textOutside = (format: Format, body: Body, claims: Claims, round: string | undefined): Finding[] => {
  const found: Finding[] = [];
  for (const { text, after, previous } of body.outside) {
    if (found.length === MAX_OUTSIDE) break;
    const typed = typedIn(format, text, round);
    if (typed === '') continue;
    const before = after && claims.slotOf(after)?.label;
    found.push(finding('text-outside', 'advice', null, { text: typed, after: before ?? previous ?? null }));
  }
  return found;
};
