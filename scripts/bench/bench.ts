import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPack } from '../pack/read-pack.ts';
import { figureTable, type Figure } from './figure.ts';
import { measureClicks } from './clicks/measure-clicks.ts';
import { measureAudit } from './measure-audit.ts';
import { measureNames } from './measure-names.ts';
import { measurePanel } from './measure-panel.ts';
import { measurePolicy } from './measure-policy.ts';
import { measureStartup } from './measure-startup.ts';

/**
 * `npm run bench`: every figure of one run in one table, with the bare loop beside the audit. It ends with exit code 1
 * when a target is missed. `npm run bench -- --quick` takes a tenth of the files; names of measures (`names`, `start`,
 * `policy`, `panel`, `clicks`, `audit`) take those only.
 */
const built = path.dirname(fileURLToPath(import.meta.url));
const cli = path.join(built, 'cli.js');
const replay = path.join(built, 'replay-server.js');
const listings = process.env.WTK_LISTINGS ?? path.resolve('../shared/real-listings');
const sizes = process.argv.includes('--quick')
  ? { small: 10_000, large: 100_000 }
  : { small: 100_000, large: 1_000_000 };

const { policy } = await readPack();
if (policy === undefined) throw new Error('The example pack does not compile: run `wtk schedule check`');

const measures: readonly [string, () => Promise<Figure[]>][] = [
  ['names', () => measureNames(policy, listings)],
  ['start', () => measureStartup(cli)],
  ['policy', () => measurePolicy(cli, policy)],
  ['panel', () => measurePanel(policy)],
  ['clicks', () => measureClicks(policy)],
  ['audit', () => measureAudit(cli, replay, policy, sizes)],
];
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const figures: Figure[] = [];
for (const [name, measure] of measures) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stderr.write(`measuring ${name} …\n`);
  figures.push(...(await measure()));
}
process.stdout.write(`${figureTable(figures)}\n`);
process.exitCode = figures.some(({ met }) => met === false) ? 1 : 0;
