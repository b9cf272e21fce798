import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { manifestSchema } from '../../scripts/build/panel/manifest.ts';
import { openScript } from '../../scripts/workspace/apps-script/open-script.ts';
import { startWorkspace, type RunningWorkspace } from '../../scripts/workspace/http/start-workspace.ts';
import type { FileRecord } from '../../scripts/workspace/state/file-records.ts';
import type { ScriptProjectRecord } from '../../scripts/workspace/state/script-records.ts';
import type { Workspace } from '../../scripts/workspace/state/workspace.ts';
import { Sitting } from '../addon/desk/sitting.ts';
import { jsonOf, runCommand } from '../commands/run-command.ts';
import { ADMIN, newOrganisation } from '../labels/label-desk.ts';
import { documentOf } from '../schedules/schedule-files.ts';
import { addScriptProject } from '../workspace/script-project.ts';
import { signedIn } from '../workspace/signed-in.ts';

/*
 * One story, told in order: a Word table becomes a pack, the pack a label, staff tag with it in the panel, an audit
 * reads the tags; the table changes, and label, panel and audit follow. Each step stands on the one before.
 */

const BEA = 'bea@example.gov.uk';
const DRIVE = '0AFinanceDriveTestPVA';

let folder: string;
let workspace: Workspace;
let running: RunningWorkspace;
let project: ScriptProjectRecord;
let files: Record<'invoice' | 'request' | 'minutes', FileRecord>;
const at = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wtk-adopt-'));
  workspace = newOrganisation();
  workspace.files.addDrive({ id: DRIVE, name: 'Finance', members: [{ address: BEA, role: 'organizer' }] });
  const add = (name: string): FileRecord =>
    workspace.files.addFile({
      name,
      mimeType: 'application/vnd.google-apps.document',
      drive: DRIVE,
      createdTime: Date.parse('2019-05-02T10:00:00Z'),
      modifiedTime: Date.parse('2019-06-03T10:00:00Z'),
      lastModifiedBy: BEA,
    });
  files = {
    invoice: add('2019-05-02 Invoice from Acme'),
    request: add('2019-05-02 Freedom of information request'),
    minutes: add('2019-05-02 Board minutes'),
  };
  running = await startWorkspace({ workspace });
  await writeFile(at('key.json'), JSON.stringify(running.accounts[0]?.key));
  project = addScriptProject(workspace, ADMIN);
  const scopes = ['script.projects', 'script.deployments', 'userinfo.email'];
  await writeFile(at('sign-in.json'), JSON.stringify(signedIn(workspace, ADMIN, scopes)));
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

async function wtk(...args: string[]): Promise<unknown> {
  const result = await runCommand([...args, '--json']);
  if (result.exitCode !== 0) throw new Error(`wtk ${args.join(' ')}: ${result.stderr}${result.stdout}`);
  return jsonOf(result);
}
const google = (): string[] => ['--credentials', at('key.json'), '--api-root', running.url, '--admin', ADMIN];

const importTable = async (rows: readonly (readonly string[])[]): Promise<unknown> =>
  wtk(
    ...['schedule', 'import', await documentOf(at('schedule.docx'), [{ heading: 'Finance', rows }])],
    ...['--yes', '--out', at('pack'), '--title', 'Ministry of Examples', '--records-officer', ADMIN],
  );

const deploy = (...args: string[]): Promise<unknown> =>
  wtk('deploy', ...args, '--api-root', running.url, '--sign-in', at('sign-in.json'), '--settings', at('deploy.json'), '--state', at('state')); // prettier-ignore

/** Plans the label's changes, makes them, and gives people the panel with what was published. */
async function bringOut(): Promise<{ readonly done: readonly string[] }> {
  await wtk('labels', 'plan', ...google(), '--pack', at('pack'), '--state', at('state'), '--out', at('label.plan'));
  const applied = await wtk('labels', 'apply', at('label.plan'), ...google(), '--state', at('state'), '--label-map', at('label.json'));
  await deploy('--script', project.id, '--release', 'live', '--pack', at('pack'), '--label', at('label.json'));
  return applied as { done: string[] };
} // prettier-ignore

/** Somebody at the panel that people have: what their deployment runs at Google. */
function sitDown(): Sitting {
  const live = project.deployments.find(({ version }) => version !== undefined)?.version;
  const version = project.versions.find(({ number }) => number === live);
  const sourceOf = (name: string): string => version?.files.find((file) => file.name === name)?.source ?? '';
  const manifest = manifestSchema.parse(JSON.parse(sourceOf('appsscript')));
  const script = openScript({ source: sourceOf('Code'), manifest, workspace });
  return new Sitting({ workspace, script, files: {} as never }, BEA);
}

/** Documents of each class, as a full audit counts them, and how many nobody has decided: the panel's own script too. */
async function audited(): Promise<Record<string, number>> {
  const result = await wtk('audit', ...google(), '--pack', at('pack'), '--state', at('audit'), '--full');
  const { classes, statuses } = result as {
    classes: { code: string; documents: number }[];
    statuses: Record<string, number>;
  };
  return {
    ...Object.fromEntries(classes.map(({ code, documents }) => [code, documents])),
    undecided: statuses.undecided ?? 0,
    withdrawn: statuses['class-withdrawn'] ?? 0,
  };
}

