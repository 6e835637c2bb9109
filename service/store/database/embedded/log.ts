/** The log of PostgreSQL, as far as people need it. */
import { readFile } from 'node:fs/promises';

/** The last thing of weight that it said before it ended. */
export const lastWords = async (path: string): Promise<string> => {
  const lines = (await readFile(path, 'utf8').catch(() => '')).trim().split('\n');
  const weighty = lines.findLast((line) => /(FATAL|PANIC|ERROR):/.test(line));
  return (weighty ?? lines.at(-1) ?? '').replace(/^.*?(?=(FATAL|PANIC|ERROR):)/, '');
};
