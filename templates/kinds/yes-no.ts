/** Yes or no. In a document it is a dropdown and not a checkbox: an empty box would not tell "no" from "not answered". */
import { commonSettings, valueKind } from './kind.ts';

const words: ReadonlyMap<string, boolean> = new Map([
  ['ja', true],
  ['j', true],
  ['nee', false],
  ['neen', false],
  ['n', false],
]);

export const yesNo = valueKind({
  name: 'yes-no',
  about: 'Yes or no; empty is not answered yet.',
  settings: commonSettings,
  fromText: (typed) => words.get(typed.toLowerCase()),
  fromJson: (value) => (typeof value === 'boolean' ? value : undefined),
  inJson: () => 'true voor ja of false voor nee, zonder aanhalingstekens',
  check: () => [],
  show: (value) => (value ? 'Ja' : 'Nee'),
  same: (a, b) => a === b,
});
