/** Answers as a new Word document: to go on with in Word, or flat, to read. An existing document is changed by `put`. */
import type { Answers, DeclarationFacts, Format } from '../format.ts';
import { newDocument } from './new-document.ts';

export interface FillOptions {
  readonly declaration?: DeclarationFacts;
  /** BRIN and location number, such as `99XX00`; without it, the one in the answers. */
  readonly school?: string;
  readonly round?: string;
  readonly dossier?: string;
  /** Without controls, instructions and placeholders; what was not answered is left out. */
  readonly flat?: boolean;
}

/** The bytes of a new .docx with these answers. Computed values are computed, whatever the answers say of them. */
export const fill = (format: Format, answers: Answers, options: FillOptions = {}): Uint8Array =>
  newDocument(format, { ...options, answers, flat: options.flat ?? false });
