import { Command } from 'commander';
import type { LabelApplied } from '../../labels/apply-label.ts';
import { changesIn } from '../../labels/label-plan.ts';
import { googleAccessBy, withGoogleFlags, type GoogleFlags } from '../flags/google-access.ts';
import { CommandFailure, print, printJson } from '../../terminal/print.ts';
import { stateOption } from '../flags/state-option.ts';
import { wholeNumberOption } from '../flags/whole-number.ts';

interface Options extends GoogleFlags {
  readonly state: string;
  readonly maxChanges?: number;
  readonly labelMap?: string;
  readonly json?: boolean;
}

/** A schedule changes by a handful of classes at a time. */
const MAX_CHANGES = 20;

/** `wtk labels apply PLAN`: does what a plan says, and nothing else. */
export function labelsApplyCommand(): Command {
  return withGoogleFlags(new Command('apply'))
    .summary('do what a plan says, and nothing else')
    .description(
      `Makes or changes the label as the plan says: all edits at once or none, on the revision that the plan was made against,
then publishes, then sets what takes effect at once. A run that was stopped goes on when it is run again; one with nothing left
to do writes nothing. If somebody changed the label since the plan was made, nothing is written.
Exit codes: 0 done, 1 failed or refused.`,
    )
    .argument('<plan>', "file that 'wtk labels plan --out' wrote")
    .addOption(stateOption())
    .addOption(
      wholeNumberOption(
        'max-changes',
        `refuse a plan with more changes (default: ${MAX_CHANGES})`,
        0,
        10_000,
      ),
    )
    .option('--label-map <file>', "file to write the label's ids into, for 'wtk panel build --label'")
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Example:
  $ wtk labels apply label-plan.json --credentials wtk-changes.json --admin admin@example.gov.uk --label-map label.json`,
    )
    .action(apply);
}

async function apply(file: string, options: Options): Promise<void> {
  const { readLabelPlan } = await import('../../labels/read-label-plan.ts');
  const { applyLabel } = await import('../../labels/apply-label.ts');
  const { openLabelAdmin } = await import('../../google/open-label-admin.ts');
  const { writeAppliedLabel } = await import('../../labels/applied-label.ts');
  const { writeWhole } = await import('../../node/write-whole.ts');
  const plan = await readLabelPlan(file);
  const [changes, most] = [changesIn(plan), options.maxChanges ?? MAX_CHANGES];
  if (!plan.room.fits)
    throw new CommandFailure(
      `The plan puts ${plan.room.choices} choices into a field that holds ${plan.room.most}: run 'wtk labels plan' again and take one of the ways that it names.`,
    );
  if (changes > most)
    throw new CommandFailure(
      `The plan makes ${changes} changes, and at most ${most} are allowed: read it again, and if it is right give --max-changes ${changes}.`,
    );
  const access = await googleAccessBy(options, 'Changing the label', {
    hint: 'The key is that of the account that may change things, not the audit’s.',
  });
  const admin = openLabelAdmin(access);
  let applied: LabelApplied;
  try {
    applied = await applyLabel(plan, admin);
  } finally {
    admin.close();
  }
  const { label, grants, labelMap, done } = applied;
  const { id, revisionId, title, description, copyMode, fields } = label;
  await writeAppliedLabel(options.state, {
    kind: 'label-applied',
    version: 1,
    at: new Date().toISOString(),
    label: { id, revisionId, title, description, copyMode, fields },
    grants,
  });
  if (options.labelMap !== undefined)
    await writeWhole(options.labelMap, `${JSON.stringify(labelMap, null, 2)}\n`);
  if (options.json === true) printJson({ label: { id, revision: revisionId }, done, labelMap });
  else introduce(applied, options);
}

function introduce({ label, done }: LabelApplied, { labelMap }: Options): void {
  if (done.length === 0) print('The label is as planned: there was nothing left to do.');
  for (const says of done) print(says);
  print(`The label '${label.title}' is ${label.id}, at revision ${label.revisionId}.`);
  print(
    labelMap === undefined
      ? 'The panel does not know of it yet: give --label-map FILE, then build it with --label FILE.'
      : `Where it keeps what is in ${labelMap}. Next: wtk panel build --label ${labelMap}`,
  );
}
