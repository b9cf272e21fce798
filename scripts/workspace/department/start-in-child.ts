import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A Workspace served by another process. */
export interface ChildWorkspace {
  readonly url: string;
  readonly admin: string;
  readonly credentials: string;
  /** Stops it and waits until it is gone. */
  stop(): Promise<void>;
}

/** The other process ended before it served: `message` is what it said. */
export class ChildFailed extends Error {
  override readonly name = 'ChildFailed';
}

/**
 * Starts `node SCRIPT …args` and waits for its line of JSON. In a process of its own the Workspace takes no time from
 * whoever reads it. It ends with this process, whatever becomes of that.
 * @throws ChildFailed with the process's own words.
 */
export async function startInChild(script: string, args: readonly string[]): Promise<ChildWorkspace> {
  const child = spawn(process.execPath, [...process.execArgv, script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => { resolve(); })); // prettier-ignore
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const line = await new Promise<string | undefined>((resolve, reject) => {
    child.once('error', reject);
    if (child.stdout !== null) createInterface({ input: child.stdout }).once('line', resolve);
    void ended.then(() => { resolve(undefined); }); // prettier-ignore
  });
  const served = line === undefined ? undefined : readLine(line);
  if (served !== undefined) return { ...served, stop };
  await stop();
  throw new ChildFailed(said.trim() === '' ? 'it said nothing' : said.trim());
}

function readLine(line: string): Omit<ChildWorkspace, 'stop'> | undefined {
  try {
    const { url, admin, credentials } = JSON.parse(line) as Record<string, unknown>;
    if (typeof url === 'string' && typeof admin === 'string' && typeof credentials === 'string')
      return { url, admin, credentials };
  } catch {
    // Not a line of JSON: the process said something else.
  }
  return undefined;
}
