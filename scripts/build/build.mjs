/** Bundles the command line: every module of ours into `dist/wtk`, packages left where npm put them. */
import { build } from 'esbuild';

await build({
  entryPoints: { cli: 'scripts/cli.ts', 'store-worker': 'scripts/audit/store/store-worker.ts', bench: 'scripts/bench/bench.ts' },
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
