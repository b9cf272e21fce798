import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../house/source-files.ts';
import type { CommandResult } from './run-command.ts';

const CLI = path.join(ROOT, 'dist/wtk/cli.js');

/** Runs the built `wtk` in a process of its own, as people do: what it printed, what it complained of, how it ended. */
export async function runBuilt(args: readonly string[]): Promise<CommandResult> {
  if (!existsSync(CLI)) await ended([path.join(ROOT, 'scripts/build/build.mjs')]);
  return ended([CLI, ...args]);
}

const ended = (args: readonly string[]): Promise<CommandResult> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [...args], { maxBuffer: 50_000_000 }, (_, stdout, stderr) => {
      resolve({ exitCode: child.exitCode ?? -1, stdout, stderr });
    });
  });
