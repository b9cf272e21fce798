import { Command } from 'commander';
import type { GoneThrough } from '../../batch/go-through.ts';
import { withChangeFlags, withTagger, sayHowItWent, type ChangeFlags } from './change-tags.ts';
import { wholeNumberOption } from '../flags/whole-number.ts';

interface Options extends ChangeFlags {
  readonly journal?: string;
  readonly maxChanges?: number;
  readonly maxShare?: number;
}

const MOST = { changes: 1000, share: 25 };

/** `wtk tag apply PLAN`: tags what a plan says, and nothing else. */
export function tagApplyCommand(): Command {
  return withChangeFlags(new Command('apply'))
    .summary('tag what a plan says, and nothing else')
    .description(
      `Tags the documents of a plan, each as its owner or a manager of its drive. Whatever is written is noted in the journal
first, with what stood there. A run that was stopped goes on when it is run again. A document whose tag somebody changed since
the plan was made is left. The day on which a document was last changed stays.
Exit codes: 0 done, 2 done but some documents were left (they are named), 1 failed or refused.`,
    )
    .argument('<plan>', "file that 'wtk tag plan --out' or 'wtk tag repair --out' wrote")
    .option('--journal <file>', "file to note in what is done (default: the plan's name and .journal)")
    .addOption(
      wholeNumberOption(
        'max-changes',
        `refuse a plan with more documents (default: ${MOST.changes})`,
        0,
        100_000_000,
      ),
    )
    .addOption(
      wholeNumberOption(
        'max-share',
        `refuse a plan that tags more than this percentage of what was read (default: ${MOST.share})`,
        0,
        100,
      ),
    )
    .addHelpText(
      'after',
      `
Example:
  $ wtk tag apply tags.plan --credentials wtk-changes.json`,
    )
    .action(apply);
}

async function apply(file: string, options: Options): Promise<void> {
  const { readTagPlan } = await import('../../tagging/plan-file.ts');
  const { assertWithin } = await import('../../tagging/brake.ts');
  const { Journal } = await import('../../tagging/journal.ts');
  const { applyTagPlan } = await import('../../tagging/apply-tag-plan.ts');
  const plan = await readTagPlan(file);
  assertWithin(plan.head, {
    most: options.maxChanges ?? MOST.changes,
    share: options.maxShare ?? MOST.share,
  });
  const { labelMap } = plan.head;
  const journalFile = options.journal ?? `${file}.journal`;
  const gone = await withTagger(options, labelMap?.labelId, async (tools): Promise<GoneThrough> => {
    const journal = await Journal.forPlan(journalFile, {
      step: 'begun',
      version: 1,
      plan: plan.hash,
      labelMap,
      at: tools.now(),
    });
    try {
      return await applyTagPlan(plan, { ...tools, journal });
    } finally {
      await journal.close();
    }
  });
  sayHowItWent(gone, options, {
    did: 'tagged',
    next: [`To take it back: wtk tag undo ${journalFile} --credentials KEY.json`],
    journal: journalFile,
  });
}
