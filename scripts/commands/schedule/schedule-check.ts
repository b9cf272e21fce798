import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { PackProblem } from '#policy/pack/pack-problem.ts';
import { withStop } from '../../audit/reports/words/in-words.ts';
import { asOfOption, todayInLondon } from '../flags/dates.ts';
import { finishWith, print, printJson } from '../../terminal/print.ts';

interface Options {
  readonly asOf?: PlainDate;
  readonly advice: boolean;
  readonly json?: boolean;
}

/** `wtk schedule check [DIR]`: whether a pack can be published, and what deserves a second look. */
export function scheduleCheckCommand(): Command {
  return new Command('check')
    .summary('whether a pack can be published, and what deserves a second look')
    .description(
      `Whether a pack of schedules can be published, and what deserves a second look: each with file, line and column.
Errors give exit code 1; warnings and advice do not. With --json, an object with ok, counts and problems.`,
    )
    .argument('[dir]', 'folder with pack.yaml in it (default: the example department)')
    .addOption(asOfOption())
    .option('--no-advice', 'leave out what would only make it better')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  $ wtk schedule check my-department')
    .action(async (directory: string | undefined, options: Options) => {
      const { readPack } = await import('../../pack/read-pack.ts');
      const { lintPack } = await import('#policy/pack/lint-pack.ts');
      const pack = await readPack(directory);
      const asOf = options.asOf ?? todayInLondon();
      const linted = pack.policy === undefined ? [] : lintPack(pack.policy, { asOf, sources: pack.sources });
      const problems = [...pack.problems, ...linted].filter(
        (problem) => options.advice || problem.severity !== 'advice',
      );
      const counts = {
        errors: count(problems, 'error'),
        warnings: count(problems, 'warning'),
        advice: count(problems, 'advice'),
      };
      const ok = counts.errors === 0;
      if (options.json === true)
        printJson({
          ok,
          directory: pack.directory,
          classes: pack.policy?.classes.length ?? null,
          ...counts,
          problems,
        });
      else {
        for (const problem of problems) print(problemLine(problem));
        if (problems.length > 0) print();
        print(
          closing(
            { ...counts, advice: options.advice ? counts.advice : undefined },
            pack.policy?.classes.length,
            pack.directory,
          ),
        );
      }
      if (!ok) finishWith(1);
    });
}

const count = (problems: readonly PackProblem[], severity: PackProblem['severity']): number =>
  problems.filter((problem) => problem.severity === severity).length;

/** `schedules/finance.yaml:12:5  error  …  (classes[2].period)`; the file is named as it is within the pack. */
const problemLine = ({ file, line, column, severity, message, field }: PackProblem): string =>
  `${file}:${line}:${column}  ${severity}  ${withStop(message)}${field === '' ? '' : `  (${field})`}`;

function closing(
  { errors, warnings, advice }: { errors: number; warnings: number; advice: number | undefined },
  classes: number | undefined,
  directory: string,
): string {
  const rest = [
    many(warnings, 'warning'),
    ...(advice === undefined ? [] : [`${many(advice, 'piece')} of advice`]),
  ].join(', ');
  return errors > 0
    ? `${directory} cannot be published: ${many(errors, 'error')}, ${rest}. Mend the errors and check again.`
    : `${directory} can be published: ${many(classes ?? 0, 'class', 'classes')}, no errors, ${rest}.`;
}

const many = (value: number, one: string, more = `${one}s`): string => `${value} ${value === 1 ? one : more}`;
