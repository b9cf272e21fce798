import { Command } from 'commander';
import { sayHowItWent, withChangeFlags, withTagger, type ChangeFlags } from './change-tags.ts';
import { CommandFailure } from '../../terminal/print.ts';
import { wholeNumberOption } from '../flags/whole-number.ts';

interface Options extends ChangeFlags {
  readonly maxChanges?: number;
}

/** `wtk tag undo JOURNAL`: takes back what a plan tagged. */
export function tagUndoCommand(): Command {
  return withChangeFlags(new Command('undo'))
    .summary('take back, from its journal, what a plan tagged')
    .description(
      `Puts the tag of every document of the journal back exactly as it was, in label and properties. A document about which
somebody decided since is left as they left it. A run that was stopped goes on when it is run again.
Exit codes: 0 done, 2 done but some documents were left (they are named), 1 failed or refused.`,
    )
    .argument('<journal>', "file that 'wtk tag apply' wrote")
    .addOption(
      wholeNumberOption(
        'max-changes',
        'refuse a journal with more documents (default: all of it)',
        0,
        100_000_000,
      ),
    )
    .addHelpText('after', '\nExample:\n  $ wtk tag undo tags.plan.journal --credentials wtk-changes.json')
    .action(undo);
}

async function undo(file: string, options: Options): Promise<void> {
  const { Journal } = await import('../../tagging/journal.ts');
  const { undoJournal } = await import('../../tagging/apply-tag-plan.ts');
  const journal = await Journal.toUndo(file);
  try {
    const { size } = journal.documents;
    if (options.maxChanges !== undefined && size > options.maxChanges)
      throw new CommandFailure(
        `The journal has ${size} documents, and at most ${options.maxChanges} are allowed: give --max-changes ${size}, or leave it out.`,
      );
    const gone = await withTagger(options, journal.begun.labelMap?.labelId, (tools) =>
      undoJournal({ ...tools, journal }),
    );
    sayHowItWent(gone, options, { did: 'put back', next: [], journal: file });
  } finally {
    await journal.close();
  }
}
