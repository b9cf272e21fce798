import { Command, Option } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { EVERYONE, type CopyMode, type LabelGrant } from '../../google/label-admin.ts';
import type { Wanted } from '../../labels/desired-label.ts';
import { changesIn, type LabelPlan } from '../../labels/label-plan.ts';
import { again } from '../flags/again.ts';
import { asOfOption, todayInLondon } from '../flags/dates.ts';
import { googleAccessBy, withGoogleFlags, type GoogleFlags } from '../flags/google-access.ts';
import { openPolicy, packOption } from '../flags/pack.ts';
import { complain, finishWith, print, printJson, printLines } from '../../terminal/print.ts';
import { stateOption } from '../flags/state-option.ts';

interface Options extends GoogleFlags {
  readonly pack?: string;
  readonly state: string;
  readonly asOf?: PlainDate;
  readonly classes: Wanted;
  readonly copies: keyof typeof COPIES;
  readonly readers?: readonly string[];
  readonly appliers?: readonly string[];
  readonly out?: string;
  readonly json?: boolean;
}

const COPIES = {
  never: 'DO_NOT_COPY',
  always: 'ALWAYS_COPY',
  appliable: 'COPY_APPLIABLE',
} as const satisfies Record<string, CopyMode>;

/** `wtk labels plan`: what would change on the label, in words. Writes nothing to Google. */
export function labelsPlanCommand(): Command {
  return withGoogleFlags(new Command('plan'))
    .summary('what would change on the label, and what follows from it')
    .description(
      `Reads the label 'What to Keep' and says what makes it the one that the schedules call for. Changes nothing in Google.
Exit codes: 0 planned, 2 planned but something must be done by hand (it is named), 1 failed.`,
    )
    .addOption(packOption())
    .addOption(stateOption())
    .addOption(asOfOption())
    .addOption(
      new Option(
        '--classes <which>',
        "choices for all classes, or those that teams' lists, defaults and cases name",
      )
        .choices(['all', 'named'])
        .default('all'),
    )
    .addOption(
      new Option('--copies <what>', 'whether a copy of a document carries its label')
        .choices(Object.keys(COPIES))
        .default('never'),
    )
    .option(
      '--appliers <address>',
      "who may tag: a person, a group, or 'everyone' (again for more; default: everyone)",
      again,
    )
    .option('--readers <address>', 'who may see tags without setting them (again for more)', again)
    .option('--out <file>', "file to write the plan into, for 'wtk labels apply'")
    .option('--json', 'print the plan as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk labels plan --credentials wtk-audit.json --admin admin@example.gov.uk --pack my-department --out label-plan.json
  $ wtk labels plan --credentials wtk-audit.json --admin admin@example.gov.uk --appliers records@example.gov.uk --readers everyone`,
    )
    .action(plan);
}

async function plan(options: Options): Promise<void> {
  const policy = await openPolicy(options.pack);
  const access = await googleAccessBy(options, 'The plan');
  const { openLabelReader } = await import('../../google/open-label-admin.ts');
  const { findLabel } = await import('../../labels/find-label.ts');
  const { planLabel } = await import('../../labels/plan-label.ts');
  const { planInWords } = await import('../../labels/plan-in-words.ts');
  const reader = openLabelReader(access);
  let planned: LabelPlan;
  try {
    const wishes = {
      policy,
      asOf: options.asOf ?? todayInLondon(),
      wanted: options.classes,
      copyMode: COPIES[options.copies],
      grants: grantsOf(options),
    };
    planned = planLabel(wishes, await findLabel(reader, options.state));
  } finally {
    reader.close();
  }
  if (options.out !== undefined) {
    const { writeWhole } = await import('../../node/write-whole.ts');
    await writeWhole(options.out, `${JSON.stringify(planned, null, 2)}\n`);
  }
  if (options.json === true) printJson(planned);
  else {
    printLines(planInWords(planned));
    if (options.out !== undefined && (changesIn(planned) > 0 || planned.publishes))
      print(
        `Nothing was changed. To do it: wtk labels apply ${options.out} --credentials KEY.json --admin ${access.admin}`,
      );
  }
  if (planned.left.length === 0) return;
  complain(
    `${planned.left.length === 1 ? 'One thing has' : `${planned.left.length} things have`} to be done by hand: see 'Not done by this plan'.`,
  );
  finishWith(2);
}

function grantsOf({ readers = [], appliers = [] }: Options): readonly LabelGrant[] {
  const named = (who: string): string => (who.toLowerCase() === EVERYONE ? EVERYONE : who.toLowerCase());
  return [
    ...(appliers.length === 0 ? [EVERYONE] : appliers).map((who) => ({
      who: named(who),
      role: 'APPLIER' as const,
    })),
    ...readers.map((who) => ({ who: named(who), role: 'READER' as const })),
  ];
}
