import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildPanel, type PanelFile } from '../../../../scripts/build/panel/build-panel.ts';
import { readManifest } from '../../../../scripts/build/panel/manifest.ts';
import { readPanelManifest } from '../../../../scripts/build/panel/read-panel-manifest.ts';
import { contentOf } from '../../../../scripts/deploy/panel-content.ts';
import { openScriptProjects } from '../../../../scripts/google/open-script-projects.ts';
import { openScript } from '../../../../scripts/workspace/apps-script/open-script.ts';
import { startWorkspace, type RunningWorkspace } from '../../../../scripts/workspace/http/start-workspace.ts';
import type { ScriptProjectRecord } from '../../../../scripts/workspace/state/script-records.ts';
import { aDesk, type Desk } from '../../../addon/desk/a-desk.ts';
import { OLIVE } from '../../../addon/desk/people.ts';
import { Sitting } from '../../../addon/desk/sitting.ts';
import { tagOn } from '../../../addon/desk/tag-on.ts';
import { ROOT } from '../../../house/source-files.ts';
import { addScriptProject } from '../../../workspace/script-project.ts';
import { signedIn } from '../../../workspace/signed-in.ts';
import { claspProject, type ClaspProject, type ClaspRun } from './clasp-project.ts';

const SCOPES = ['script.projects', 'script.deployments', 'userinfo.email'];

const LIST = ['show-file-status', '--json'];
const PUSH = ['push', '--force'];
/** Fine for Node, and nothing that Apps Script took when it was last heard of. */
const TOO_NEW = { path: 'Code.js', text: 'var fine;\nclass Panel { cards = []; }\n' };

describe("Google's own clasp", () => {
  let desk: Desk;
  let running: RunningWorkspace;
  let built: readonly PanelFile[];
  let project: ScriptProjectRecord;
  let other: ScriptProjectRecord;
  const folders: ClaspProject[] = [];
  /** What clasp said, run side by side where it can be: it takes seconds to start. */
  let said: Readonly<Record<'listed' | 'pushed' | 'again' | 'tooNew', ClaspRun>>;

  beforeAll(async () => {
    desk = await aDesk();
    const manifest = await readPanelManifest(ROOT);
    built = await buildPanel({ policy: desk.index.policy, labelMap: desk.labelMap, manifest, root: ROOT });
    running = await startWorkspace({ workspace: desk.workspace });
    const open = async (scriptId: string, files: readonly PanelFile[]): Promise<ClaspProject> => {
      const folder = await claspProject(
        running.url,
        scriptId,
        signedIn(desk.workspace, OLIVE, SCOPES),
        files,
      );
      folders.push(folder);
      return folder;
    };
    project = addScriptProject(desk.workspace, OLIVE);
    const ours = addScriptProject(desk.workspace, OLIVE, 'Ours');
    const scripts = openScriptProjects(
      { ...signedIn(desk.workspace, OLIVE, SCOPES), client_email: 'whoever signed in' },
      { apiRoot: running.url, attempts: 1 },
    );
    await scripts.replaceContent(ours.id, contentOf(built));
    scripts.close();
    other = addScriptProject(desk.workspace, OLIVE, 'Too new');
    const folder = await open(project.id, built);
    const deployed = await open(ours.id, built);
    const newer = await open(other.id, [...built.filter(({ path: at }) => at !== 'Code.js'), TOO_NEW]);
    writeFileSync(path.join(folder.panel, 'label.json'), '{}');
    const [listed, pushed] = await Promise.all([folder.clasp(...LIST), folder.clasp(...PUSH)]);
    const [again, tooNew] = await Promise.all([deployed.clasp('push'), newer.clasp(...PUSH)]);
    said = { listed, pushed, again, tooNew };
  });
  afterAll(async () => {
    for (const folder of folders) folder.remove();
    await running.close();
  });

  const pushed = (name: string): string => project.files.find((file) => file.name === name)?.source ?? '';

  it('would push exactly the two files of a built panel', () => {
    const { stdout, exitCode } = said.listed;
    expect(exitCode).toBe(0);
    const { filesToPush } = JSON.parse(stdout) as { readonly filesToPush: readonly string[] };
    expect(filesToPush.toSorted()).toEqual(['dist/Code.js', 'dist/appsscript.json']);
  });

  it('pushes them as they were built', () => {
    expect(said.pushed.stdout).toMatch(/^Pushed 2 files/);
    expect(project.files.map(({ name, type }) => `${name} ${type}`).sort()).toEqual([
      'Code SERVER_JS',
      'appsscript JSON',
    ]);
    const text = (name: string): string => built.find(({ path: at }) => at === name)?.text ?? '';
    expect(pushed('Code') === text('Code.js')).toBe(true);
    expect(pushed('appsscript')).toBe(text('appsscript.json'));
    expect(project.lastModifiedBy).toBe(OLIVE);
  });

  it('finds nothing to push where wtk deploy has pushed the same', () => {
    expect(said.again).toEqual({ stdout: 'Script is already up to date.\n', stderr: '', exitCode: 0 });
  });

  it('leaves a panel there that runs: its homepage, and a document tagged and named', () => {
    const script = openScript({
      source: pushed('Code'),
      manifest: readManifest(pushed('appsscript')),
      workspace: desk.workspace,
    });
    const olive = new Sitting({ ...desk, script }, OLIVE);
    olive.home();
    expect(olive.says()).toMatch(/\d+ to decide/);
    olive.select('evaluation');
    olive.click('Save');
    expect(tagOn(desk, 'evaluation')?.code).toBe('CON-04');
    expect(desk.file('evaluation').name).toBe('2026-09-14 ITT eval v2.0');
  });

  it('names the line of a script that Google would not take, and changes nothing', () => {
    expect(said.tooNew.exitCode).toBe(1);
    expect(said.tooNew.stderr).toContain('SyntaxError: Unexpected token - "Code:2"');
    expect(other.files.map(({ name }) => name)).toEqual(['appsscript']);
  });
});
