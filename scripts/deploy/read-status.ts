import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { ScriptFile, ScriptProject, ScriptProjects, ScriptVersion } from '../google/script-projects.ts';
import { changesSince } from './changes-since.ts';
import type { DeploySettings } from './deploy-settings.ts';
import { isSameContent } from './panel-content.ts';
import { deploymentOf } from './read-standing.ts';
import { markOf } from './version-note.ts';

/** What people have the panel from, and what they get. */
export interface EnvironmentStatus {
  readonly environment: string;
  readonly deploymentId: string;
  readonly version: ScriptVersion | undefined;
  /** What a panel built now would change; `undefined` where none was built to compare with. */
  readonly behind: readonly string[] | undefined;
}

export interface DeployStatus {
  readonly person: string;
  readonly project: ScriptProject;
  readonly environments: readonly EnvironmentStatus[];
  readonly versions: number;
  /** Version that has just what was pushed last; `undefined`: none has. */
  readonly headIs: number | undefined;
}

/** What there is at Google. @param built a panel to compare with, where one was built. */
export async function readStatus(
  scripts: ScriptProjects,
  settings: DeploySettings,
  built: readonly ScriptFile[] | undefined,
  asOf: PlainDate,
): Promise<DeployStatus> {
  const { scriptId } = settings;
  const person = await scripts.person();
  const project = await scripts.project(scriptId);
  const [head, versions, deployments] = [
    await scripts.content(scriptId),
    await scripts.versions(scriptId),
    await scripts.deployments(scriptId),
  ];
  const contents = new Map<number, readonly ScriptFile[]>();
  const contentAt = async (number: number): Promise<readonly ScriptFile[]> => {
    const files = contents.get(number) ?? (await scripts.content(scriptId, number));
    contents.set(number, files);
    return files;
  };
  const environments: EnvironmentStatus[] = [];
  for (const environment of namesOf(
    settings,
    deployments.map(({ description }) => description),
  )) {
    const found = deploymentOf(environment, settings, deployments);
    if (found === undefined) continue;
    const { id, version } = found;
    const compared = version !== undefined && built !== undefined;
    environments.push({
      environment,
      deploymentId: id,
      version: versions.find(({ number }) => number === version),
      behind: compared ? changesSince(await contentAt(version), built, asOf) : undefined,
    });
  }
  const newest = versions.at(-1)?.number;
  const isNewest = newest !== undefined && isSameContent(head, await contentAt(newest));
  return {
    person,
    project,
    environments,
    versions: versions.length,
    headIs: isNewest ? newest : undefined,
  };
}

/** Environments that the settings know, then those that deployments are marked as. */
function namesOf({ environments }: DeploySettings, descriptions: readonly string[]): readonly string[] {
  const marked = descriptions.flatMap((description) => {
    const name = /^\[([a-z][a-z0-9-]*)\] /.exec(description)?.[1];
    return name !== undefined && description.startsWith(markOf(name)) ? [name] : [];
  });
  return [...new Set([...Object.keys(environments), ...marked])];
}
