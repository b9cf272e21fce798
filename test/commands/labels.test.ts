import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorkspace, type RunningWorkspace } from '../../scripts/workspace/http/start-workspace.ts';
import { ADMIN, newOrganisation } from '../labels/label-desk.ts';
import { jsonOf, runCommand, type CommandResult } from './run-command.ts';

let folder: string;
let running: RunningWorkspace;
const at = (name: string): string => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wtk-labels-'));
  running = await startWorkspace({ workspace: newOrganisation() });
  await writeFile(at('key.json'), JSON.stringify(running.accounts[0]?.key));
});
afterEach(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

const labels = (...args: string[]): Promise<CommandResult> =>
  runCommand([
    ...['labels', ...args, '--credentials', at('key.json'), '--admin', ADMIN],
    ...['--api-root', running.url, '--state', at('state')],
  ]); // prettier-ignore

describe('wtk labels', () => {
  it('plans, applies, writes what the panel is built with, and then has nothing to do', async () => {
    const plan = await labels('plan', '--out', at('plan.json'));
    expect(plan).toMatchObject({ exitCode: 0, stderr: '' });
    expect(plan.stdout).toContain("Make the label 'What to Keep' with 7 fields");
    expect(plan.stdout).toContain('Nothing was changed.');

    const applied = await labels('apply', at('plan.json'), '--label-map', at('label.json'));
    expect(applied).toMatchObject({ exitCode: 0, stderr: '' });
    expect(applied.stdout).toContain('Published the label');

    const built = await runCommand(['panel', 'build', '--label', at('label.json'), '--out', at('panel'), '--json']);
    expect(built.exitCode).toBe(0);
    expect(jsonOf(built)).toMatchObject({ missingChoices: [] });

    const again = await labels('plan', '--json');
    expect(jsonOf(again)).toMatchObject({ edits: [], grants: [], copyMode: null, publishes: false, drift: [], left: [] });
    const twice = await labels('apply', at('plan.json'), '--json');
    expect(jsonOf(twice)).toMatchObject({ done: [] });
  }, 30_000); // prettier-ignore

  it('refuses more changes than it may make, and writes nothing', async () => {
    await labels('plan', '--out', at('plan.json'));
    const refused = await labels('apply', at('plan.json'), '--max-changes', '1');

    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toBe(
      'wtk: The plan makes 3 changes, and at most 1 are allowed: read it again, and if it is right give --max-changes 3.\n',
    );
    expect(running.requests.count('drivelabels.labels.create')).toBe(0);
  });

  it.each([
    ['nothing', undefined, "There is no plan '"],
    ['no JSON', '{', 'is no plan for a label'],
    ['another file', '{"kind":"tag-plan"}', 'is no plan for a label, or was changed by hand'],
  ])('says so where the plan is %s', async (_, text, why) => {
    if (text !== undefined) await writeFile(at('plan.json'), text);
    const { exitCode, stderr } = await labels('apply', at('plan.json'));
    expect(exitCode).toBe(1);
    expect(stderr).toContain(why);
    expect(stderr).not.toContain('fault in wtk');
  });

  it('refuses a plan that somebody changed by hand into a deletion', async () => {
    await labels('plan', '--out', at('plan.json'));
    const plan = JSON.parse(await readFile(at('plan.json'), 'utf8')) as { edits: unknown[] };
    plan.edits = [
      { edit: { kind: 'delete-choice', fieldId: 'f', choiceId: 'c' }, says: '', consequence: '' },
    ];
    await writeFile(at('plan.json'), JSON.stringify(plan));

    expect(await labels('apply', at('plan.json'))).toMatchObject({ exitCode: 1 });
  });
});
