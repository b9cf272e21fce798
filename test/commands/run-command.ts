import { Readable } from 'node:stream';
import { run } from '../../scripts/commands/run.ts';

export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Runs `wtk` in this process: what it printed, what it complained of, how it ended. No `stdin` is an empty pipe. */
export async function runCommand(
  args: readonly string[],
  { stdin = '' }: { readonly stdin?: string } = {},
): Promise<CommandResult> {
  const printed = { stdout: '', stderr: '' };
  const restore = [capture('stdout'), capture('stderr')];
  const input = Object.getOwnPropertyDescriptor(process, 'stdin');
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(stdin)]), configurable: true });
  const exitCodeBefore = process.exitCode;
  process.exitCode = 0;
  try {
    const exitCode = await run(args);
    return { ...printed, exitCode };
  } finally {
    process.exitCode = exitCodeBefore;
    if (input !== undefined) Object.defineProperty(process, 'stdin', input);
    for (const undo of restore) undo();
  }

  function capture(stream: 'stdout' | 'stderr'): () => void {
    const target = process[stream];
    const write = target.write.bind(target);
    target.write = (chunk: string | Uint8Array): boolean => {
      printed[stream] += String(chunk);
      return true;
    };
    return () => {
      target.write = write;
    };
  }
}

/** What `--json` printed. */
export const jsonOf = (result: CommandResult): unknown => JSON.parse(result.stdout);
