import { GoogleError } from '../google/google-error.ts';
import type { ScriptFile, ScriptProjects } from '../google/script-projects.ts';
import { DeployRefused } from './deploy-refused.ts';
import type { DeployEntry } from './deploy-journal.ts';
import type { DeploySettings } from './deploy-settings.ts';
import { fingerprintOf, isSameContent } from './panel-content.ts';
import type { DeployPlan } from './plan-deploy.ts';
import { deploymentOf, type Standing } from './read-standing.ts';
import { markOf } from './version-note.ts';

/** What carrying a plan out needs beside the plan. */
export interface DeployWork {
  readonly scripts: ScriptProjects;
  readonly settings: DeploySettings;
  readonly standing: Standing;
  readonly built: readonly ScriptFile[];
  /** What to write beside the version. */
  readonly note: string;
  readonly keepSettings: (settings: DeploySettings) => Promise<void>;
  readonly noteStep: (entry: Omit<DeployEntry, 'at' | 'by' | 'scriptId'>) => Promise<void>;
}

/** How it ended, as read back from Google. */
export interface Deployed {
  readonly pushed: boolean;
  readonly version: number | undefined;
  readonly deploymentId: string | undefined;
  /** What was done, in words; nothing where all of it was done before. */
  readonly done: readonly string[];
}

/**
 * Does what a plan says, and reads each step back. A run that was stopped anywhere goes on when it is run again: what is
 * there already is not made twice.
 * @throws DeployRefused where what Google has is not what was sent.
 */
export async function carryOut(plan: DeployPlan, work: DeployWork): Promise<Deployed> {
  const done: string[] = [];
  if (plan.pushes) await push(work, done);
  const version = plan.version === 'none' ? undefined : await keepVersion(plan, work, done);
  const deploymentId =
    version === undefined || plan.environment === undefined
      ? undefined
      : await deploy(plan, plan.environment, version, work, done);
  return { pushed: plan.pushes, version, deploymentId, done };
}

async function push({ scripts, settings, built, noteStep }: DeployWork, done: string[]): Promise<void> {
  await scripts.replaceContent(settings.scriptId, built);
  if (!isSameContent(await scripts.content(settings.scriptId), built))
    throw new DeployRefused(
      'What Google has is not what was pushed: somebody else changed the project in the same minute. Nothing was deployed. Run it again.',
    );
  await noteStep({ step: 'pushed', fingerprint: fingerprintOf(built) });
  done.push('Pushed the panel, and read it back the same, byte for byte.');
}

async function keepVersion(
  { version }: DeployPlan,
  { scripts, settings, standing, built, note, noteStep }: DeployWork,
  done: string[],
): Promise<number> {
  const { scriptId } = settings;
  if (typeof version === 'object') return version.number;
  const last = standing.versions.at(-1)?.number ?? 0;
  const number = await scripts.addVersion(scriptId, note).catch(async (error: unknown) => {
    const made = isUnsure(error) ? (await scripts.versions(scriptId)).at(-1) : undefined;
    if (made === undefined || made.number <= last) throw error;
    return made.number;
  });
  if (!isSameContent(await scripts.content(scriptId, number), built))
    throw new DeployRefused(
      `Version ${number} is not what was pushed: somebody else changed the project in the same minute. Nothing was deployed. Run it again.`,
    );
  await noteStep({ step: 'versioned', version: number, fingerprint: fingerprintOf(built) });
  done.push(`Kept it as version ${number}.`);
  return number;
}

async function deploy(
  plan: DeployPlan,
  environment: string,
  version: number,
  { scripts, settings, standing, note, keepSettings, noteStep }: DeployWork,
  done: string[],
): Promise<string> {
  const { scriptId } = settings;
  const description = `${markOf(environment)}${note}`;
  const from = standing.deployment?.version;
  const id =
    standing.deployment?.id ?? (await makeDeployment(environment, version, description, scripts, settings));
  if (settings.environments[environment]?.deploymentId !== id)
    await keepSettings({
      ...settings,
      environments: { ...settings.environments, [environment]: { deploymentId: id } },
    });
  if (plan.deployment === 'stays') return id;
  if (plan.deployment === 'move') await scripts.moveDeployment(scriptId, id, version, description);
  await assertAt(scripts, scriptId, id, version);
  await noteStep({
    step: 'deployed',
    environment,
    version,
    deploymentId: id,
    ...(from === undefined ? {} : { from }),
  });
  done.push(
    plan.deployment === 'make'
      ? `Made the deployment of '${environment}' with version ${version}.`
      : `Moved '${environment}' from version ${from ?? 0} to version ${version}.`,
  );
  return id;
}

async function makeDeployment(
  environment: string,
  version: number,
  description: string,
  scripts: ScriptProjects,
  settings: DeploySettings,
): Promise<string> {
  const { scriptId } = settings;
  try {
    return (await scripts.addDeployment(scriptId, version, description)).id;
  } catch (error) {
    const made = isUnsure(error)
      ? deploymentOf(environment, settings, await scripts.deployments(scriptId))
      : undefined;
    if (made === undefined) throw error;
    return made.id;
  }
}

/** Reads a deployment back. @throws DeployRefused */
export async function assertAt(
  scripts: ScriptProjects,
  scriptId: string,
  id: string,
  version: number,
): Promise<void> {
  const after = (await scripts.deployments(scriptId)).find((deployment) => deployment.id === id);
  if (after?.version === version) return;
  throw new DeployRefused(
    `Google took the deployment ${id} and ${after === undefined ? 'does not list it' : `has it at version ${after.version ?? 'head'}, not ${version}`}: somebody else moved it in the same minute. Run it again.`,
  );
}

/** It may have been done unseen: the next look tells. */
const isUnsure = (error: unknown): boolean =>
  error instanceof GoogleError && ['network', 'server', 'malformed'].includes(error.kind);
