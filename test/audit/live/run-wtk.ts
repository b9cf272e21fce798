import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RunningWorkspace } from '../../../scripts/workspace/http/start-workspace.ts';
import { AS_OF } from '../small-domain.ts';
import { ADMIN } from './live-domain.ts';

const CLI = path.join(import.meta.dirname, '../../../dist/wtk/cli.js');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly said: string;
}

export interface Running {
  readonly ended: Promise<Ended>;
  kill(): void;
}

/** What a shell does first: no file of the process can then be longer than so many blocks of half a kilobyte. */
const LIMITED = 'ulimit -f "$0" && exec "$@"';

/**
 * Starts the built `wtk audit --json` on a running Workspace, in a process of its own.
 * @param blocks how long its files can be, which to a store is a full disk; without an end unless told.
 */
export function startAudit(running: RunningWorkspace, state: string, blocks?: number): Running {
  if (!existsSync(CLI)) throw new Error(`There is no ${CLI}: run 'npm run build' first`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'wtk-key-'));
  const key = path.join(folder, 'key.json');
  writeFileSync(key, JSON.stringify(running.accounts[0]?.key));
  const command = [
    process.execPath, CLI, 'audit', '--json', '--api-root', running.url, '--credentials', key, '--admin', ADMIN,
    '--state', state, '--as-of', AS_OF,
  ]; // prettier-ignore
  const [program = '', ...args] =
    blocks === undefined ? command : ['sh', '-c', LIMITED, String(blocks), ...command];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, said] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => {
      rmSync(folder, { recursive: true, force: true });
      resolve({ code, signal, out, said });
    });
  });
  return { ended, kill: () => child.kill('SIGKILL') };
}
