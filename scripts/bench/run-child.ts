import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** How a child process went. */
export interface ChildRun {
  readonly exitCode: number | null;
  readonly seconds: number;
  /** Highest resident memory in megabytes; 0 where the system does not tell (it is read from Linux's /proc). */
  readonly peakMegabytes: number;
  readonly stdout: string;
  readonly stderr: string;
}

const LOOK_EVERY_MS = 50;

/** Runs this Node with arguments to its end, watching its memory from outside. */
export async function runChild(args: readonly string[]): Promise<ChildRun> {
  const started = performance.now();
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr] = [gather(child.stdout), gather(child.stderr)];
  let peakMegabytes = 0;
  const look = setInterval(
    () => void highWater(child).then((peak) => (peakMegabytes = Math.max(peakMegabytes, peak))),
    LOOK_EVERY_MS,
  );
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(look);
  return {
    exitCode,
    seconds: (performance.now() - started) / 1000,
    peakMegabytes,
    stdout: stdout(),
    stderr: stderr(),
  };
}

function gather(stream: NodeJS.ReadableStream): () => string {
  const chunks: string[] = [];
  stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  return () => chunks.join('');
}

/** The kernel's own high-water mark, so that nothing between two looks is missed. */
async function highWater(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid ?? 0}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}
