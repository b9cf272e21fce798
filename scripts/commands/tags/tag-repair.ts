import { Command } from 'commander';
import { todayInLondon } from '../flags/dates.ts';
import { openPolicy } from '../flags/pack.ts';
import { simulateTags, withSimulationFlags, type SimulationFlags } from './simulate-tags.ts';

/** `wtk tag repair`: a plan that writes 'Then' and 'Keep until' as the schedule has them. */
export function tagRepairCommand(): Command {
  return withSimulationFlags(new Command('repair'))
    .summary("plan to mend tags whose 'Then' or 'Keep until' is not what the schedule says")
    .description(
      `Reads documents and finds tags that say something else than the schedule: 'Then' or 'Keep until' changed by hand or by a
new version of the schedule, or missing; a tag that stands on the label and in properties alike. The class, its day and who
decided stay. Changes nothing in Google: give the plan to 'wtk tag apply'.
Exit codes: 0 planned, 2 planned but something could not be read, 1 failed.`,
    )
    .addHelpText(
      'after',
      `
Example:
  $ wtk tag repair --credentials wtk-audit.json --admin admin@example.gov.uk --out repair.plan`,
    )
    .action(async (options: SimulationFlags) => {
      const policy = await openPolicy(options.pack);
      const { NO_RULES } = await import('../../tagging/tag-rules.ts');
      await simulateTags(
        options,
        policy,
        options.asOf ?? todayInLondon(),
        { ...NO_RULES, repair: true },
        new Map(),
      );
    });
}
