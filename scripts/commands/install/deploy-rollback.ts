import { Command } from 'commander';
import type { RollbackPlan } from '../../deploy/roll-back.ts';
import { todayInLondon } from '../flags/dates.ts';
import { checkedEnvironment, openDeploy, withDeployFlags, type DeployFlags } from './deploy-access.ts';
import { print, printJson } from '../../terminal/print.ts';
import { wholeNumberOption } from '../flags/whole-number.ts';

interface Options extends DeployFlags {
  readonly to?: number;
}

/** `wtk deploy rollback ENVIRONMENT`: people get an earlier version back. */
export function deployRollbackCommand(): Command {
  return withDeployFlags(new Command('rollback'))
    .summary('give people an earlier version back')
    .description(
      `Moves the deployment of an environment to an earlier version: the one that it had before, or the one that you name. Nothing
is pushed and no version is made, so it works when nothing else does. Says what changes for people.
Exit codes: 0 done, 1 failed or refused.`,
    )
    .argument('<environment>', "what you called it with --release, such as 'live'")
    .addOption(wholeNumberOption('to', 'version to go back to (default: the one before)', 1, 1_000_000))
    .addHelpText(
      'after',
      `
Examples:
  $ wtk deploy rollback live --dry-run
  $ wtk deploy rollback live --to 12`,
    )
    .action(rollback);
}

async function rollback(named: string, _: unknown, command: Command): Promise<void> {
  // The parent has options of the same names and takes them first.
  const options = command.optsWithGlobals<Options>();
  const environment = checkedEnvironment(named);
  const [{ readStanding }, { planRollback, rollBack }, { readDeployJournal }, { inFull }] = await Promise.all(
    [
      import('../../deploy/read-standing.ts'),
      import('../../deploy/roll-back.ts'),
      import('../../deploy/deploy-journal.ts'),
      import('../../deploy/widened-scopes.ts'),
    ],
  );
  const { scripts, settings, noteStep, close } = await openDeploy(options);
  try {
    const standing = await readStanding(scripts, settings, environment);
    const plan = await planRollback(
      standing,
      {
        environment,
        to: options.to,
        allowedScopes: (options.allowScope ?? []).map(inFull),
        journal: await readDeployJournal(options.state),
        asOf: todayInLondon(),
      },
      scripts,
    );
    if (options.dryRun !== true) {
      await rollBack(plan, scripts, settings.scriptId);
      if (plan.from !== plan.to)
        await noteStep(standing.person, {
          step: 'rolled-back',
          environment,
          version: plan.to,
          from: plan.from,
          deploymentId: plan.deploymentId,
        });
    }
    if (options.json === true) printJson({ by: standing.person, dryRun: options.dryRun === true, ...plan });
    else introduce(plan, standing.person, options.dryRun === true);
  } finally {
    close();
  }
}

function introduce(plan: RollbackPlan, by: string, dryRun: boolean): void {
  const { environment, from, to, note, changes, addedScopes } = plan;
  if (from === to) {
    print(`'${environment}' is at version ${to} already: there was nothing to do.`);
    return;
  }
  print(`Version ${to}: ${note === '' ? 'no note' : note}`);
  print(changes.length === 0 ? `The same as version ${from}.` : `Against version ${from}:`);
  for (const change of changes) print(`  ${change}`);
  for (const scope of addedScopes) print(`People are asked to agree to ${scope}`);
  print(
    dryRun
      ? `Would move '${environment}' from version ${from} to version ${to}. Nothing was changed.`
      : `Moved '${environment}' from version ${from} back to version ${to}, as ${by}.`,
  );
}
