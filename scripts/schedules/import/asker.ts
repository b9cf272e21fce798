import { confirm, note, select, text, type CommonOptions, type Option } from '@clack/prompts';
import { visible } from '../../terminal/visible.ts';
import { ScheduleUnreadable } from '../tables/source-table.ts';

interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** Asks the person at the terminal. Whatever is asked or shown may hold words of a workbook from outside. */
export interface Asker {
  show(lines: readonly string[], title: string): void;
  confirm(question: string): Promise<boolean>;
  choose<Value extends string>(
    question: string,
    choices: readonly Choice<Value>[],
    first: Value,
  ): Promise<Value>;
  /** @param problem what is wrong with an answer, or `undefined`. */
  text(question: string, example: string, problem: (answer: string) => string | undefined): Promise<string>;
}

/**
 * Asks on standard error, so that standard output carries the answer of the command alone. Stopping writes nothing.
 * Nothing that is asked or shown steers the terminal.
 */
export function terminalAsker(streams: Pick<CommonOptions, 'input' | 'output'> = {}): Asker {
  const common = { output: process.stderr, ...streams };
  const given = <Answer>(answer: Answer): Exclude<Answer, symbol> => {
    if (typeof answer === 'symbol') throw new ScheduleUnreadable('Stopped: nothing was written.');
    return answer as Exclude<Answer, symbol>;
  };
  return {
    show: (lines, title) => {
      note(lines.map(visible).join('\n'), visible(title), common);
    },
    confirm: async (question) => given(await confirm({ message: visible(question), ...common })),
    choose: async (question, choices, initialValue) =>
      given(
        await select({
          message: visible(question),
          options: choices.map(({ value, label, hint }) => ({
            value,
            label: visible(label),
            ...(hint === undefined ? {} : { hint: visible(hint) }),
          })) as Option<(typeof choices)[number]['value']>[],
          initialValue,
          maxItems: 12,
          ...common,
        }),
      ),
    text: async (question, example, problem) =>
      given(
        await text({
          message: visible(question),
          placeholder: visible(example),
          validate: (answer) => visibleOr(problem(answer ?? '')),
          ...common,
        }),
      ),
  };
}

const visibleOr = (problem: string | undefined): string | undefined => problem && visible(problem);
