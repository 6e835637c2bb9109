/** Programs of others that judge a locked PDF, as far as this computer has them. */
import { spawnSync } from 'node:child_process';

export interface PdfJudge {
  readonly program: string;
  readonly isSound: (path: string) => boolean;
}

const run = (program: string, ...options: readonly string[]): { status: number | null; text: string } => {
  const { status, stdout } = spawnSync(program, options, { encoding: 'utf8' });
  return { status, text: stdout };
};

/** `pdfsig` of poppler: one signature, over the whole file. Who it is of, it cannot know: the seal is self-made. */
const pdfsig: PdfJudge = {
  program: 'pdfsig',
  isSound: (path) => {
    const { status, text } = run('pdfsig', '-nocert', path);
    return (
      status === 0 &&
      text.split('Signature Validation: ').length === 2 &&
      text.includes('Signature Validation: Signature is Valid.') &&
      text.includes('Total document signed')
    );
  },
};

const qpdf: PdfJudge = { program: 'qpdf', isSound: (path) => run('qpdf', '--check', path).status === 0 };

const isPresent = (program: string, ask: string): boolean => !spawnSync(program, [ask]).error;

let present: readonly PdfJudge[] | undefined;

export const judgesOfPdf = (): readonly PdfJudge[] =>
  (present ??= [
    ...(isPresent('pdfsig', '-v') ? [pdfsig] : []),
    ...(isPresent('qpdf', '--version') ? [qpdf] : []),
  ]);
