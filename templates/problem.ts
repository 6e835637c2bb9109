/**
 * Problems: trouble in the operation, such as a file that is not a Word document. (Trouble in the content is a `Finding`.)
 * A problem is thrown, keeps its facts as fields and becomes a Dutch sentence with the way out. The facts and sentences of each
 * area stand together in `problems/`; here they are one list.
 */
import type { AccessProblems } from './problems/access.ts';
import type { DatabaseProblems } from './problems/database.ts';
import type { DossierProblems } from './problems/dossier.ts';
import type { FileProblems } from './problems/files.ts';
import type { FormatProblems } from './problems/formats.ts';
import type { HandingOutProblems } from './problems/handing-out.ts';
import type { JournalProblems } from './problems/journal.ts';
import type { MicrosoftProblems } from './problems/microsoft.ts';
import type { PrintingProblems } from './problems/printing.ts';
import type { RoundProblems } from './problems/rounds.ts';
import type { SchoolListProblems } from './problems/school-lists.ts';
import type { ServiceProblems } from './problems/service.ts';
import type { SignOffProblems } from './problems/sign-off.ts';

export type { PackageFault } from './problems/files.ts';
export type { AnswerFault, JsonType } from './problems/formats.ts';
export type { CertificateFault } from './problems/printing.ts';
export type { JournalFault } from './problems/journal.ts';
export type { GraphOperation } from './problems/microsoft.ts';
export type { TokenFault, SignInFault } from './problems/access.ts';
export type { RouteMoment, RouteText, MissingSignOff } from './problems/sign-off.ts';

export interface ProblemFacts
  extends
    FileProblems,
    FormatProblems,
    PrintingProblems,
    DatabaseProblems,
    JournalProblems,
    MicrosoftProblems,
    AccessProblems,
    ServiceProblems,
    DossierProblems,
    SignOffProblems,
    RoundProblems,
    HandingOutProblems,
    SchoolListProblems {}

export type ProblemCode = keyof ProblemFacts;

export class Problem<C extends ProblemCode = ProblemCode> extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: C,
    readonly facts: ProblemFacts[C],
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(facts)}`, options);
  }
}

/** Narrows to a problem of any code; `instanceof` alone forgets the type of the facts. */
export const isProblem = (error: unknown): error is Problem => error instanceof Problem;
