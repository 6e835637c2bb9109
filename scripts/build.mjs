/** Bundles the programs of this project to `dist/`: our code in one file each, packages and design files beside it. */
import { chmod, rm } from 'node:fs/promises';

import { build } from 'esbuild';

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: {
    sop: 'service/cli.ts',
    tenant: 'service/tenant/main.ts',
    'overview-worker': 'service/commands/overview/worker.ts',
    'press-worker': 'service/finish/press/worker.ts',
    samples: 'test/samples/write.ts',
    demo: 'test/demo/start.ts',
    chaos: 'test/chaos/run.ts',
    bench: 'test/bench/bench.ts',
    'hostile-reader': 'test/bench/hostile-reader.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
});
await chmod('dist/sop.js', 0o755);
