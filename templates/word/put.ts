/**
 * Changes in a document that exists already. Only the controls of changed values are rewritten, and of computed values that
 * follow from them; every other byte of the document, its comments and its tracked changes stays what it was.
 */
import { refuseWrongAnswers, type Changes } from '../answers-json.ts';
import { computeAll } from '../compute.ts';
import type { Answers, Format } from '../format.ts';
import type { Value } from '../kinds/kind.ts';
import { Problem } from '../problem.ts';
import { readBody } from './body.ts';
import { claim, type Claims } from './claims.ts';
import { controlOf } from './controls/index.ts';
import { storeEntry, writePackage } from './package.ts';
import { hasContent, rewriteControl } from './put/control.ts';
import { spliceAll, type Splice } from './put/splice.ts';
import { readSlots } from './read.ts';
import { slotsOf, type Slot } from './slots.ts';
import { triage } from './triage.ts';

interface Document {
  readonly xml: string;
  readonly claims: Claims;
}

/**
 * The document with these changes, and the facts of the declaration that changed. Setting what stands there already changes
 * nothing.
 * @throws Problem `answers-wrong`, `control-absent`, and all that reading throws.
 */
export const put = (
  bytes: Uint8Array,
  format: Format,
  changes: Changes,
  declaration: Changes = {},
): Uint8Array => {
  refuseWrongAnswers(format, changes, declaration);
  const { pkg, mainPart, mainXml: xml } = triage(bytes);
  const document = { xml, claims: claim(format, readBody(xml, mainPart)) };
  const splices = slotsOf(format).flatMap((slot) => {
    const value = slot.cell ? changes[slot.cell.key] : declaration[slot.fact?.id ?? ''];
    if (value === undefined) return [];
    const written = splicesFor(document, slot, value ?? undefined);
    if (!written) throw new Problem('control-absent', { key: keyOf(slot), label: slot.label });
    return written;
  });
  if (splices.length === 0) return bytes.slice();
  splices.push(
    ...computedSplices(document, format, changed(readSlots(format, document.claims).answers, changes)),
  );
  const main = pkg.find(mainPart);
  return writePackage(
    pkg.entries.map((entry) => (entry === main ? storeEntry(entry.name, spliceAll(xml, splices)) : entry)),
  );
};

const keyOf = ({ cell, fact }: Slot): string => cell?.key ?? fact?.id ?? '';

/** The answers after these changes. */
export const changed = (before: Answers, changes: Changes): Answers => {
  const after: Record<string, Value> = { ...before };
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) Reflect.deleteProperty(after, key);
    else after[key] = value;
  }
  return after;
};

/** A computed value whose control somebody took away is no reason to refuse the rest. */
const computedSplices = (document: Document, format: Format, answers: Answers): Splice[] => {
  const computed = computeAll(format, answers);
  return slotsOf(format)
    .filter(({ cell }) => cell?.field.filledBy === 'computed')
    .flatMap((slot) => splicesFor(document, slot, computed[keyOf(slot)]) ?? []);
};

/** The splices that give a slot this value; `undefined` when a control of it is not there. Copies get the same. */
const splicesFor = (
  { xml, claims }: Document,
  slot: Slot,
  value: Value | undefined,
): Splice[] | undefined => {
  const contents = controlOf(slot.part).write(value, slot.part);
  const splices: Splice[] = [];
  for (const [at, place] of slot.controls.entries()) {
    const found = claims.of(place);
    if (found.length === 0) return undefined;
    for (const control of found) {
      if (hasContent(control, place, contents[at])) continue;
      const written = rewriteControl(xml, control, slot, place, contents[at]);
      if (!written) return undefined;
      splices.push(...written);
    }
  }
  return splices;
};
