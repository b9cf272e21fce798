import { confirm, note, select, text, type Option } from '@clack/prompts';
import { ScheduleUnreadable } from '../tables/source-table.ts';

interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** Asks the person at the terminal. */
export interface Asker {
  show(text: string, title: string): void;
  confirm(question: string): Promise<boolean>;
  choose<Value extends string>(
    question: string,
    choices: readonly Choice<Value>[],
    first: Value,
  ): Promise<Value>;
  /** @param problem what is wrong with an answer, or `undefined`. */
  text(question: string, example: string, problem: (answer: string) => string | undefined): Promise<string>;
}

/** Asks on standard error, so that standard output carries the answer of the command alone. Stopping writes nothing. */
export function terminalAsker(): Asker {
  const output = process.stderr;
  const given = <Answer>(answer: Answer): Exclude<Answer, symbol> => {
    if (typeof answer === 'symbol') throw new ScheduleUnreadable('Stopped: nothing was written.');
    return answer as Exclude<Answer, symbol>;
  };
  return {
    show: (words, title) => {
      note(words, title, { output });
    },
    confirm: async (message) => given(await confirm({ message, output })),
    choose: async (message, choices, initialValue) =>
      given(
        await select({
          message,
          options: choices.map(({ value, label, hint }) => ({
            value,
            label,
            ...(hint === undefined ? {} : { hint }),
          })) as Option<(typeof choices)[number]['value']>[],
          initialValue,
          maxItems: 12,
          output,
        }),
      ),
    text: async (message, placeholder, problem) =>
      given(await text({ message, placeholder, output, validate: (answer) => problem(answer ?? '') })),
  };
}
