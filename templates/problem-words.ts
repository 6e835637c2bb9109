/** The Dutch sentences of all problems. Each ends with the way out. */
import type { ProblemFacts } from './problem.ts';
import { accessSentences } from './problems/access.ts';
import { databaseSentences } from './problems/database.ts';
import { dossierSentences } from './problems/dossier.ts';
import { fileSentences } from './problems/files.ts';
import { formatSentences } from './problems/formats.ts';
import { handingOutSentences } from './problems/handing-out.ts';
import { journalSentences } from './problems/journal.ts';
import { microsoftSentences } from './problems/microsoft.ts';
import { printingSentences } from './problems/printing.ts';
import { roundSentences } from './problems/rounds.ts';
import { schoolListSentences } from './problems/school-lists.ts';
import { serviceSentences } from './problems/service.ts';
import { signOffSentences } from './problems/sign-off.ts';
import type { SentencesFor } from './problems/sentences.ts';

export const problemSentences: SentencesFor<ProblemFacts> = {
  ...fileSentences,
  ...formatSentences,
  ...printingSentences,
  ...databaseSentences,
  ...journalSentences,
  ...microsoftSentences,
  ...accessSentences,
  ...serviceSentences,
  ...dossierSentences,
  ...signOffSentences,
  ...roundSentences,
  ...handingOutSentences,
  ...schoolListSentences,
};
