import { CommanderError, type Command } from 'commander';
import { CommandFailure, complain, finishWith } from '../terminal/print.ts';
import { EXPECTED } from './expected-errors.ts';
import { program } from './program.ts';
import { visible } from '../terminal/visible.ts';

/**
 * Runs `wtk` with these arguments and gives its exit code. Expected problems are one sentence on standard error;
 * anything else is a fault of the program's and says so, with its trace only where `WTK_TRACE` is set.
 */
export async function run(args: readonly string[]): Promise<number> {
  const wtk = program();
  speakPlainly(wtk, 'wtk');
  try {
    await wtk.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) finishWith(error.exitCode === 0 ? 0 : 1);
    else report(error);
  }
  return Number(process.exitCode ?? 0);
}

function report(error: unknown): void {
  if (error instanceof CommandFailure) {
    complainInLines(`wtk: ${error.message}`);
    finishWith(error.exitCode);
    return;
  }
  const said = error instanceof Error ? error.message : String(error);
  complainInLines(`wtk: ${said}${remedyOf(error)}`);
  if (!isExpected(error)) {
    complain(
      'This looks like a fault in wtk itself. Set WTK_TRACE=1 and run it again to see where it happened.',
    );
    if (process.env.WTK_TRACE !== undefined && error instanceof Error) complainInLines(error.stack ?? '');
  }
  finishWith(1);
}

/** What we say of an error can be a list, a line each. */
const complainInLines = (text: string): void => {
  for (const line of text.split('\n')) complain(line);
};

/** What to do next, where the error says so apart. */
const remedyOf = (error: unknown): string =>
  error instanceof Error && 'remedy' in error && typeof error.remedy === 'string' ? ` ${error.remedy}` : '';

/** Errors whose message was written for people: ours by name, and those of the file system. */
function isExpected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return EXPECTED.has(error.name) || ('syscall' in error && 'code' in error);
}

/** Turns commander's refusals into our sentences, for a command and all below it. */
function speakPlainly(command: Command, path: string): void {
  command.exitOverride().configureOutput({
    outputError: (text, write) => {
      write(`${sentence(text)} Run '${path} --help' to see how it is used.\n`);
    },
  });
  for (const child of command.commands) speakPlainly(child, `${path} ${child.name()}`);
}

/** `error: unknown option '--jsn'\n(Did you mean --json?)` as `wtk: unknown option '--jsn'. Did you mean --json?` */
function sentence(text: string): string {
  const [said = '', hint] = text
    .trim()
    .replace(/^error: /, '')
    .split('\n');
  const asked = hint === undefined ? '' : ` ${hint.replace(/^\((.*)\)$/, '$1')}`;
  return visible(`wtk: ${said}${/[.!?]$/.test(said) ? '' : '.'}${asked}`);
}
