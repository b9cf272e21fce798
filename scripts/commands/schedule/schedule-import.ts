import { Command, Option } from 'commander';
import type { CutOff } from '#policy/calendar/cut-off.ts';
import type { ImportFlags } from '../../schedules/import/decisions-of-flags.ts';
import { again } from '../flags/again.ts';
import { CommandFailure, complain, finishWith, print, printJson } from '../../terminal/print.ts';

export interface ImportOptions extends ImportFlags {
  readonly out?: string;
  readonly check?: boolean;
  readonly yes?: boolean;
  readonly title?: string;
  readonly recordsOfficer?: string;
  readonly json?: boolean;
}

/** `wtk schedule import FILE`: a workbook, Word document or list of retention rules as a pack. */
export function scheduleImportCommand(): Command {
  return new Command('import')
    .summary('a workbook, Word document or CSV list of retention rules as a pack')
    .description(
      `Reads a workbook (.xlsx), the tables of a Word document (.docx) or a list (.csv) into classes. Without --out it only
shows what it makes of the file. Rows that it does not understand are listed with their cell; nothing is guessed.
Every class is 'proposed' and not approved, unless the file says otherwise.
Exit code 2: something in the file was not taken; with --check: the pack differs from the file.`,
    )
    .argument('<file>', 'workbook, Word document or CSV file')
    .option('--out <dir>', 'folder of the pack to write into; begun where there is none')
    .option(
      '--map <columns>',
      "what the columns hold, as in 'Record type=title,Retention=period,Notes=ignore'",
    )
    .option('--yes', 'go by the guess that headings allow')
    .option('--check', 'write nothing: say what importing would change in the pack that --out names')
    .addOption(
      new Option(
        '--set <field=text>',
        'what all rows have that leave it open: owner, whereToKeep, whoSaves, authority, trigger, cutOff or action; may be given again',
      ).argParser(again),
    )
    .option('--function <name>', 'function of rows that name none')
    .option('--prefix <function=XX>', "letters of new codes, as in 'human-resources=HR,finance=FIN'")
    .option('--group-rows', 'a row with a title and nothing else is the heading of a group')
    .addOption(
      new Option('--year <year>', "the year that 'plus current' means")
        .choices(['financial-year', 'calendar-year', 'tax-year'] satisfies CutOff[])
        .default('financial-year'),
    )
    .option('--title <name>', 'for a new pack: the name of your department')
    .option(
      '--records-officer <address>',
      'for a new pack: e-mail address of the departmental records officer',
    )
    .addOption(
      new Option(
        '--law <law>',
        'for a new pack: the law you are under (default: public-records-act)',
      ).choices(['public-records-act', 'other']),
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk schedule import schedule.docx
  $ wtk schedule import schedule.xlsx --map 'Record type=title,Retention=period' --set action=destroy --out my-department
  $ wtk schedule import schedule.xlsx --out my-department --check`,
    )
    .action(async (file: string, options: ImportOptions) => {
      const { readSourceFile } = await import('../../schedules/tables/read-source-file.ts');
      const { decisionsOfFlags } = await import('../../schedules/import/decisions-of-flags.ts');
      const { decideImport } = await import('../../schedules/import/decide-import.ts');
      const words = await import('../../schedules/import/import-in-words.ts');
      const { openExistingPack } = await import('./existing-pack.ts');
      if (options.check === true && options.out === undefined)
        throw new CommandFailure('--check compares with a pack: name its folder with --out.');
      const existing = await openExistingPack(options.out);
      if (options.check === true && existing === undefined)
        throw new CommandFailure(
          `There is no pack in '${options.out ?? ''}' to compare with: name a folder with pack.yaml in it.`,
        );
      const source = await readSourceFile(file);
      const asks =
        options.json !== true && options.yes !== true && process.stdin.isTTY && process.stderr.isTTY;
      const asker = asks ? (await import('../../schedules/import/asker.ts')).terminalAsker() : undefined;
      const decisions = decisionsOfFlags(options, existing?.settings.law);
      const { result, guessed } = await decideImport(source, decisions, existing, asker);
      const complete = words.isComplete(result);
      if (options.json !== true && asker === undefined)
        for (const line of words.columnsInWords(result, options.yes)) print(line);
      if (options.json !== true)
        for (const line of [
          ...(options.check === true ? [] : words.classesInWords(result)),
          ...words.gapsInWords(result),
        ])
          print(line);
      if (result.classes.length === 0 && options.json !== true)
        throw new CommandFailure(
          `No class could be made of ${result.file}: see above, and say what its columns hold with --map.`,
        );
      if (guessed && options.out !== undefined && options.yes !== true)
        throw new CommandFailure(
          `Nothing was ${options.check === true ? 'compared' : 'written'}: the columns are a guess. Add --yes to go by it, or --map "…" to say what they hold.`,
        );
      if (options.check === true && existing !== undefined) {
        const { checkImport } = await import('./check-import.ts');
        checkImport(result, existing, options);
      } else if (options.out === undefined || result.classes.length === 0) {
        if (options.json === true) printJson({ ...words.resultAsJson(result), complete });
        else complain('Nothing is written yet: give the folder of a pack with --out.');
      } else {
        const { writeImport } = await import('./write-import.ts');
        await writeImport(result, existing, { ...options, out: options.out }, asker);
      }
      if (result.classes.length === 0) finishWith(1);
      if (!complete) finishWith(2);
    });
}
