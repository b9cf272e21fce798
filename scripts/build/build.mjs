/** Bundles the command line: every module of ours into `dist/wtk`, packages left where npm put them. */
import { build } from 'esbuild';
import { compileStyles } from './compile-styles.mjs';

/** What runs on its own: the command line, the audit's worker threads and the benchmark. */
const entries = {
  cli: 'scripts/cli.ts',
  'store-worker': 'scripts/audit/store/store-worker.ts',
  'desk-worker': 'scripts/audit/pages/desk-worker.ts',
  bench: 'scripts/bench/bench.ts',
  'replay-server': 'scripts/bench/replay-server.ts',
};

await build({
  entryPoints: entries,
  outdir: 'dist/wtk',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});

compileStyles();
