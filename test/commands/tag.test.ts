import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorkspace, type RunningWorkspace } from '../../scripts/workspace/http/start-workspace.ts';
import { ADMIN } from '../labels/label-desk.ts';
import { FINANCE, organisation, stateOf, type Organisation } from '../tagging/tag-desk.ts';
import { jsonOf, runCommand, type CommandResult } from './run-command.ts';

let folder: string;
let org: Organisation;
let running: RunningWorkspace;
const at = (name: string): string => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wtk-tag-'));
  org = await organisation();
  running = await startWorkspace({ workspace: org.workspace });
  await writeFile(at('key.json'), JSON.stringify(running.accounts[0]?.key));
});
afterEach(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

const google = (): string[] => ['--credentials', at('key.json'), '--api-root', running.url];
const plan = (...args: string[]): Promise<CommandResult> =>
  runCommand(['tag', ...args, ...google(), '--admin', ADMIN, '--as-of', '2026-11-25', '--out', at('tags')]);
const change = (...args: string[]): Promise<CommandResult> => runCommand(['tag', ...args, ...google()]);

describe('wtk tag', () => {
  it('simulates, tags what the plan says, and takes it back', async () => {
    const before = stateOf(org);
    const planned = await plan('plan', '--default', `${FINANCE}=FIN-01`, '--cases', '--only', FINANCE);
    expect(planned).toMatchObject({ exitCode: 0, stderr: '' });
    expect(planned.stdout).toContain('  FIN-01  3 documents, by default of its folder or drive\n');
    expect(stateOf(org)).toEqual(before);

    const applied = await change('apply', at('tags'), '--max-share', '50');
    expect(applied).toMatchObject({ exitCode: 0, stderr: '' });
    expect(applied.stdout).toContain('4 documents tagged.');
    expect(jsonOf(await change('apply', at('tags'), '--max-share', '50', '--json'))).toMatchObject({ done: 0, before: 4, left: [] });

    const undone = await change('undo', at('tags.journal'));
    expect(undone).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('4 documents put back.') });
    expect(stateOf(org)).toEqual(before);
  }); // prettier-ignore

  it('refuses a plan of more documents, or a larger share of them, than it may tag', async () => {
    await plan('plan', '--default', `${FINANCE}=FIN-01`, '--only', FINANCE);
    const share = await change('apply', at('tags'));
    expect(share.exitCode).toBe(1);
    expect(share.stderr).toMatch(/tags 28% of the 11 documents .+ give --max-share 28\.\n$/);
    const count = await change('apply', at('tags'), '--max-changes', '2');
    expect(count.stderr).toMatch(/tags 3 documents, and at most 2 are allowed/);
    expect(running.requests.count('drive.files.modifyLabels')).toBe(0);
  });

  it("reads a manager's list as the audit writes it, and names each cell that must be mended", async () => {
    const rows = [
      'decision,event date,name,link,id',
      `FIN-02,,Invoice,,${org.files.undecided.id}`,
      'destroy,,Old,,y',
    ];
    await writeFile(at('list.csv'), `${rows.join('\r\n')}\r\n`);
    const good = await plan('plan', '--decisions', at('list.csv'), '--decided-by', ADMIN, '--json');
    expect(good.stderr).toMatch(/^One row decides on a disposal, not on a class: .+disposal review/);
    expect(jsonOf(good)).toMatchObject({
      changes: 1,
      groups: [{ why: 'decision', from: null, to: 'FIN-02' }],
    });

    await writeFile(at('list.csv'), `${rows.join('\r\n')}\r\nFIN-99,,Other,,x\r\n`);
    const bad = await plan('plan', '--decisions', at('list.csv'));
    expect(bad.exitCode).toBe(1);
    expect(bad.stderr).toContain("line 4, column 'decision': There is no class 'FIN-99' in use");
  });

  it('plans repairs', async () => {
    const repaired = await plan('repair', '--json');
    expect(jsonOf(repaired)).toMatchObject({ groups: expect.arrayContaining([expect.objectContaining({ why: 'repair', to: 'FIN-01' })]) });
  }); // prettier-ignore

  it('ends with 2 and names the document where one was left', async () => {
    await plan('plan', '--default', `${FINANCE}=FIN-01`, '--only', FINANCE);
    org.files.undecided.trashedTime = 1;
    const applied = await change('apply', at('tags'), '--max-share', '100');
    expect(applied.exitCode).toBe(2);
    expect(applied.stderr).toContain(
      `2019-05-02 Invoice Acme (${org.files.undecided.id}): It is in the bin now.`,
    );
  });

  it.each([
    [['plan'], 'Nothing says by what documents are to be tagged'],
    [['plan', '--default', 'FIN-01'], "--default is 'FIN-01': write the id of a folder"],
    [['plan', '--default', 'x=FIN-77'], "There is no class 'FIN-77'"],
    [['plan', '--cases', '--only', 'nowhere'], "There is no shared drive or person 'nowhere'"],
  ])('says what is wrong with %j', async (args, why) => {
    const { exitCode, stderr } = await plan(...args);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(why);
    expect(stderr).not.toContain('fault in wtk');
  });

  it.each([
    [['apply', 'none.plan'], "There is no plan 'none.plan'"],
    [['undo', 'none.journal'], "There is no journal 'none.journal'"],
  ])('says so where there is none: %j', async (args, why) => {
    expect(await change(...args)).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(why) });
  });

  it('uses nothing of a plan of which lines are missing', async () => {
    await plan('plan', '--default', `${FINANCE}=FIN-01`, '--only', FINANCE);
    const lines = (await readFile(at('tags'), 'utf8')).split('\n');
    await writeFile(at('tags'), lines.toSpliced(1, 1).join('\n'));
    expect((await change('apply', at('tags'))).stderr).toContain('is not whole: it says 3 changes and has 2');
  });
});
