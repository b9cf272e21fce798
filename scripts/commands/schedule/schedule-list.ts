import { Command } from 'commander';
import { packOption } from '../flags/pack.ts';
import { CommandFailure, print, printJson, printLines } from '../../terminal/print.ts';

interface Options {
  readonly function?: string;
  readonly pack?: string;
  readonly json?: boolean;
}

/** `wtk schedule list`: every class with its rule in one line. */
export function scheduleListCommand(): Command {
  return new Command('list')
    .summary('every class with its rule in one line')
    .description('Every class with its rule in one line, by function. With --json, an array of classes.')
    .option('--function <id>', 'only the classes of one function, as in finance')
    .addOption(packOption())
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  $ wtk schedule list --function finance')
    .action(async (options: Options) => {
      const { openPolicy } = await import('../flags/pack.ts');
      const { ruleInOneLine } = await import('#policy/pack/rule-in-words.ts');
      const policy = await openPolicy(options.pack);
      const functions = policy.functions.filter(
        ({ id }) => options.function === undefined || id === options.function,
      );
      if (functions.length === 0)
        throw new CommandFailure(
          `There is no function '${options.function ?? ''}' in ${policy.settings.title}: it has ${policy.functions.map(({ id }) => id).join(', ')}.`,
        );
      if (options.json === true) {
        const wanted = new Set(functions.map(({ id }) => id));
        printJson(
          policy.classes
            .filter((entry) => wanted.has(entry.function))
            .map((entry) => ({
              code: entry.code,
              function: entry.function,
              title: entry.title,
              rule: ruleInOneLine(entry),
              action: entry.action,
              approved: entry.approval !== undefined,
              withdrawn: entry.withdrawn !== undefined,
            })),
        );
        return;
      }
      functions.forEach(({ id, title }, index) => {
        if (index > 0) print();
        print(`${title} (${id})`);
        for (const entry of policy.classes.filter((it) => it.function === id))
          printLines([
            `  ${entry.code.padEnd(8)} ${entry.title}${entry.withdrawn === undefined ? '' : ' (withdrawn)'}`,
            `           ${ruleInOneLine(entry)}`,
          ]);
      });
      if (policy.settings.notice !== undefined)
        printLines(['', `${policy.settings.title}: ${policy.settings.notice}.`]);
    });
}
