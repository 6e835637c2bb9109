/** Records until it is killed, and writes one sign for each that was confirmed. */
import { openStore } from '#service/store/store.ts';

import { followUps, migrations, projection, raised, type TallyEvent } from './record/tallies.ts';

const { recorder } = await openStore<TallyEvent>({
  folder: process.argv[2] ?? '',
  projection,
  followUps,
  migrations,
});
const one = async (): Promise<void> => {
  for (;;) {
    await recorder.record({ type: 'service' }, [raised('a')]);
    process.stdout.write('.');
  }
};
await Promise.all([one(), one(), one()]);
