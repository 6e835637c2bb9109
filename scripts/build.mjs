/**
 * Bundles the programs of this project to `dist/`: our code in few files, packages and design files beside it. Two packages are
 * of hundreds of small files, which each program and each thread would look up and load one by one; those are bundled too.
 */
import { chmod, rm } from 'node:fs/promises';

import { build } from 'esbuild';

const BUNDLED = /^(?:pdf-lib|echarts)(?:\/|$)/;

/** Of a package that is bundled, what it imports is bundled with it. */
const packagesBeside = {
  name: 'packages-beside',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./#]/ }, ({ path, importer, kind }) =>
      kind === 'entry-point' || BUNDLED.test(path) || importer.includes('node_modules')
        ? undefined
        : { path, external: true },
    ),
};

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
  plugins: [packagesBeside],
  // The modules of a package rather than its CommonJS, of which nothing can be left out.
  mainFields: ['module', 'main'],
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
});
await chmod('dist/sop.js', 0o755);
