/**
 * The places of the one-page and what stands in each, as the format says (`onePage`): words ready to be set, in a form that
 * follows from the fields of the place. A design looks at the form only, so PDF and HTML say the same in the same order.
 */
import type { Field, OnePageSlot, Role } from '../format.ts';
import type { Shown } from './block.ts';
import { BLANK } from './blocks.ts';
import { fieldsOf, optionsTicked, saidIn } from './one-page-said.ts';
import type { View } from './view.ts';

export interface Labelled {
  readonly label: string;
  readonly value: Shown;
}

interface Headed {
  readonly slot: string;
  readonly label: string;
}

export type PageSlot =
  | (Headed & { readonly form: 'text'; readonly value: Shown })
  | (Headed & { readonly form: 'points'; readonly items: readonly Shown[] })
  | (Headed & { readonly form: 'offer'; readonly items: readonly Labelled[] })
  | (Headed & { readonly form: 'ticks'; readonly items: readonly Shown[] })
  | (Headed & { readonly form: 'contact'; readonly whom: Shown | null; readonly ways: readonly Labelled[] });

/** What stands in one place; `undefined` when there is nothing to show, and then the place is not there at all. */
export const slotOf = (view: View, slot: OnePageSlot): PageSlot | undefined => {
  const headed = { slot: slot.slot, label: slot.label };
  const fields = fieldsOf(view, slot);
  if (slot.show === 'chosen') {
    const items = chosenIn(view, fields);
    return items.length > 0 ? { ...headed, form: 'offer', items } : undefined;
  }
  if (slot.show === 'ticked') {
    const items = fields.flatMap((field) => tickedIn(view, field, slot.omitOptions ?? []));
    return items.length > 0 ? { ...headed, form: 'ticks', items } : undefined;
  }
  if (fields.some(({ role }) => role === 'support-contact')) {
    const { whom, ways } = contactIn(view, fields);
    return whom !== null || ways.length > 0 ? { ...headed, form: 'contact', whom, ways } : undefined;
  }
  const items = saidIn(view, fields);
  if (fields.length > 1) return items.length > 0 ? { ...headed, form: 'points', items } : undefined;
  return items[0] && { ...headed, form: 'text', value: items[0] };
};

/** The words for parents of each need that was chosen, with the text of the school on it. */
const chosenIn = (view: View, [choice, ...texts]: readonly Field[]): Labelled[] => {
  if (!choice) return [];
  const atMost = 'atMost' in choice ? choice.atMost : undefined;
  return optionsTicked(view, choice)
    .slice(0, atMost)
    .flatMap(({ id, label }) => {
      const field = texts.find(({ need }) => need === id);
      const [value] = field ? saidIn(view, [field]) : [];
      return value ? [{ label: field?.parentLabel ?? label, value }] : [];
    });
};

const tickedIn = (view: View, field: Field, omitted: readonly string[]): Shown[] => {
  if (!('options' in field)) return saidIn(view, [field]);
  return (
    optionsTicked(view, field)
      .filter(({ id }) => !omitted.includes(id))
      // `Anders, namelijk …` is completed by the next field of the place, which stands for itself.
      .filter(({ label }) => !label.endsWith(BLANK))
      .map(({ label, parentLabel = label }) => ({ text: parentLabel }))
  );
};

const wayLabels: { readonly [R in Role]?: string } = {
  phone: 'Telefoon',
  email: 'E-mail',
  website: 'Website',
};

const addressRoles: readonly (Role | undefined)[] = ['street', 'postcode', 'town'];

const contactIn = (view: View, fields: readonly Field[]): { whom: Shown | null; ways: Labelled[] } => {
  const withRole = (role: Role): Shown | undefined =>
    saidIn(
      view,
      fields.filter((field) => field.role === role),
    )[0];
  const ways = fields
    .filter(({ role }) => role !== 'support-contact' && !addressRoles.includes(role))
    .flatMap((field) =>
      saidIn(view, [field]).map((value) => ({
        label: (field.role && wayLabels[field.role]) ?? field.parentLabel ?? field.label,
        value,
      })),
    );
  const known = (role: Role): string | undefined => {
    const shown = withRole(role);
    return shown?.muted ? undefined : shown?.text;
  };
  const place = [known('postcode'), known('town')].filter((part) => part !== undefined).join(' ');
  const address = [known('street'), place].filter(Boolean).join(', ');
  return {
    whom: withRole('support-contact') ?? null,
    ways: address === '' ? ways : [...ways, { label: 'Adres', value: { text: address } }],
  };
};
