/** Whether PDFs can be made: the compiler loads, and finds its designs and fonts. */
import { formats } from '#templates/formats/index.ts';

import { printConcept } from '../../finish/print.ts';
import { good, type Check } from '../check.ts';

export const print: Check = {
  id: 'print',
  needs: [],
  run: ({ now }) => {
    const today = now().toISOString().slice(0, 10);
    for (const format of formats)
      printConcept({ format, answers: {}, declaration: {}, findings: [] }, 'publication', today);
    return [good('print-right', {})];
  },
};
