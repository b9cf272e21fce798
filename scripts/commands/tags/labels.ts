import { Command } from 'commander';
import { labelsApplyCommand } from './labels-apply.ts';
import { labelsPlanCommand } from './labels-plan.ts';

/** `wtk labels`: the label 'What to Keep' in Google Drive, made from the schedules. */
export function labelsCommand(): Command {
  return new Command('labels')
    .summary("make and change the label 'What to Keep' from the schedules")
    .description(
      `The label 'What to Keep' in Google Drive, made from the schedules. 'plan' reads and says what would change and what follows
from it; 'apply' does what a plan says and nothing else. Choices are added, renamed and disabled, and never deleted: deleting
takes values off documents.`,
    )
    .addCommand(labelsPlanCommand())
    .addCommand(labelsApplyCommand());
}
