/** `sop serve`: runs the service until it is told to stop. */
import { readServiceConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { exit, type Register } from './command.ts';

export const register: Register = (program, shell) => {
  program
    .command('serve')
    .description('draait de dienst, tot Ctrl-C; de instellingen staan in docs/beheer.md')
    .action(async () => {
      const config = readServiceConfig();
      const { startService } = await import('../main.ts');
      const stopped = new AbortController();
      const service = await startService({
        config,
        log: createLog(config),
        onStop: () => {
          shell.end(exit.unreadable);
          stopped.abort();
        },
      });
      // One line of JSON for programs that start this one.
      shell.print(JSON.stringify({ origin: service.origin, publicUrl: config.publicUrl }));
      await new Promise<void>((done) => {
        stopped.signal.addEventListener('abort', () => done());
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
      });
      shell.progress('De dienst stopt …');
      await service.stop();
    });
};
