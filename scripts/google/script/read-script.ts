import { isObject, type Json } from '../../node/is-object.ts';
import { text } from '../reads/page-check.ts';
import type { ScriptDeployment, ScriptFile, ScriptProject, ScriptVersion } from '../script-projects.ts';

const TYPES = ['SERVER_JS', 'HTML', 'JSON'] as const;

/** Google's JSON as ours; `undefined` where it lacks what it must have. */
export function readProject(from: Json): ScriptProject | undefined {
  const [id, title, changedAt] = [text(from.scriptId), text(from.title), text(from.updateTime)];
  if (id === undefined || title === undefined || changedAt === undefined) return undefined;
  const changedBy = isObject(from.lastModifyUser) ? text(from.lastModifyUser.email) : undefined;
  return { id, title, changedAt, changedBy };
}

/** An empty file may come without its source. */
export function readFile(from: Json): ScriptFile | undefined {
  const name = text(from.name);
  const type = TYPES.find((each) => each === from.type);
  if (name === undefined || type === undefined) return undefined;
  return { name, type, source: text(from.source) ?? '' };
}

export function readVersion(from: Json): ScriptVersion | undefined {
  const { versionNumber } = from;
  const madeAt = text(from.createTime);
  if (typeof versionNumber !== 'number' || madeAt === undefined) return undefined;
  return { number: versionNumber, description: text(from.description) ?? '', madeAt };
}

export function readDeployment(from: Json): ScriptDeployment | undefined {
  const id = text(from.deploymentId);
  const config = isObject(from.deploymentConfig) ? from.deploymentConfig : {};
  const { versionNumber } = config;
  if (id === undefined) return undefined;
  return {
    id,
    version: typeof versionNumber === 'number' ? versionNumber : undefined,
    description: text(config.description) ?? '',
  };
}
