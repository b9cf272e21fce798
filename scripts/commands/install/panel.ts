import { Command } from 'commander';
import { panelBuildCommand } from './panel-build.ts';

/** `wtk panel …`: the side panel, from its sources to what Google runs. */
export function panelCommand(): Command {
  return new Command('panel')
    .summary('build the side panel for Google')
    .description('The side panel of Docs, Sheets, Slides and Drive, from its sources to what Google runs.')
    .addCommand(panelBuildCommand());
}
