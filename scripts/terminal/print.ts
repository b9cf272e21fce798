import { visible } from './visible.ts';

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
 * Prints a line (or several) of the answer. What is printed may come from outside (names, schedules, addresses), so
 * control characters are made visible: no name can move the cursor or colour the terminal.
 */
export function print(text = ''): void {
  process.stdout.write(`${text.split('\n').map(visible).join('\n')}\n`);
}

/** Prints text that is coloured on purpose: whatever in it comes from outside went through {@link visible} before. */
export function printColoured(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints the answer of `--json`. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Says something beside the answer: what went wrong, what was left out, how far it got. */
export function complain(sentence: string): void {
  process.stderr.write(`${sentence.split('\n').map(visible).join('\n')}\n`);
}

/** The exit code once everything is printed; a worse one set before stays. */
export function finishWith(code: ExitCode): void {
  if (process.exitCode === undefined || process.exitCode === 0) process.exitCode = code;
}
