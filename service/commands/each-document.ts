/** Several documents one after the other: what is wrong with one is said, and the next goes on. */
import { isProblem } from '#templates/problem.ts';
import { problemSentence } from '#templates/words.ts';

import { exit, type Judged, type Shell } from './command.ts';
import { documentJson, problemJson } from './report.ts';

interface EachDocument {
  readonly json: boolean;
  /** @throws Problem when the document cannot be read. */
  readonly open: (file: string) => Promise<Judged>;
  /** What people read of it. */
  readonly lines: (document: Judged) => readonly string[];
}

/** Prints every document, as one line of JSON or as lines; ends as unreadable when one cannot be read. */
export const eachDocument = async (
  files: readonly string[],
  { json, open, lines }: EachDocument,
  shell: Shell,
): Promise<void> => {
  for (const file of files) {
    try {
      const document = await open(file);
      (json ? [documentJson(document)] : lines(document)).forEach((line) => shell.print(line));
    } catch (error) {
      if (!isProblem(error)) throw error;
      shell.print(json ? problemJson(file, error) : `${file}: ${problemSentence(error)}`);
      shell.end(exit.unreadable);
    }
  }
};
