/** Declaration: a statement that a person makes by ticking it. There is no "no": not declared is empty. */
import * as v from 'valibot';

import { commonSettings, valueKind } from './kind.ts';

export const declaration = valueKind({
  name: 'declaration',
  about: 'A statement that a person confirms by ticking the box.',
  settings: { ...commonSettings, statement: v.pipe(v.string(), v.minLength(1)) },
  fromText: (typed) => (/^(☒|☑|✓|✔|x|ja|verklaard)$/i.test(typed) ? true : undefined),
  fromJson: (value) => (value === true ? true : undefined),
  inJson: () => 'true zonder aanhalingstekens als dit is verklaard; haal de sleutel anders weg',
  check: () => [],
  show: () => 'Verklaard',
  same: () => true,
});
