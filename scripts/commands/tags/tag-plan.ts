import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { ListedDecision } from '../../tagging/tag-rules.ts';
import { again } from '../flags/again.ts';
import { dateOption, todayInLondon } from '../flags/dates.ts';
import { findClass } from '../ask/find-class.ts';
import { openPolicy } from '../flags/pack.ts';
import { CommandFailure, complain } from '../../terminal/print.ts';
import { simulateTags, withSimulationFlags, type SimulationFlags } from './simulate-tags.ts';

interface Options extends SimulationFlags {
  readonly decisions?: string;
  readonly decidedBy?: string;
  readonly cases?: boolean;
  readonly defaults?: boolean;
  readonly default?: readonly string[];
  readonly before?: PlainDate;
  readonly toLabel?: boolean;
  readonly replaced?: boolean;
}

/** `wtk tag plan`: what tagging by rules would do. Writes nothing to Google. */
export function tagPlanCommand(): Command {
  return withSimulationFlags(new Command('plan'))
    .summary('what tagging by cases, defaults or a list would do, in documents and dates')
    .description(
      `Reads documents and says what the rules that you name would make of them. Changes nothing in Google. Documents on hold are
tagged and stay held; a class that a person chose is never overwritten; where two decisions disagree, or a class was split,
somebody has to choose, and the document is left.
Exit codes: 0 planned, 2 planned but something could not be read, 1 failed.`,
    )
    .option(
      '--decisions <file|sheet>',
      "a manager's list: a class code in the column 'decision', by document id",
    )
    .option('--decided-by <address>', "whose decisions they are, where the list has no column 'decided by'")
    .option('--cases', "give documents in a case the case's class")
    .option('--defaults', 'give undecided documents the default class of their drive, as teams.yaml says')
    .option('--default <id=code>', 'the same for a folder or drive named here (again for more)', again)
    .addOption(
      dateOption('before', 'cases and defaults: documents alone that were last changed before this day'),
    )
    .option('--to-label', 'move tags from file properties onto the label')
    .option('--replaced', 'give tags of a withdrawn class the one class that took its place')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk tag plan --decisions decision-list.csv --decided-by grace.eddowes@example.gov.uk --out tags.plan \\
      --credentials wtk-audit.json --admin admin@example.gov.uk
  $ wtk tag plan --cases --defaults --before 2024-01-01 --only 0AHonSec7k2LmQx9PVA --out tags.plan …
  $ wtk tag plan --replaced --out tags.plan …`,
    )
    .action(plan);
}

async function plan(options: Options): Promise<void> {
  const policy = await openPolicy(options.pack);
  const asOf = options.asOf ?? todayInLondon();
  const { decisions, cases, defaults, toLabel, replaced } = options;
  const given = defaultsOf(options, policy, asOf);
  if (decisions === undefined && ![cases, defaults, toLabel, replaced].includes(true) && given.size === 0)
    throw new CommandFailure(
      'Nothing says by what documents are to be tagged: give one or more of --decisions, --cases, --defaults, --default, --to-label, --replaced.',
    );
  const rules = {
    decisions:
      decisions === undefined
        ? new Map<string, ListedDecision>()
        : await decided(options, decisions, policy, asOf),
    cases: cases === true,
    before: options.before,
    toLabel: toLabel === true,
    replaced: replaced === true,
    repair: false,
  };
  await simulateTags(options, policy, asOf, rules, given);
}

/** Defaults of teams.yaml where asked for, those named here in their place. */
function defaultsOf(options: Options, policy: Policy, asOf: PlainDate): ReadonlyMap<string, string> {
  const ofTeams = options.defaults === true ? policy.teams.flatMap(({ drives }) => drives) : [];
  const all = new Map(
    ofTeams.flatMap(({ id, defaultClass }) =>
      defaultClass === undefined ? [] : [[id, defaultClass] as const],
    ),
  );
  for (const text of options.default ?? []) {
    const [id = '', code = '', ...more] = text.split('=').map((part) => part.trim());
    if (id === '' || code === '' || more.length > 0)
      throw new CommandFailure(
        `--default is '${text}': write the id of a folder or shared drive, '=', and a class code, as in 0AHonSec7k2LmQx9PVA=HON-01.`,
      );
    all.set(id, findClass(policy, code).code);
  }
  for (const [id, code] of all) {
    const { withdrawn } = findClass(policy, code);
    if (withdrawn !== undefined && withdrawn.on <= asOf)
      throw new CommandFailure(
        `The default of ${id} is ${code}, which is withdrawn: give it a class in use.`,
      );
  }
  return all;
}

async function decided(
  options: Options,
  named: string,
  policy: Policy,
  asOf: PlainDate,
): Promise<ReadonlyMap<string, ListedDecision>> {
  const { readDecisions } = await import('../../tagging/read-decisions.ts');
  const { readTable, refuseProblems } = await import('../rounds/read-forms.ts');
  const table = await readTable(named, options);
  const read = readDecisions(table, policy, asOf, options.decidedBy?.toLowerCase());
  refuseProblems(read.problems);
  if (read.disposals > 0)
    complain(
      `${read.disposals === 1 ? 'One row decides' : `${read.disposals} rows decide`} on a disposal, not on a class: keep the list as a note for the disposal review. No tag comes of ${read.disposals === 1 ? 'it' : 'them'}.`,
    );
  return read.decisions;
}
