import type { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { TagPlan } from '../../tagging/tag-plan.ts';
import type { TagRules } from '../../tagging/tag-rules.ts';
import { again } from '../flags/again.ts';
import { asOfOption } from '../flags/dates.ts';
import {
  drivesCredentialsOption,
  openGoogleBy,
  withGoogleFlags,
  type GoogleFlags,
} from '../flags/google-access.ts';
import { packOption } from '../flags/pack.ts';
import { complain, finishWith, print, printJson, printLines } from '../../terminal/print.ts';
import { wholeNumberOption } from '../flags/whole-number.ts';

export interface SimulationFlags extends GoogleFlags {
  readonly pack?: string;
  readonly asOf?: PlainDate;
  readonly only?: readonly string[];
  readonly concurrency?: number;
  readonly out?: string;
  readonly json?: boolean;
}

/** Flags that every simulation has. */
export function withSimulationFlags(command: Command): Command {
  return withGoogleFlags(command)
    .addOption(drivesCredentialsOption())
    .option(
      '--only <place>',
      'a shared drive by id or a person by address (again for more; default: all)',
      again,
    )
    .addOption(packOption())
    .addOption(asOfOption())
    .addOption(wholeNumberOption('concurrency', 'pages to ask for at once, at most (default: 8)', 1, 64))
    .option('--out <file>', "file to write the plan into, for 'wtk tag apply'")
    .option('--json', 'print JSON');
}

/** Simulates, prints what would come of it, and writes the plan where asked. Exit code 2 where something was not read. */
export async function simulateTags(
  flags: SimulationFlags,
  policy: Policy,
  asOf: PlainDate,
  rules: Omit<TagRules, 'defaultOf'>,
  defaults: ReadonlyMap<string, string>,
): Promise<void> {
  const google = await openGoogleBy(flags, 'The plan');
  const { makeTagPlan } = await import('../../tagging/make-tag-plan.ts');
  const { summarise } = await import('../../tagging/summarise.ts');
  const { planInWords } = await import('../../tagging/plan-in-words.ts');
  let plan: TagPlan;
  try {
    const { concurrency = 8, only = [] } = flags;
    plan = await makeTagPlan({
      google,
      policy,
      asOf,
      rules,
      defaults,
      concurrency,
      ...(only.length === 0 ? {} : { only }),
    });
  } finally {
    google.close();
  }
  if (flags.out !== undefined) {
    const { writeTagPlan } = await import('../../tagging/plan-file.ts');
    await writeTagPlan(flags.out, plan);
  }
  const summary = summarise(plan);
  const { head } = plan;
  if (flags.json === true) {
    const { pack, documents, changes, left, gaps } = head;
    printJson({
      pack,
      asOf: head.asOf,
      documents,
      changes,
      left,
      gaps,
      ...{ groups: summary.groups, leftFor: summary.left },
    });
  } else {
    printLines(planInWords(head, summary));
    if (flags.out !== undefined && head.changes > 0)
      print(`Nothing was changed. To do it: wtk tag apply ${flags.out} --credentials KEY.json`);
  }
  if (head.gaps.length === 0) return;
  complain(
    head.gaps.length === 1 ? 'One place could not be read.' : `${head.gaps.length} places could not be read.`,
  );
  finishWith(2);
}
