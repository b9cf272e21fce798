import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Figure } from './figure.ts';
import { median } from './per-second.ts';
import { runChild } from './run-child.ts';

const HELP_SECONDS = 0.3;
const DEMO_SECONDS = 30;

/** How long a person waits: for `wtk --help`, and for `wtk demo` with 8,000 documents. */
export async function measureStartup(cli: string): Promise<Figure[]> {
  const helps: number[] = [];
  for (let run = 0; run < 5; run += 1) helps.push((await runChild([cli, '--help'])).seconds);
  const help = median(helps);
  const out = await mkdtemp(path.join(tmpdir(), 'wtk-demo-'));
  const demo = await runChild([cli, 'demo', '--out', out]);
  await rm(out, { recursive: true, force: true });
  return [
    {
      what: 'wtk --help',
      measured: `${help.toFixed(2)} s`,
      target: `under ${HELP_SECONDS} s`,
      met: help < HELP_SECONDS,
    },
    {
      what: 'wtk demo, 8,000 documents',
      measured: `${demo.seconds.toFixed(1)} s`,
      target: `under ${DEMO_SECONDS} s`,
      met: demo.seconds < DEMO_SECONDS && demo.exitCode !== 1,
    },
  ];
}
