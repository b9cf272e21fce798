import { UNSEEN, visible } from './visible.ts';

/**
 * How commands speak. Answers go to standard output, all else to standard error, so that a pipe carries
 * answers only. A command sets the exit code and returns; it never ends the process, which would cut a pipe short.
 */

/** 0 done, 1 failed, 2 done but incomplete. */
export type ExitCode = 0 | 1 | 2;

/**
 * An expected problem: one sentence that says what happened, to what, and what to do next.
 * Throw it from a command; it is printed without a stack trace.
 */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly exitCode: ExitCode;

  constructor(sentence: string, exitCode: ExitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/**
 * Prints one line of the answer. What is printed may come from outside (names, schedules, addresses), so control
 * characters are made visible: no name can move the cursor, colour the terminal, or begin a line that looks like ours.
 */
export function print(line = ''): void {
  process.stdout.write(`${visible(line)}\n`);
}

/** Prints lines of the answer, each as {@link print} does. */
export function printLines(lines: readonly string[]): void {
  for (const line of lines) print(line);
}

/** Prints text that is coloured on purpose: whatever in it comes from outside went through {@link visible} before. */
export function printColoured(text: string): void {
  process.stdout.write(`${text}\n`);
}

/**
 * Prints the answer of `--json`. JSON allows characters that steer a terminal or turn the direction of writing: they
 * stand as escapes, which read back as the same value.
 */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2).replace(UNSEEN, escaped)}\n`);
}

const escaped = (text: string): string =>
  text === '\n'
    ? text
    : Array.from({ length: text.length }, (_, at) => codeUnit(text.charCodeAt(at))).join('');
const codeUnit = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;

/** Says in one line something beside the answer: what went wrong, what was left out, how far it got. */
export function complain(sentence: string): void {
  process.stderr.write(`${visible(sentence)}\n`);
}

/** The exit code once everything is printed; a worse one set before stays. */
export function finishWith(code: ExitCode): void {
  if (process.exitCode === undefined || process.exitCode === 0) process.exitCode = code;
}
