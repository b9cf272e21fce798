import { Command } from 'commander';
import { teamsProposeCommand } from './teams-propose.ts';

/** `wtk teams …`: who answers for which drives. */
export function teamsCommand(): Command {
  return new Command('teams')
    .summary('draft who answers for which shared drives')
    .description('Teams: who answers for which shared drives and org units.')
    .addCommand(teamsProposeCommand());
}
