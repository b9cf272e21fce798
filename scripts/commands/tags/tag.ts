import { Command } from 'commander';
import { tagApplyCommand } from './tag-apply.ts';
import { tagPlanCommand } from './tag-plan.ts';
import { tagRepairCommand } from './tag-repair.ts';
import { tagUndoCommand } from './tag-undo.ts';

/** `wtk tag`: many documents tagged at once, by rules that people made. */
export function tagCommand(): Command {
  return new Command('tag')
    .summary('tag many documents by cases, defaults or a list, and take it back')
    .description(
      `Tags documents in bulk. 'plan' and 'repair' simulate: they read, say in documents and dates what would come of it, and
write a plan. 'apply' does what a plan says; 'undo' takes it back from the journal. No name, place or content is ever changed,
and a class that a person chose is never overwritten.`,
    )
    .addCommand(tagPlanCommand())
    .addCommand(tagRepairCommand())
    .addCommand(tagApplyCommand())
    .addCommand(tagUndoCommand());
}
