import type { ScriptCall } from './execution.ts';

/** The script threw, was stopped, or could not begin; the message is what Google would show. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
  readonly calls: readonly ScriptCall[];
  readonly logs: readonly string[];

  constructor(message: string, calls: readonly ScriptCall[] = [], logs: readonly string[] = []) {
    super(message);
    this.calls = calls;
    this.logs = logs;
  }
}

/** Errors of the script's world are no Errors of ours: only their words pass. */
export function inWords(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) return String(thrown);
  const { name, message } = thrown as { readonly name?: unknown; readonly message: unknown };
  return typeof name === 'string' && name !== 'Error' ? `${name}: ${String(message)}` : String(message);
}
