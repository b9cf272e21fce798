import { Command } from 'commander';
import { errorCode } from '../../node/error-code.ts';
import { packOption } from '../flags/pack.ts';
import { CommandFailure, print, printJson } from '../../terminal/print.ts';
import { visible } from '../../terminal/visible.ts';

interface Options {
  readonly text?: string;
  readonly pack?: string;
  readonly json?: boolean;
}

/** `wtk suggest TITLE…`: the classes that a title looks like. */
export function suggestCommand(): Command {
  return new Command('suggest')
    .summary('the classes that a title looks like, with reasons')
    .description(
      `The classes that a title looks like: at most three, best first, each with what speaks for it.
A title for which nothing speaks gets none. With --json, an array with one entry a title.`,
    )
    .argument('[titles...]', "titles; '-', or nothing with input piped in, reads one a line")
    .option('--text <file>', "the document's own words, as plain text, for a single title")
    .addOption(packOption())
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk suggest "ITT evaluation report fleet lease"
  $ wtk suggest "Note of 14 March" --text note.txt
  $ ls ~/Documents | wtk suggest - --json`,
    )
    .action(async (given: string[], options: Options) => {
      const { openPolicy } = await import('../flags/pack.ts');
      const { readValues } = await import('./read-values.ts');
      const { suggest } = await import('#policy/suggestion/suggest.ts');
      const { suggestionIndex } = await import('#policy/suggestion/suggestion-index.ts');
      const { explainReason } = await import('#policy/suggestion/explain-reason.ts');
      const titles = await readValues(given, { one: 'title', many: 'titles' });
      if (options.text !== undefined && titles.length > 1)
        throw new CommandFailure('--text holds the words of one document: give one title with it.');
      const text = options.text === undefined ? undefined : await readText(options.text);
      const index = suggestionIndex(await openPolicy(options.pack));
      const answers = titles.map((title) => ({
        title,
        suggestions: suggest({ title, ...(text === undefined ? {} : { text }) }, index),
      }));
      if (options.json === true) {
        printJson(
          answers.map(({ title, suggestions }) => ({
            title,
            suggestions: suggestions.map(({ recordClass, score, reasons }) => ({
              code: recordClass.code,
              function: recordClass.function,
              score,
              reasons: reasons.map((reason) => explainReason(reason)),
            })),
          })),
        );
        return;
      }
      answers.forEach(({ title, suggestions }, position) => {
        if (position > 0) print();
        print(visible(title));
        if (suggestions.length === 0) print('  Nothing in the schedules speaks for any class.');
        for (const { recordClass, score, reasons } of suggestions) {
          print(`  ${recordClass.code.padEnd(8)} ${recordClass.title}  (${score.toFixed(2)})`);
          for (const reason of reasons) print(`           ${explainReason(reason)}`);
        }
      });
    });
}

async function readText(file: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const missing = errorCode(error) === 'ENOENT';
    throw new CommandFailure(
      `${missing ? 'There is no file' : 'Cannot read the file'} '${file}': give --text a plain text file.`,
    );
  }
}
