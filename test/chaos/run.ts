/**
 * `npm run chaos [-- --only handing-in|collecting --schools 80 --seed 1 --rate 0.15]`: ends with 1 when anything was lost, done
 * twice or left wrong. Broken off with Ctrl-C, it leaves nothing behind.
 */
import { parseArgs } from 'node:util';

import { chaos, type ChaosOptions, type Outcome, type Play, type Scenario } from './chaos.ts';
import { collecting } from './collecting/play.ts';
import { foundNothing } from './findings.ts';
import { handingIn, isHandedInByAll } from './handing-in/play.ts';
import { tableOf } from './table.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    schools: { type: 'string', default: '80' },
    seed: { type: 'string', default: '1' },
    rate: { type: 'string', default: '0.15' },
  },
});

let clear: () => Promise<void> = () => Promise.resolve();
const breakOff = (): void => {
  // What goes on meanwhile stumbles over what is no longer there.
  process.on('uncaughtException', () => undefined);
  process.stderr.write('Afgebroken; alles wordt opgeruimd …\n');
  void clear().finally(() => process.exit(1));
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, breakOff);

const options: ChaosOptions = {
  schools: Number(values.schools),
  seed: Number(values.seed),
  rate: Number(values.rate),
  progress: (line) => void process.stderr.write(`${line}\n`),
  onPlace: (clearing) => (clear = clearing),
};

const play = async <P extends Play>(
  title: string,
  scenario: Scenario<P>,
  isComplete: (play: P) => boolean,
): Promise<boolean> => {
  options.progress(title);
  const outcome: Outcome<P> = await chaos(scenario, options);
  process.stdout.write(`${title}\n\n${tableOf(outcome)}\n\n`);
  return foundNothing(outcome.findings) && isComplete(outcome.play);
};

const plays: Readonly<Record<string, () => Promise<boolean>>> = {
  collecting: () =>
    play('Uitreiken en verzamelen', collecting, ({ work }) => work.handedOut.size === options.schools),
  'handing-in': () => play('Indienen', handingIn, (one) => isHandedInByAll(one, options.schools)),
};
const chosen = values.only === undefined ? Object.values(plays) : [plays[values.only]];
let sound = true;
for (const one of chosen) {
  if (!one) throw new Error(`--only is een van: ${Object.keys(plays).join(', ')}`);
  sound = (await one()) && sound;
}
process.exit(sound ? 0 : 1);
