import { Command } from 'commander';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { BuiltPanel } from '../../build/panel/build-from-checkout.ts';
import type { Deployed } from '../../deploy/carry-out.ts';
import type { DeployPlan } from '../../deploy/plan-deploy.ts';
import type { Standing } from '../../deploy/read-standing.ts';
import { todayInLondon } from '../flags/dates.ts';
import { checkedEnvironment, openDeploy, withDeployFlags, type DeployFlags } from './deploy-access.ts';
import { deployRollbackCommand } from './deploy-rollback.ts';
import { deployStatusCommand } from './deploy-status.ts';
import { openPolicy, packOption } from '../flags/pack.ts';
import { complain, finishWith, print, printJson } from '../../terminal/print.ts';

interface Options extends DeployFlags {
  readonly pack?: string;
  readonly label?: string;
  readonly release?: string;
  readonly overwrite?: boolean;
  readonly withoutLabel?: boolean;
}

/** `wtk deploy`: the panel, built and taken to Google. */
export function deployCommand(): Command {
  return withDeployFlags(new Command('deploy'))
    .summary('build the side panel and take it to Google')
    .description(
      `Builds the panel, pushes it to your Apps Script project as whoever signed in, and reads it back. With --release it keeps a
version and moves the deployment of that environment to it: whoever has the panel from it gets the new one. Says what changed
since the version before. A run that was stopped goes on when it is run again; with nothing left to do, it writes nothing.
Exit codes: 0 done, 2 done but the label lacks choices that the panel would write, 1 failed or refused.`,
    )
    .addOption(packOption())
    .option('--label <file>', 'the published label, as JSON (default: none, tags go into file properties)')
    .option('--release <environment>', "give it to people: 'test', 'live' or what you call it")
    .option('--without-label', 'from now on, put tags into file properties and no longer onto the label')
    .option('--overwrite', 'let go what somebody else changed in the project since the last version')
    .addHelpText(
      'after',
      `
Examples:
  $ npx clasp login
  $ wtk deploy --script 1AbC...xyz --pack my-department --label label.json --dry-run
  $ wtk deploy --pack my-department --label label.json --release test
  $ wtk deploy rollback live`,
    )
    .addCommand(deployStatusCommand())
    .addCommand(deployRollbackCommand())
    .action(deploy);
}

async function deploy(options: Options): Promise<void> {
  const environment = checkedEnvironment(options.release);
  const { checkoutFolder } = await import('../../build/panel/checkout-folder.ts');
  const { buildFromCheckout } = await import('../../build/panel/build-from-checkout.ts');
  const { contentOf } = await import('../../deploy/panel-content.ts');
  const { readStanding } = await import('../../deploy/read-standing.ts');
  const { planDeploy } = await import('../../deploy/plan-deploy.ts');
  const { versionNote } = await import('../../deploy/version-note.ts');
  const { carryOut } = await import('../../deploy/carry-out.ts');
  const { inFull } = await import('../../deploy/widened-scopes.ts');
  const access = await openDeploy(options);
  try {
    const panel = await buildFromCheckout(checkoutFolder(), () => openPolicy(options.pack), options.label);
    const built = contentOf(panel.files);
    const { scripts, settings } = access;
    const standing = await readStanding(scripts, settings, environment);
    const asOf: PlainDate = todayInLondon();
    const plan = planDeploy(standing, {
      built,
      environment,
      allowedScopes: (options.allowScope ?? []).map(inFull),
      overwrite: options.overwrite === true,
      onPurpose: { pack: options.pack !== undefined, withoutLabel: options.withoutLabel === true },
      asOf,
    });
    const note = versionNote(panel.policy, panel.labelMap, standing.person);
    const deployed =
      options.dryRun === true
        ? undefined
        : await carryOut(plan, {
            scripts,
            settings,
            standing,
            built,
            note,
            keepSettings: access.keepSettings,
            noteStep: (entry) => access.noteStep(standing.person, entry),
          });
    if (options.json === true) printJson(asJson(plan, standing, panel, deployed));
    else introduce(plan, standing, note, deployed);
    for (const warning of plan.warnings) complain(warning);
    sayWhatIsMissing(panel);
  } finally {
    access.close();
  }
}

function asJson(
  plan: DeployPlan,
  { person, project }: Standing,
  { missing }: BuiltPanel,
  deployed: Deployed | undefined,
): object {
  const { environment = null, since = null, ...planned } = plan;
  return {
    by: person,
    project: { id: project.id, title: project.title },
    dryRun: deployed === undefined,
    environment,
    since,
    ...planned,
    missingChoices: missing,
    done: deployed?.done ?? [],
    versionNumber: deployed?.version ?? null,
    deploymentId: deployed?.deploymentId ?? null,
  };
}

function introduce(plan: DeployPlan, standing: Standing, note: string, deployed: Deployed | undefined): void {
  const { person, project } = standing;
  print(`${project.title}, as ${person}`);
  print(`  ${note}`);
  print();
  sayChanges(plan);
  for (const scope of plan.addedScopes) print(`People are asked to agree to ${scope}`);
  if (deployed === undefined) {
    for (const step of stepsOf(plan)) print(`Would ${step}.`);
    print('Nothing was changed.');
    return;
  }
  if (deployed.done.length === 0) print('Everything is as it should be: there was nothing left to do.');
  for (const said of deployed.done) print(said);
  if (plan.environment === undefined)
    print('Only test deployments run it. To give it to people: --release live.');
  else if (deployed.deploymentId !== undefined)
    print(`The deployment of '${plan.environment}' is ${deployed.deploymentId}.`);
}

function sayChanges({ since, changes }: DeployPlan): void {
  if (since === undefined) print('Nothing was kept of the panel before: this is the first.');
  else if (changes.length === 0) print(`The same as version ${since}.`);
  else print(`Since version ${since}:`);
  for (const change of changes) print(`  ${change}`);
}

function stepsOf({ pushes, version, deployment, environment }: DeployPlan): readonly string[] {
  const steps = [
    ...(pushes ? ['push the panel and read it back'] : []),
    ...(version === 'keep' ? ['keep it as a new version'] : []),
    ...(deployment === 'make' ? [`make a deployment for '${environment ?? ''}'`] : []),
    ...(deployment === 'move' ? [`move '${environment ?? ''}' to that version`] : []),
  ];
  return steps.length > 0 ? steps : ['do nothing: everything is as it should be'];
}

function sayWhatIsMissing({ missing }: BuiltPanel): void {
  if (missing.length === 0) return;
  complain(
    `The label lacks ${missing.length === 1 ? 'a choice' : `${missing.length} choices`} that the panel would write: see 'wtk panel build'. Publish the label again with the current schedule.`,
  );
  finishWith(2);
}
