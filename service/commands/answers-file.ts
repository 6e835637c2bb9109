/** A file with answers on disk; what may stand in it tells `templates/answers-json.ts`. */
import {
  answersFromJson,
  changesFromJson,
  type Changes,
  type GivenAnswers,
} from '#templates/answers-json.ts';
import type { Format } from '#templates/format.ts';

import { readJson } from '../files.ts';

/** @throws Problem of files, and as `answersFromJson`. */
export const readAnswersFile = async (format: Format, path: string): Promise<GivenAnswers> =>
  answersFromJson(format, await readJson(path));

/** @throws Problem of files, and as `changesFromJson`. */
export const readChangesFile = async (
  format: Format,
  path: string,
): Promise<{ readonly answers: Changes; readonly declaration: Changes }> =>
  changesFromJson(format, await readJson(path));
