import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PanelFile } from '../../../../scripts/build/panel/build-panel.ts';
import { writePanel } from '../../../../scripts/build/panel/write-panel.ts';
import { ROOT } from '../../../house/source-files.ts';
import type { AuthorizedUser } from '../../../workspace/signed-in.ts';

const CLASP = path.join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
const REDIRECT = path.join(import.meta.dirname, 'to-local-workspace.mjs');

/** How a run of clasp went. */
export interface ClaspRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** A folder as a developer has it: `.clasp.json`, a sign-in, and a built panel. */
export interface ClaspProject {
  readonly folder: string;
  readonly panel: string;
  /** Runs Google's own clasp there, its calls going to the local Workspace. */
  readonly clasp: (...args: readonly string[]) => Promise<ClaspRun>;
  readonly remove: () => void;
}

export async function claspProject(
  url: string,
  scriptId: string,
  signIn: AuthorizedUser,
  files: readonly PanelFile[],
): Promise<ClaspProject> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'wtk-clasp-')));
  const panel = path.join(folder, 'dist');
  mkdirSync(panel);
  await writePanel(panel, files);
  const json = (name: string, value: object): void => {
    writeFileSync(path.join(folder, name), JSON.stringify(value));
  };
  json('.clasp.json', { scriptId, rootDir: 'dist' });
  json('sign-in.json', { tokens: { default: signIn } });
  return {
    folder,
    panel,
    clasp: (...args) =>
      new Promise((resolve) => {
        execFile(
          process.execPath,
          ['--import', REDIRECT, CLASP, '--auth', 'sign-in.json', ...args],
          { cwd: folder, env: { PATH: process.env.PATH, LOCAL_WORKSPACE: url, HOME: folder, NO_COLOR: '1' } },
          (error, stdout, stderr) => {
            resolve({ stdout, stderr, exitCode: error === null ? 0 : Number(error.code ?? 1) });
          },
        );
      }),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
