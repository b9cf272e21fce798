import { Command } from 'commander';
import type { MoveOptions } from '../../leavers/apply-leaver-plan.ts';
import type { LeaverJournal } from '../../leavers/leaver-journal.ts';
import type { GoneThrough } from '../../batch/go-through.ts';
import { progress, sayHowItWent, withChangeFlags, type ChangeFlags } from '../tags/change-tags.ts';
import { googleAccessBy } from '../flags/google-access.ts';
import { CommandFailure, complain, finishWith } from '../../terminal/print.ts';
import { wholeNumberOption } from '../flags/whole-number.ts';

interface ApplyOptions extends ChangeFlags {
  readonly journal?: string;
  readonly maxChanges?: number;
}

const MAX_CHANGES = 2000;

/** `wtk leaver apply PLAN`: moves what a plan says, and nothing else. */
export function leaverApplyCommand(): Command {
  return withChangeFlags(new Command('apply'))
    .summary('move what a plan says, and nothing else')
    .description(
      `Moves each document of a plan, as its owner, into a folder 'From ADDRESS' of the shared drive, with the folders that it stood in
made again there. Whatever is moved is noted in the journal first. A run that was stopped goes on when it is run again. A document
that somebody moved since the plan was made is left. The day on which it was last changed stays.
Exit codes: 0 done, 2 done but some documents were left (they are named), 1 failed or refused.`,
    )
    .argument('<plan>', "file that 'wtk leaver ADDRESS --out' wrote")
    .option('--journal <file>', "file to note in what is done (default: the plan's name and .journal)")
    .addOption(
      wholeNumberOption(
        'max-changes',
        `refuse a plan with more documents (default: ${MAX_CHANGES})`,
        0,
        100_000_000,
      ),
    )
    .addHelpText('after', '\nExample:\n  $ wtk leaver apply sam.plan --credentials wtk-changes.json')
    .action(async (file: string, options: ApplyOptions) => {
      const { readLeaverPlan } = await import('../../leavers/leaver-plan-file.ts');
      const { applyLeaverPlan } = await import('../../leavers/apply-leaver-plan.ts');
      const { LeaverJournal: Journal } = await import('../../leavers/leaver-journal.ts');
      const { plan, hash } = await readLeaverPlan(file);
      const most = options.maxChanges ?? MAX_CHANGES;
      if (plan.moves.length > most)
        throw new CommandFailure(
          `The plan moves ${plan.moves.length} documents, and at most ${most} are allowed: read it again, and if it is right give --max-changes ${plan.moves.length}.`,
        );
      const journalFile = options.journal ?? `${file}.journal`;
      const open = (): Promise<LeaverJournal> => Journal.forPlan(journalFile, hash, new Date().toISOString());
      const gone = await moving(options, open, (tools) => applyLeaverPlan(plan, tools));
      sayHowItWent(gone, options, {
        did: 'moved',
        next: [
          `Ask again whether the account may go: wtk leaver ${plan.leavers.map(({ leaver }) => leaver).join(' ')}`,
          `To take it back: wtk leaver undo ${journalFile} --credentials KEY.json`,
        ],
        journal: journalFile,
      });
      for (const { source, reason, remedy } of plan.gaps)
        complain(`The plan was made without ${source}: ${reason} ${remedy}`);
      if (plan.gaps.length > 0) finishWith(2);
    });
}

/** `wtk leaver undo JOURNAL`: documents back to where they stood. */
export function leaverUndoCommand(): Command {
  return withChangeFlags(new Command('undo'))
    .summary('take moved documents back to where they stood')
    .description(
      `Moves each document of a journal back into the leaver's My Drive, where it stood, unless somebody moved it since. Google lets only
a manager of a shared drive take a document out of it: make the leaver one for as long as it takes. The folders that were made stay.
Exit codes: 0 done, 2 done but some documents were left (they are named), 1 failed.`,
    )
    .argument('<journal>', "file that 'wtk leaver apply' named")
    .addHelpText('after', '\nExample:\n  $ wtk leaver undo sam.plan.journal --credentials wtk-changes.json')
    .action(async (file: string, options: ChangeFlags) => {
      const { undoLeaverMoves } = await import('../../leavers/apply-leaver-plan.ts');
      const { LeaverJournal: Journal } = await import('../../leavers/leaver-journal.ts');
      const gone = await moving(options, () => Journal.toUndo(file), undoLeaverMoves);
      sayHowItWent(gone, options, { did: 'moved back', next: [], journal: file });
    });
}

/** Opens Google and the journal for moving, for as long as the work takes. */
async function moving(
  flags: ChangeFlags,
  openJournal: () => Promise<LeaverJournal>,
  work: (tools: MoveOptions) => Promise<GoneThrough>,
): Promise<GoneThrough> {
  // Nobody is impersonated as an administrator here.
  const access = await googleAccessBy({ ...flags, admin: '' }, 'Moving documents', {
    hint: 'The key is that of the account that may change things, not the one of the audit.',
  });
  const { openMover } = await import('../../google/open-folders.ts');
  const journal = await openJournal();
  const mover = openMover(access);
  const line = progress();
  try {
    return await work({
      mover,
      journal,
      now: () => new Date().toISOString(),
      concurrency: flags.concurrency ?? 4,
      onProgress: line.show,
    });
  } finally {
    line.clear();
    mover.close();
    await journal.close();
  }
}