describe('a department that has a Word table and an ordinary Google domain', () => {
  it('makes a pack of the table that can be published', async () => {
    await importTable([
      ['Record type', 'How long', 'What then', 'Authority'],
      ['Invoices', '6 years after the end of the financial year', 'Destroy', 'Value Added Tax Act 1994'],
      ['Freedom of information requests', '3 years after the request was closed', 'Destroy', 'Freedom of Information Act 2000'],
      ['Board minutes', 'Permanent', 'Transfer', 'Public Records Act 1958'],
    ]); // prettier-ignore
    expect(await wtk('schedule', 'check', at('pack'))).toMatchObject({ ok: true, errors: 0 });
  });

  it('publishes a label with its classes, and gives people the panel with both', async () => {
    const { done } = await bringOut();
    expect(done).toContain('Published the label');
    expect(workspace.labels.labels[0]?.published?.fields[0]?.choices.map(({ displayName }) => displayName)).toEqual(
      expect.arrayContaining(['FIN-01 Invoices', 'FIN-02 Freedom of information requests', 'FIN-03 Board minutes']),
    );
  }); // prettier-ignore

  it('has staff tag in two clicks, and an audit that counts what they tagged', async () => {
    expect(await audited()).toEqual({ undecided: 4, withdrawn: 0 });
    const bea = sitDown();
    for (const file of [files.invoice, files.minutes]) {
      const before = bea.clicks;
      bea.selectIds([file.id]);
      bea.click('Save');
      expect(bea.clicks - before).toBe(2);
    }
    bea.selectIds([files.invoice.id]);
    expect(bea.says()).toContain('Keep until 31 March 2026, then destroy');
    expect(await audited()).toEqual({ 'FIN-01': 1, 'FIN-03': 1, undecided: 2, withdrawn: 0 });
  });

  it('changes the table, sees what that changes, and the panel and the audit follow', async () => {
    await importTable([
      ['Code', 'Record type', 'How long', 'What then', 'Authority', 'Withdrawn on', 'Replaced by'],
      ['FIN-01', 'Invoices and receipts', '7 years after the end of the financial year', 'Destroy', 'Value Added Tax Act 1994', '', ''],
      ['FIN-02', 'Freedom of information requests', '3 years after the request was closed', 'Destroy', 'Freedom of Information Act 2000', '', ''],
      ['FIN-03', 'Board minutes', 'Permanent', 'Transfer', 'Public Records Act 1958', '1 November 2026', 'FIN-04'],
      ['FIN-04', 'Minutes of the board and its committees', 'Permanent', 'Transfer', 'Public Records Act 1958', '', ''],
    ]); // prettier-ignore
    const { done } = await bringOut();
    expect(done).toEqual(
      expect.arrayContaining([
        expect.stringContaining('FIN-01 Invoices and receipts'),
        expect.stringContaining("Stop offering the choice 'FIN-03"),
        expect.stringContaining('FIN-04 Minutes of the board'),
      ]),
    );
    const bea = sitDown();
    bea.selectIds([files.invoice.id]);
    expect(bea.says()).toContain('Keep until 31 March 2027, then destroy');
    bea.selectIds([files.minutes.id]);
    expect(bea.says()).toContain('FIN-03 was withdrawn and replaced by FIN-04');
    expect(await audited()).toEqual({ 'FIN-01': 1, 'FIN-03': 1, undecided: 2, withdrawn: 1 });
  });

  it('moves what a withdrawn class left behind, mends the dates on tags, and has nothing more to do', async () => {
    for (const rules of [['plan', '--replaced'], ['repair']]) {
      await wtk('tag', ...rules, ...google(), '--pack', at('pack'), '--out', at('tags.plan'));
      await wtk('tag', 'apply', at('tags.plan'), '--credentials', at('key.json'), '--api-root', running.url, '--max-share', '100', '--journal', at(`${rules[0] ?? ''}.journal`)); // prettier-ignore
    }
    expect(await audited()).toEqual({ 'FIN-01': 1, 'FIN-04': 1, undecided: 2, withdrawn: 0 });
    expect(await wtk('tag', 'repair', ...google(), '--pack', at('pack'))).toMatchObject({ changes: 0 });
    const plan = await wtk('labels', 'plan', ...google(), '--pack', at('pack'), '--state', at('state'));
    expect(plan).toMatchObject({ edits: [], grants: [], drift: [] });
    const bea = sitDown();
    bea.selectIds([files.minutes.id]);
    expect(bea.says()).toContain('FIN-04 Minutes of the board and its committees');
  });

  it('gives people the panel before, which takes no newer tag for undecided; and then the new one again', async () => {
    expect(await deploy('rollback', 'live')).toMatchObject({ from: 2, to: 1 });
    const bea = sitDown();
    bea.selectIds([files.minutes.id]);
    expect(bea.says()).toContain('The tag cannot be read');
    expect(bea.says()).not.toContain('Not yet decided');
    expect(
      await deploy('--release', 'live', '--pack', at('pack'), '--label', at('label.json')),
    ).toMatchObject({
      done: ["Moved 'live' from version 1 to version 2."],
    });
  });
});
