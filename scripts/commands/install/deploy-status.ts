import { Command } from 'commander';
import { londonDayAt } from '#policy/calendar/london-day.ts';
import { inWords } from '#policy/calendar/plain-date.ts';
import type { ScriptFile } from '../../google/script-projects.ts';
import type { DeployStatus, EnvironmentStatus } from '../../deploy/read-status.ts';
import { todayInLondon } from '../flags/dates.ts';
import { openDeploy, withProjectFlags, type DeployFlags } from './deploy-access.ts';
import { openPolicy, packOption } from '../flags/pack.ts';
import { finishWith, print, printJson } from '../../terminal/print.ts';

interface Options extends DeployFlags {
  readonly pack?: string;
  readonly label?: string;
}

/** `wtk deploy status`: which version people have, and whether it is in step. */
export function deployStatusCommand(): Command {
  return withProjectFlags(new Command('status'))
    .summary('which version people have, and whether it is in step')
    .description(
      `Says for each environment which version people get, since when and from whom, and how many versions the project holds. With
--pack, with --label where there is one, it also says what a panel built now would change. Writes nothing.
Exit codes: 0 all is in step, 2 people have an older panel, or none, 1 failed.`,
    )
    .addOption(packOption())
    .option('--label <file>', 'the published label, as JSON')
    .addHelpText('after', '\nExample:\n  $ wtk deploy status --pack my-department --label label.json')
    .action(status);
}

async function status(_: unknown, command: Command): Promise<void> {
  // The parent has options of the same names and takes them first.
  const options = command.optsWithGlobals<Options>();
  const { readStatus } = await import('../../deploy/read-status.ts');
  const { scripts, settings, close } = await openDeploy(options);
  try {
    const found = await readStatus(scripts, settings, await builtBy(options), todayInLondon());
    if (options.json === true) printJson(found);
    else introduce(found);
    const { environments } = found;
    if (environments.length === 0 || environments.some(({ behind = [] }) => behind.length > 0)) finishWith(2);
  } finally {
    close();
  }
}

/** A panel to compare with; none where nothing was said of what should be in it. */
async function builtBy({ pack, label }: Options): Promise<readonly ScriptFile[] | undefined> {
  if (pack === undefined) return undefined;
  const { checkoutFolder } = await import('../../build/panel/checkout-folder.ts');
  const { buildFromCheckout } = await import('../../build/panel/build-from-checkout.ts');
  const { contentOf } = await import('../../deploy/panel-content.ts');
  const { files } = await buildFromCheckout(checkoutFolder(), () => openPolicy(pack), label);
  return contentOf(files);
}

function introduce({ person, project, environments, versions, headIs }: DeployStatus): void {
  print(`${project.title}, as ${person}`);
  print();
  if (environments.length === 0)
    print("Nobody has the panel yet: give it to people with 'wtk deploy --release'.");
  for (const each of environments) sayEnvironment(each);
  print();
  print(
    headIs === undefined
      ? `What was pushed last, by ${project.changedBy ?? 'somebody'}, is in no version.`
      : `What was pushed last is version ${headIs}.`,
  );
  print(`The project holds ${versions} of 200 versions.`);
}

function sayEnvironment({ environment, version, behind }: EnvironmentStatus): void {
  if (version === undefined) {
    print(`${environment}: a version that is not there any more`);
    return;
  }
  const { number, madeAt, description } = version;
  print(`${environment}: version ${number}, made on ${inWords(londonDayAt(Date.parse(madeAt)))}`);
  if (description !== '') print(`  ${description}`);
  if (behind === undefined) return;
  print(behind.length === 0 ? '  In step.' : '  Deployed now, people would notice:');
  for (const change of behind) print(`    ${change}`);
}
