import type { ScriptProjectRecord } from '../../state/script-records.ts';
import { entityNotFound, invalidArgument } from './script-call.ts';

/** What a deployment is to be of; no version stands for the head. */
export interface DeploymentConfig {
  readonly version: number | undefined;
  readonly description: string;
}

/** @throws ApiError 400 for a wrong type or another manifest, 404 for a version that is not there. */
export function readConfig(config: unknown, { id, versions }: ScriptProjectRecord): DeploymentConfig {
  if (typeof config !== 'object' || config === null) throw invalidArgument();
  const {
    versionNumber,
    description = '',
    manifestFileName = 'appsscript',
    scriptId = id,
  } = config as Readonly<Record<string, unknown>>;
  if (typeof description !== 'string' || manifestFileName !== 'appsscript' || scriptId !== id)
    throw invalidArgument();
  if (versionNumber === undefined) return { version: undefined, description };
  if (typeof versionNumber !== 'number' || !Number.isInteger(versionNumber)) throw invalidArgument();
  if (!versions.some(({ number }) => number === versionNumber)) throw entityNotFound();
  return { version: versionNumber, description };
}
