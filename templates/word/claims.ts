/**
 * Which control of a document is which control of the template.
 *
 * Word keeps tags; then that is all there is to it. LibreOffice 7.4 drops every tag, and gives some controls the placeholder
 * name of the control before them. So after the tag come the placeholder name and then the title, each only for a control
 * without a tag and of the right sort. A control that stays unknown is no guess.
 */
import type { Format } from '../format.ts';
import { keyOfTag } from '../tags.ts';
import type { Body, Control } from './body.ts';
import type { Place } from './controls/control.ts';
import { controlsOf, type Slot, type SlotControl } from './slots.ts';
import { rejoined } from './split-controls.ts';

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
    byTag: by(({ tag }) => tag),
    byDocPart: by(({ docPart }) => docPart),
    byAlias: by(({ alias }) => alias),
  };
  lookups.set(format, lookup);
  return lookup;
};

export const claim = (format: Format, body: Body): Claims => {
  const { byTag, byDocPart, byAlias } = lookupOf(format);
  const claimed = new Map<SlotControl, Control[]>();
  const owner = new Map<Control, Target>();
  const unknownTags: string[] = [];

  const give = (control: Control, target: Target): void => {
    owner.set(control, target);
    const others = claimed.get(target.control);
    if (others) others.push(control);
    else claimed.set(target.control, [control]);
  };

  const untagged: Control[] = [];
  for (const control of body.controls) {
    const target = byTag.get(control.tag);
    if (target) give(control, target);
    else if (control.tag === '') untagged.push(control);
    else if (keyOfTag(control.tag) !== undefined) unknownTags.push(control.tag);
  }
  for (const name of [
    ({ docPart }: Control) => byDocPart.get(docPart),
    ({ alias }: Control) => byAlias.get(alias),
  ]) {
    const before = new Set(claimed.keys());
    for (const control of untagged) {
      const target = owner.has(control) ? undefined : name(control);
      if (target && !before.has(target.control) && isOfSort(control, target.control)) give(control, target);
    }
  }
  return {
    of: (control) => rejoined(claimed.get(control) ?? []),
    slotOf: (control) => owner.get(control)?.slot,
    unknownTags: [...new Set(unknownTags)],
  };
};

const sorts: Readonly<Record<Place['sort'], readonly Control['type'][]>> = {
  text: ['text', 'date'],
  multiline: ['text'],
  dropdown: ['dropDownList', 'comboBox'],
  checkbox: ['checkbox'],
};

const isOfSort = (control: Control, { sort }: Place): boolean => sorts[sort].includes(control.type);
