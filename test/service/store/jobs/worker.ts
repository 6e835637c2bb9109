/** Does jobs until it is killed. A job `hang` says that it began, and never ends. */
import { connect } from '#service/store/database/postgres.ts';
import { startRunner } from '#service/store/jobs/runner.ts';

const [host = '', user = '', name = ''] = process.argv.slice(2);
const database = await connect({ host, user, database: name });
await startRunner({
  database,
  tasks: {
    hang: (_payload, { key }) => {
      process.stdout.write(`${key}\n`);
      return new Promise(() => undefined);
    },
  },
});
