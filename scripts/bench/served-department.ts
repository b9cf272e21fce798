import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import type { ServedLine } from '../commands/install/workspace.ts';

/** A local Workspace in a process of its own, so that serving and auditing do not share a thread. */
export interface ServedChild extends ServedLine {
  stop(): Promise<void>;
}

/**
 * Starts `wtk workspace serve` and waits until it serves.
 * @param cli path of the built command line.
 */
export async function serveInChild(cli: string, files: number): Promise<ServedChild> {
  const { line, stop } = await start([cli, 'workspace', 'serve', '--json', '--files', String(files)]);
  return { ...(JSON.parse(line) as ServedLine), stop };
}

/** The same, with a server in front that remembers its answers. */
export async function replayInChild(cli: string, replay: string, files: number): Promise<ServedChild> {
  const workspace = await serveInChild(cli, files);
  const { line: url, stop } = await start([replay, workspace.url]);
  return { ...workspace, url, stop: () => Promise.all([stop(), workspace.stop()]).then(() => undefined) };
}

/** Starts a program of ours and waits for the one line that says it serves. */
async function start(args: readonly string[]): Promise<{ line: string; stop: () => Promise<void> }> {
  const child: ChildProcessByStdio<null, Readable, null> = spawn(process.execPath, [...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const line = await Promise.race([
    new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve)),
    exited.then(() => {
      throw new Error(`${args[0] ?? 'A program'} ended before it served`);
    }),
  ]);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  return { line, stop };
}
