import type {
  ScriptDeployment,
  ScriptFile,
  ScriptProject,
  ScriptProjects,
  ScriptVersion,
} from '../google/script-projects.ts';
import { DeployRefused } from './deploy-refused.ts';
import type { DeploySettings } from './deploy-settings.ts';
import { markOf } from './version-note.ts';

/** A version with its files. */
export interface Kept {
  readonly number: number;
  readonly files: readonly ScriptFile[];
}

/** How the project stands at Google before anything is done. */
export interface Standing {
  readonly person: string;
  readonly project: ScriptProject;
  readonly head: readonly ScriptFile[];
  readonly versions: readonly ScriptVersion[];
  readonly newest: Kept | undefined;
  readonly deployments: readonly ScriptDeployment[];
  /** The environment's, where it has one. */
  readonly deployment: ScriptDeployment | undefined;
  /** What the environment runs. */
  readonly live: Kept | undefined;
}

/** @throws DeployRefused where the environment's deployment is gone or cannot be told. */
export async function readStanding(
  scripts: ScriptProjects,
  settings: DeploySettings,
  environment: string | undefined,
): Promise<Standing> {
  const { scriptId } = settings;
  const person = await scripts.person();
  const project = await scripts.project(scriptId);
  const head = await scripts.content(scriptId);
  const versions = await scripts.versions(scriptId);
  const keptAt = async (number: number | undefined): Promise<Kept | undefined> =>
    number === undefined ? undefined : { number, files: await scripts.content(scriptId, number) };
  const newest = await keptAt(versions.at(-1)?.number);
  const deployments = environment === undefined ? [] : await scripts.deployments(scriptId);
  const deployment = environment === undefined ? undefined : deploymentOf(environment, settings, deployments);
  const live = deployment?.version === newest?.number ? newest : await keptAt(deployment?.version);
  return {
    person,
    project,
    head,
    versions,
    newest,
    deployments,
    deployment,
    live: deployment === undefined ? undefined : live,
  };
}

/** The environment's deployment, by its id, or by the mark in its description where no id was kept yet. */
export function deploymentOf(
  environment: string,
  { environments }: DeploySettings,
  deployments: readonly ScriptDeployment[],
): ScriptDeployment | undefined {
  const id = environments[environment]?.deploymentId;
  const found = deployments.find((deployment) => deployment.id === id);
  if (found?.version !== undefined) return found;
  if (id !== undefined)
    throw new DeployRefused(
      found === undefined
        ? `The deployment of '${environment}', ${id}, is not in the project any more. Whoever has the panel from it has lost it. Take '${environment}' out of the settings to make a new deployment, and install that one.`
        : `The deployment of '${environment}', ${id}, is the head, which runs whatever was pushed last and cannot be moved. Take '${environment}' out of the settings to make a deployment of its own.`,
    );
  const marked = deployments.filter(({ description }) => description.startsWith(markOf(environment)));
  if (marked.length <= 1) return marked[0];
  throw new DeployRefused(
    `More than one deployment is called '${environment}' (${marked.map((each) => each.id).join(', ')}): put the id of the one that people have into the settings.`,
  );
}
