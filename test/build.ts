/** Builds the programs once before the tests, so that what is tested is what people run. */
import { execFileSync } from 'node:child_process';

export const setup = (): void => {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
};
