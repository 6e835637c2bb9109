/** The Word template of a format: what a school gets to fill in, with what is known already in its place. */
import type { Answers, DeclarationFacts, Format } from '../format.ts';
import { newDocument } from './new-document.ts';

export interface TemplateOptions {
  /** What is known already. What the school list says can then no longer be changed in Word. */
  readonly answers?: Answers;
  readonly declaration?: DeclarationFacts;
  /** BRIN and location number, such as `99XX00`; without it, the one in the answers. */
  readonly school?: string;
  /** The name of the round, such as `2024`. */
  readonly round?: string;
  /** The dossier for which it is handed out. */
  readonly dossier?: string;
}

/** The bytes of a new .docx template. The same input gives the same bytes. */
export const writeTemplate = (format: Format, options: TemplateOptions = {}): Uint8Array =>
  newDocument(format, { ...options, answers: options.answers ?? {}, flat: false });
