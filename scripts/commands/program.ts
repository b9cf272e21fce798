import { Command } from 'commander';
import { auditCommand } from './audit/audit.ts';
import { deployCommand } from './install/deploy.ts';
import { demoCommand } from './audit/demo.ts';
import { doctorCommand } from './install/doctor.ts';
import { explainCommand } from './audit/explain.ts';
import { labelsCommand } from './tags/labels.ts';
import { leaverCommand } from './vault/leaver.ts';
import { lettersCommand } from './rounds/letters.ts';
import { nameCommand } from './ask/name.ts';
import { panelCommand } from './install/panel.ts';
import { previewCommand } from './install/preview.ts';
import { publishCommand } from './rounds/publish.ts';
import { reportCommand } from './audit/report.ts';
import { roundCommand } from './rounds/round.ts';
import { retentionCommand } from './ask/retention.ts';
import { sampleCommand } from './rounds/sample.ts';
import { scheduleCommand } from './schedule/schedule.ts';
import { statementCommand } from './rounds/statement.ts';
import { suggestCommand } from './ask/suggest.ts';
import { tagCommand } from './tags/tag.ts';
import { teamsCommand } from './schedule/teams.ts';
import { vaultCommand } from './vault/vault.ts';
import { workspaceCommand } from './install/workspace.ts';

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
