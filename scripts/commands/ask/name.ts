import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { NameCheck, NameProblem } from '#policy/naming/name-check.ts';
import type { NamingConvention } from '#policy/pack/naming-convention.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { dateOption } from '../flags/dates.ts';
import { packOption } from '../flags/pack.ts';
import { CommandFailure, finishWith, print, printJson, printLines } from '../../terminal/print.ts';
import { columnsOf, visible } from '../../terminal/visible.ts';

interface Options {
  readonly convention?: string;
  readonly date?: PlainDate;
  readonly class?: string;
  readonly strict?: boolean;
  readonly pack?: string;
  readonly json?: boolean;
}

/** `wtk name check NAME…`: what is wrong with names, where, and names that would be right. */
export function nameCommand(): Command {
  const check = new Command('check')
    .summary('what is wrong with a name, where, and a name that would be right')
    .description(
      `What is wrong with names, where, and names that would be right.
The report is the answer, so the exit code is 0 whether names pass or not; with --strict it is 1 when one does not.
With --json, an array with one entry a name; 'part', 'suggestion' and 'proposed' are null where there is none.`,
    )
    .argument('[names...]', "names; '-', or nothing with input piped in, reads one a line")
    .option('--convention <id>', "the naming convention to go by (default: the schedules' own)")
    .addOption(
      dateOption('date', "the document's date, given by a person: names without one are proposed with it"),
    )
    .option(
      '--class <code>',
      'the class of the documents: where it holds personal data, names of people are problems',
    )
    .option('--strict', 'exit with 1 when a name does not pass')
    .addOption(packOption())
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk name check "Copy of ITT eval FINAL v2" --date 2026-03-14
  $ ls | wtk name check --convention hmrc --json`,
    )
    .action(async (given: string[], options: Options) => {
      const { openPolicy } = await import('../flags/pack.ts');
      const { readValues } = await import('./read-values.ts');
      const { findClass } = await import('./find-class.ts');
      const { checkName } = await import('#policy/naming/check-name.ts');
      const names = await readValues(given, { one: 'name', many: 'names' });
      const policy = await openPolicy(options.pack);
      const convention = await findConvention(policy, options.convention);
      const hints = {
        ...(options.date === undefined ? {} : { date: options.date }),
        ...(options.class === undefined
          ? {}
          : { personalData: findClass(policy, options.class).personalData }),
      };
      const checks = names.map((name) => checkName(convention, name, hints));
      if (options.json === true) printJson(checks.map(toJson));
      else printChecks(checks, convention);
      if (options.strict === true && checks.some((it) => !it.ok)) finishWith(1);
    });
  return new Command('name')
    .summary('what is wrong with names, and names that would be right')
    .description('Check names against a naming convention.')
    .addCommand(check);
}

async function findConvention(
  policy: Policy,
  id = policy.settings.defaultConvention,
): Promise<NamingConvention> {
  const convention = policy.conventions.find((it) => it.id === id);
  if (convention !== undefined) return convention;
  const { nearest } = await import('#policy/pack/nearest.ts');
  const known = policy.conventions.map((it) => it.id);
  const [close] = nearest(id, known);
  throw new CommandFailure(
    `There is no naming convention '${visible(id)}': ${close === undefined ? '' : `did you mean ${close}? `}These are in ${policy.settings.title}: ${known.join(', ')}.`,
  );
}

const toJson = ({ name, ok, problems, proposed }: NameCheck): object => ({
  name,
  ok,
  problems: problems.map(({ code, part, at, message, suggestion }) => ({
    code,
    part: part ?? null,
    at: { start: at.start, end: at.end },
    message,
    suggestion: suggestion ?? null,
  })),
  proposed: proposed ?? null,
});

function printChecks(checks: readonly NameCheck[], convention: NamingConvention): void {
  if (convention.warning !== undefined) printLines([`Note: ${convention.warning}`, '']);
  for (const { name, ok, problems, proposed } of checks) {
    print(`${ok ? 'ok   ' : 'FAILS'}  ${visible(name)}`);
    for (const problem of problems) printProblem(name, problem);
    if (proposed !== undefined) print(`       proposed: ${visible(proposed)}`);
  }
  const failing = checks.filter((it) => !it.ok).length;
  if (checks.length > 1)
    printLines([
      '',
      `${checks.length} names: ${checks.length - failing} pass, ${failing} do not (${convention.title})`,
    ]);
}

function printProblem(name: string, { at, message, suggestion }: NameProblem): void {
  const before = ' '.repeat(columnsOf(visible(name.slice(0, at.start))));
  const marks = '^'.repeat(Math.max(1, columnsOf(visible(name.slice(at.start, at.end)))));
  print(`       ${before}${marks}`);
  print(`       ${visible(message)}${suggestion === undefined ? '' : ` (${visible(suggestion)})`}`);
}
