import type {
  ScriptDeploymentRecord,
  ScriptFileRecord,
  ScriptProjectRecord,
  ScriptVersionRecord,
} from '../../state/script-records.ts';
import type { Workspace } from '../../state/workspace.ts';
import { present } from '../call.ts';
import { instant } from '../resources/times.ts';
import { functionsOf } from './source-check.ts';

function userOf({ directory }: Workspace, address: string): object {
  const user = directory.user(address);
  const name = user === undefined ? address : `${user.givenName} ${user.familyName}`;
  return { domain: address.slice(address.indexOf('@') + 1), email: address, name };
}

export const projectResource = (workspace: Workspace, project: ScriptProjectRecord): object => ({
  scriptId: project.id,
  title: project.title,
  createTime: instant(project.createTime),
  updateTime: instant(project.updateTime),
  creator: userOf(workspace, project.creator),
  lastModifyUser: userOf(workspace, project.lastModifiedBy),
});

export const contentResource = (
  workspace: Workspace,
  scriptId: string,
  files: readonly ScriptFileRecord[],
): object => ({ scriptId, files: files.map((file) => fileResource(workspace, file)) });

function fileResource(workspace: Workspace, file: ScriptFileRecord): object {
  const { name, type, source } = file;
  const values = type === 'SERVER_JS' ? functionsOf(name, source) : [];
  return {
    name,
    type,
    source,
    lastModifyUser: userOf(workspace, file.lastModifiedBy),
    createTime: instant(file.createTime),
    updateTime: instant(file.updateTime),
    functionSet: values.length > 0 ? { values } : {},
  };
}

export const versionResource = (scriptId: string, version: ScriptVersionRecord): object => ({
  scriptId,
  versionNumber: version.number,
  ...present('description', version.description === '' ? undefined : version.description),
  createTime: instant(version.createTime),
});

/** UNVERIFIED which add-on type Google names for an add-on of several hosts: none is said here. */
export function deploymentResource(project: ScriptProjectRecord, deployment: ScriptDeploymentRecord): object {
  const title = addOnTitle(project, deployment);
  return {
    deploymentId: deployment.id,
    deploymentConfig: {
      scriptId: project.id,
      ...present('versionNumber', deployment.version),
      manifestFileName: 'appsscript',
      ...present('description', deployment.description === '' ? undefined : deployment.description),
    },
    updateTime: instant(deployment.updateTime),
    ...(title !== undefined && { entryPoints: [{ entryPointType: 'ADD_ON', addOn: { title } }] }),
  };
}

function addOnTitle(project: ScriptProjectRecord, { version }: ScriptDeploymentRecord): string | undefined {
  const files =
    version === undefined
      ? project.files
      : (project.versions.find(({ number }) => number === version)?.files ?? []);
  const manifest = files.find(({ type }) => type === 'JSON')?.source ?? '{}';
  const { addOns } = JSON.parse(manifest) as { addOns?: { common?: { name?: string } } };
  return addOns?.common?.name;
}
