/**
 * The BRIN6 of a row. DUO writes it in two columns, and not always the same: the location is the whole BRIN6 in some
 * editions and only its last two digits in others, of which a spreadsheet drops the leading zero.
 */
import { patterns } from '#templates/kinds/patterns.ts';

export type KeyFault =
  | { readonly code: 'brin-missing'; readonly facts: Record<string, never> }
  | { readonly code: 'brin-invalid'; readonly facts: { readonly value: string } }
  | { readonly code: 'location-missing'; readonly facts: { readonly brin: string } }
  | {
      readonly code: 'brin-differs';
      readonly facts: { readonly brin: string; readonly location: string };
    };

const { brin: brinForm, brin6: brin6Form } = patterns;

/** The two columns as one key, or why they are none. */
export const keyOf = (brinText: string, locationText: string): { readonly brin6: string } | KeyFault => {
  const brin = brinForm.normalise(brinText);
  const location = brin6Form.normalise(locationText);
  if (brin === '' && location === '') return { code: 'brin-missing', facts: {} };
  if (brin6Form.valid.test(location))
    return brin === '' || brin === location || brin === location.slice(0, 4)
      ? { brin6: location }
      : { code: 'brin-differs', facts: { brin, location } };
  if (location === '' && brin6Form.valid.test(brin)) return { brin6: brin };
  if (!brinForm.valid.test(brin))
    return { code: 'brin-invalid', facts: { value: brin === '' ? location : brin } };
  if (location === '') return { code: 'location-missing', facts: { brin } };
  return /^\d{1,2}$/.test(location)
    ? { brin6: brin + location.padStart(2, '0') }
    : { code: 'brin-invalid', facts: { value: location } };
};
