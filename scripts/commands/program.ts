import { Command } from 'commander';
import { auditCommand } from './audit.ts';
import { deployCommand } from './deploy.ts';
import { demoCommand } from './demo.ts';
import { doctorCommand } from './doctor.ts';
import { explainCommand } from './explain.ts';
import { labelsCommand } from './labels.ts';
import { leaverCommand } from './leaver.ts';
import { lettersCommand } from './letters.ts';
import { nameCommand } from './name.ts';
import { panelCommand } from './panel.ts';
import { previewCommand } from './preview.ts';
import { publishCommand } from './publish.ts';
import { reportCommand } from './report.ts';
import { roundCommand } from './round.ts';
import { retentionCommand } from './retention.ts';
import { sampleCommand } from './sample.ts';
import { scheduleCommand } from './schedule.ts';
import { statementCommand } from './statement.ts';
import { suggestCommand } from './suggest.ts';
import { tagCommand } from './tag.ts';
import { teamsCommand } from './teams.ts';
import { vaultCommand } from './vault.ts';
import { workspaceCommand } from './workspace.ts';

/** Every command of `wtk`. What a command needs is loaded when it runs, so that help is quick. */
export function program(): Command {
  const wtk = new Command('wtk')
    .enablePositionalOptions()
    .description('What to Keep: which record to keep, until when, and why; and how a whole domain is doing.')
    .helpCommand('help [command]', 'what a command does, with an example')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk demo                                  audit a believable department, without Google
  $ wtk retention FIN-01 --on 2019-05-02      when an invoice of 2 May 2019 falls due
  $ wtk name check "Copy of minutes FINAL"    what is wrong with a name, and a better one
  $ wtk schedule check my-department          whether a schedule can be published

Every command prints JSON with --json. Exit codes: 0 done, 1 failed, 2 done but incomplete.`,
    );
  const commands = [
    retentionCommand(),
    nameCommand(),
    suggestCommand(),
    scheduleCommand(),
    teamsCommand(),
    auditCommand(),
    reportCommand(),
    lettersCommand(),
    statementCommand(),
    explainCommand(),
    roundCommand(),
    publishCommand(),
    sampleCommand(),
    demoCommand(),
    previewCommand(),
    panelCommand(),
    doctorCommand(),
    deployCommand(),
    labelsCommand(),
    tagCommand(),
    vaultCommand(),
    leaverCommand(),
    workspaceCommand(),
  ];
  for (const command of commands) wtk.addCommand(command);
  return wtk;
}
