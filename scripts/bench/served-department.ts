import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { ServedLine } from '../commands/workspace.ts';

/** A local Workspace in a process of its own, so that serving and auditing do not share a thread. */
export interface ServedChild extends ServedLine {
  stop(): Promise<void>;
}

/**
 * Starts `wtk workspace serve` and waits until it serves.
 * @param cli path of the built command line.
 */
export async function serveInChild(
  cli: string,
  files: number,
  more: readonly string[] = [],
): Promise<ServedChild> {
  const child = spawn(
    process.execPath,
    [cli, 'workspace', 'serve', '--json', '--files', String(files), ...more],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const line = await Promise.race([
    new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve)),
    exited.then(() => {
      throw new Error('The local Workspace ended before it served');
    }),
  ]);
  return {
    ...(JSON.parse(line) as ServedLine),
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
