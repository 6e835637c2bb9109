/** The print: from answers to a PDF, to a sealed one, and what verifying costs; a word processor's way beside it. */
import type { Answers, Format } from '#templates/format.ts';
import { signerFromPem } from '#service/documents/certificate.ts';
import { lock } from '#service/documents/lock.ts';
import { printOnePage } from '#service/documents/print-one-page.ts';
import { printProfile } from '#service/documents/print.ts';
import { makeSelfMadeSeal } from '#service/documents/self-made-seal.ts';
import { verify } from '#service/documents/verify.ts';

import { exampleDeclaration } from '../samples/answers.ts';
import { sampleSchools } from '../samples/schools.ts';
import { measure, table } from './measure.ts';

const at = '2024-11-05T12:00:00Z';

/** @param wordProcessor milliseconds that LibreOffice takes for the same document, when it is there */
export const printBenches = async (
  format: Format,
  answers: Answers,
  wordProcessor: number | undefined,
  write: (text: string) => void,
): Promise<void> => {
  const declaration = exampleDeclaration(format);
  const signer = await signerFromPem(await makeSelfMadeSeal('Meting', at), 'in memory');
  const print = (turn: number): Uint8Array =>
    printProfile(format, answers, {
      audience: 'publication',
      concept: false,
      declaration,
      // Another reference each time: a compiler that remembers the last result would measure its memory.
      reference: `4F0A-91C2-${String(turn).padStart(4, '0')}`,
      at,
    });
  // Another school each time, for the same reason.
  const schools = sampleSchools.filter((school) => school.format === format.id);
  const onePage = (turn: number): Uint8Array =>
    printOnePage(format, schools[turn % schools.length]?.answers ?? answers, {
      concept: false,
      declaration,
      reference: `4F0A-91C2-${String(turn).padStart(4, '0')}`,
      at,
    });
  let turn = 0;
  const pdf = print(turn);
  const locked = await lock(pdf, signer, { at });
  const measured = await measure(
    {
      'print, warm': () => print(++turn),
      'one-page, warm': () => onePage(++turn),
      lock: () => lock(pdf, signer, { at }),
      verify: () => verify(locked, signer.certificates),
    },
    { rounds: 20, warmUp: 4 },
  );
  const beside =
    wordProcessor === undefined
      ? []
      : [
          {
            name: 'LibreOffice, docx to PDF, one process',
            median: wordProcessor,
            fastest: wordProcessor,
            runs: 1,
          },
        ];
  write(table(`Printing ${format.id}`, [...measured, ...beside]));
};
