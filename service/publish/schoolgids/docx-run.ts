/** A piece of text; with its options named, because the library also takes a plain string, which has a `bold` of its own. */
import { TextRun, type IRunOptions } from 'docx';

export const run = (options: IRunOptions): TextRun => new TextRun(options);
