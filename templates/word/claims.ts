/**
 * Which control of a document is which control of the template.
 *
 * Word keeps tags; then that is all there is to it. LibreOffice 7.4 drops every tag, and sometimes gives a checkbox the
 * placeholder name of the control before it. So after the tag come the placeholder name, the title, and at last the place
 * between neighbours that were recognised; each only for a control without a tag, of the right sort, at a place that nobody
 * claims yet. A control that stays unknown is no guess.
 */
import type { Format } from '../format.ts';
import { keyOfTag } from '../tags.ts';
import type { Body, Control } from './body.ts';
import type { Place } from './controls/control.ts';
import { controlsOf, type Slot, type SlotControl } from './slots.ts';

export interface Claims {
  /** The controls that are this one: none, one, or copies. */
  of(control: SlotControl): readonly Control[];
  /** The value that a control of the document belongs to. */
  slotOf(control: Control): Slot | undefined;
  /** Tags in our form that this format does not have. */
  readonly unknownTags: readonly string[];
}

interface Target {
  readonly slot: Slot;
  readonly control: SlotControl;
}

interface Lookup {
  readonly targets: readonly Target[];
  readonly byTag: ReadonlyMap<string, Target>;
  readonly byDocPart: ReadonlyMap<string, Target>;
  readonly byAlias: ReadonlyMap<string, Target>;
}

const lookups = new WeakMap<Format, Lookup>();

const lookupOf = (format: Format): Lookup => {
  const known = lookups.get(format);
  if (known) return known;
  const targets = controlsOf(format);
  const by = (name: (control: SlotControl) => string): Map<string, Target> =>
    new Map(targets.map((target) => [name(target.control), target]));
  const lookup = {
    targets,
    byTag: by(({ tag }) => tag),
    byDocPart: by(({ docPart }) => docPart),
    byAlias: by(({ alias }) => alias),
  };
  lookups.set(format, lookup);
  return lookup;
};

export const claim = (format: Format, body: Body): Claims => {
  const { targets, byTag, byDocPart, byAlias } = lookupOf(format);
  const claimed = new Map<SlotControl, Control[]>();
  const owner = new Map<Control, Target>();
  const unknownTags: string[] = [];

  const give = (control: Control, target: Target): void => {
    owner.set(control, target);
    const others = claimed.get(target.control);
    if (others) others.push(control);
    else claimed.set(target.control, [control]);
  };
  const giveIfFree = (control: Control, target: Target | undefined): void => {
    if (target && !claimed.has(target.control) && isOfSort(control, target.control)) give(control, target);
  };

  const untagged: Control[] = [];
  for (const control of body.controls) {
    const target = byTag.get(control.tag);
    if (target) give(control, target);
    else if (control.tag === '') untagged.push(control);
    else if (keyOfTag(control.tag) !== undefined) unknownTags.push(control.tag);
  }
  if (untagged.length > 0) {
    for (const control of untagged) giveIfFree(control, byDocPart.get(control.docPart));
    for (const control of untagged) if (!owner.has(control)) giveIfFree(control, byAlias.get(control.alias));
    for (const [control, target] of between(body.controls, owner, targets)) giveIfFree(control, target);
  }
  return {
    of: (control) => claimed.get(control) ?? [],
    slotOf: (control) => owner.get(control)?.slot,
    unknownTags,
  };
};

const sorts: Readonly<Record<Place['sort'], readonly Control['type'][]>> = {
  text: ['text', 'richText', 'date'],
  multiline: ['text', 'richText'],
  dropdown: ['dropDownList', 'comboBox'],
  checkbox: ['checkbox'],
};

const isOfSort = (control: Control, { sort }: Place): boolean => sorts[sort].includes(control.type);

/**
 * Pairs what stands between two recognised controls with what the template has there: only when both are as many, and of
 * the same sorts in the same order.
 */
function* between(
  controls: readonly Control[],
  owner: ReadonlyMap<Control, Target>,
  targets: readonly Target[],
): Generator<[Control, Target]> {
  const placeOf = new Map(targets.map((target, at) => [target, at]));
  let waiting: Control[] = [];
  let before = -1;
  const settle = function* (after: number): Generator<[Control, Target]> {
    const missing = targets.slice(before + 1, after);
    const fits =
      missing.length === waiting.length &&
      missing.every(({ control }, at) => {
        const found = waiting[at];
        return found !== undefined && isOfSort(found, control);
      });
    if (fits) for (const [at, target] of missing.entries()) yield [waiting[at] as Control, target];
    waiting = [];
  };
  for (const control of controls) {
    const target = owner.get(control);
    const place = target && placeOf.get(target);
    if (place !== undefined) {
      yield* settle(place);
      before = place;
    } else if (control.tag === '' && control.type !== 'richText' && control.type !== 'group') {
      waiting.push(control);
    }
  }
  yield* settle(targets.length);
}
