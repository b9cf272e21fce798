import { Command } from 'commander';
import { roundCheckCommand } from './round-check.ts';
import { roundListCommand } from './round-list.ts';
import { roundOpenCommand } from './round-open.ts';
import { roundPublishCommand } from './round-publish.ts';

/** `wtk round`: the league table's cycle. */
export function roundCommand(): Command {
  return new Command('round')
    .summary('open, check and publish a round of the league table')
    .description(
      `A round is a league table that teams may check before anybody sees it. 'open' freezes the figures of the last audit and
writes each team's form; for ten working days teams challenge figures and supply evidence, which 'check' takes in; 'publish'
ranks and freezes it for good. Nothing is ranked, and no letter written, before.`,
    )
    .addCommand(roundOpenCommand())
    .addCommand(roundCheckCommand())
    .addCommand(roundPublishCommand())
    .addCommand(roundListCommand());
}
