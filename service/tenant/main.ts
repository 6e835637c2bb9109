/**
 * The tenant as a program of its own: `node tenant.js FOLDER PORT DESCRIPTION.json`. Says where it is reached in one line of
 * JSON, and runs until it is told to stop.
 */
import { readFile } from 'node:fs/promises';

import type { TenantDescription } from './description.ts';
import { startTenant } from './start.ts';

const [, , folder, port, description] = process.argv;
if (folder === undefined || port === undefined || description === undefined) {
  process.stderr.write('tenant FOLDER PORT DESCRIPTION.json\n');
  process.exit(2);
}
const tenant = await startTenant({
  folder,
  port: Number(port),
  description: JSON.parse(await readFile(description, 'utf8')) as TenantDescription,
}).catch((error: unknown) => {
  process.stderr.write(`tenant: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
process.stdout.write(`${JSON.stringify({ origin: tenant.origin })}\n`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void tenant.stop().then(() => process.exit(0));
  });
