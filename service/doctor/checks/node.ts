/** The version of Node.js. */
import { good, wrong, type Check } from '../check.ts';

const NEEDED = '20.19.0';

const partsOf = (version: string): number[] => version.split('.').map(Number);

const isOlder = (version: string, than: string): boolean => {
  const [mine, other] = [partsOf(version), partsOf(than)];
  const at = mine.findIndex((part, index) => part !== other[index]);
  return at >= 0 && (mine[at] ?? 0) < (other[at] ?? 0);
};

export const nodeWith = (found: string): Check => ({
  id: 'node',
  needs: [],
  run: () => [
    isOlder(found, NEEDED) ? wrong('node-old', { found, needed: NEEDED }) : good('node-right', { found }),
  ],
});

export const node = nodeWith(process.versions.node);
