import type { Command } from 'commander';
import type { DeployEntry } from '../../deploy/deploy-journal.ts';
import type { DeploySettings } from '../../deploy/deploy-settings.ts';
import { ENVIRONMENT } from '../../deploy/environment.ts';
import type { ScriptProjects } from '../../google/script-projects.ts';
import { again } from '../flags/again.ts';
import { apiRootOption, attemptsOption } from '../flags/google-access.ts';
import { CommandFailure } from '../../terminal/print.ts';
import { stateOption } from '../flags/state-option.ts';

/** What both ways of moving a deployment are told. */
export interface DeployFlags {
  readonly script?: string;
  readonly settings: string;
  readonly signIn?: string;
  readonly allowScope?: readonly string[];
  readonly dryRun?: boolean;
  readonly state: string;
  readonly apiRoot?: string;
  readonly attempts?: number;
  readonly json?: boolean;
}

/** Which project, as whom. */
export function withProjectFlags(command: Command): Command {
  return command
    .option('--script <id>', 'the Apps Script project, the first time; then it stands in the settings')
    .option('--settings <file>', 'which project and which deployments are yours', 'deploy.json')
    .option('--sign-in <file>', "a person's sign-in (default: the one that 'npx clasp login' left)")
    .addOption(apiRootOption())
    .addOption(attemptsOption())
    .option('--json', 'print JSON');
}

/** The same, where something is moved. */
export function withDeployFlags(command: Command): Command {
  return withProjectFlags(command)
    .option('--allow-scope <scope>', 'a permission that people may be asked for anew (again for more)', again)
    .option('--dry-run', 'say what would be done, and do none of it')
    .addOption(stateOption('folder that keeps the journal of deployments'));
}

/** The project at Google, with what is kept of it on this machine. */
export interface DeployAccess {
  readonly scripts: ScriptProjects;
  readonly settings: DeploySettings;
  readonly keepSettings: (settings: DeploySettings) => Promise<void>;
  readonly noteStep: (by: string, entry: Omit<DeployEntry, 'at' | 'by' | 'scriptId'>) => Promise<void>;
  readonly close: () => void;
}

/** @throws DeployRefused, or GoogleError where the sign-in cannot be used. */
export async function openDeploy(flags: DeployFlags): Promise<DeployAccess> {
  const { readDeploySettings, writeDeploySettings } = await import('../../deploy/deploy-settings.ts');
  const { noteStep } = await import('../../deploy/deploy-journal.ts');
  const { readSignIn, claspSignIn } = await import('../../google/read-sign-in.ts');
  const opened = await import('../../google/open-script-projects.ts');
  const settings = await readDeploySettings(flags.settings, flags.script);
  const { apiRoot, attempts } = flags;
  const scripts = opened.openScriptProjects(readSignIn(flags.signIn ?? claspSignIn()), {
    ...(apiRoot === undefined ? {} : { apiRoot }),
    ...(attempts === undefined ? {} : { attempts }),
  });
  return {
    scripts,
    settings,
    keepSettings: (changed) => writeDeploySettings(flags.settings, changed),
    noteStep: (by, entry) =>
      noteStep(flags.state, { ...entry, at: new Date().toISOString(), by, scriptId: settings.scriptId }),
    close: () => {
      scripts.close();
    },
  };
}

/** @throws CommandFailure where it is no name for an environment. */
export function checkedEnvironment<Name extends string | undefined>(name: Name): Name {
  if (name === undefined || ENVIRONMENT.test(name)) return name;
  throw new CommandFailure(
    `'${name}' cannot be the name of an environment: use small letters, digits and hyphens, as in 'live'.`,
  );
}
