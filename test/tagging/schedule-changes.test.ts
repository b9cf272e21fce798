import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorkspace, type RunningWorkspace } from '../../scripts/workspace/http/start-workspace.ts';
import { jsonOf, runCommand } from '../commands/run-command.ts';
import { temporaryPack, type TemporaryPack } from '../commands/temporary-pack.ts';
import { ADMIN } from '../labels/label-desk.ts';
import { FINANCE, LEGAL, organisation } from './tag-desk.ts';

let folder: string;
let pack: TemporaryPack;
let running: RunningWorkspace;
const at = (name: string): string => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wtk-whole-'));
  pack = temporaryPack();
  running = await startWorkspace({ workspace: (await organisation({ label: false })).workspace });
  await writeFile(at('key.json'), JSON.stringify(running.accounts[0]?.key));
});
afterEach(async () => {
  await running.close();
  pack.remove();
  await rm(folder, { recursive: true, force: true });
});

const wtk = async (...args: string[]): Promise<unknown> => {
  const result = await runCommand([...args, '--credentials', at('key.json'), '--api-root', running.url, '--json']);
  if (result.exitCode !== 0) throw new Error(`${args.join(' ')}: ${result.stderr}`);
  return jsonOf(result);
}; // prettier-ignore
const reading = (): string[] => ['--admin', ADMIN, '--pack', pack.folder, '--as-of', '2026-11-25'];

async function labels(): Promise<unknown> {
  await wtk('labels', 'plan', ...reading(), '--state', at('state'), '--out', at('label.plan'));
  return wtk('labels', 'apply', at('label.plan'), '--admin', ADMIN, '--state', at('state'));
}
async function tag(name: string, ...args: string[]): Promise<unknown> {
  await wtk('tag', ...args, ...reading(), '--out', at(name));
  return wtk('tag', 'apply', at(name), '--max-share', '100');
}
/** Documents of each class, as a full audit counts them. */
async function audited(): Promise<Record<string, number>> {
  const result = await wtk('audit', ...reading(), '--state', at('audit'), '--full');
  const { classes } = result as { classes: { code: string; documents: number }[] };
  return Object.fromEntries(classes.map(({ code, documents }) => [code, documents]));
}

describe('a schedule, from its first label to its next version', () => {
  it('goes round: label, tags, audit; a class withdrawn; label, tags, and the audit agrees', async () => {
    await labels();
    const moved = await tag('move.plan', 'plan', '--to-label', '--default', `${FINANCE}=FIN-01`, '--default', `${LEGAL}=LGL-01`);
    expect(moved).toMatchObject({ left: [] });
    await tag('repair.plan', 'repair');
    const before = await audited();
    expect(before).toMatchObject({ 'FIN-02': 3, 'LGL-01': 1, 'FOI-01': 1 });

    pack.edit(
      'schedules/finance.yaml',
      'title: Budgets and management accounts',
      'title: Budgets and management accounts\n    withdrawn: { on: 2026-11-01, replacedBy: [FIN-01] }',
    );
    expect(await labels()).toMatchObject({ done: [expect.stringMatching(/^Stop offering the choice 'FIN-02 /), 'Published the label'] });
    expect(await tag('replaced.plan', 'plan', '--replaced')).toMatchObject({ done: 3, left: [] });

    const after = await audited();
    expect(after['FIN-02']).toBeUndefined();
    expect(after['FIN-01']).toBe((before['FIN-01'] ?? 0) + 3);
    expect(await wtk('tag', 'repair', ...reading())).toMatchObject({ changes: 0 });
    expect(await wtk('tag', 'plan', '--replaced', ...reading())).toMatchObject({ changes: 0 });
  }, 30_000); // prettier-ignore
});
