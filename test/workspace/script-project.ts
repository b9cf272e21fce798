import type { NewScriptFile, ScriptProjectRecord } from '../../scripts/workspace/state/script-records.ts';
import type { Workspace } from '../../scripts/workspace/state/workspace.ts';

/** A manifest that says no more than it must. */
export const MANIFEST: NewScriptFile = {
  name: 'appsscript',
  type: 'JSON',
  source: '{"timeZone":"Europe/London","runtimeVersion":"V8"}',
};

export const CODE: NewScriptFile = {
  name: 'Code',
  type: 'SERVER_JS',
  source: 'function onHomepage(event) { return {}; }\n',
};

/** A script project of a person, who has switched the Apps Script API on. */
export function addScriptProject(
  workspace: Workspace,
  owner: string,
  title = 'What to Keep',
): ScriptProjectRecord {
  workspace.scripts.apiUsers.add(owner);
  return workspace.scripts.create(title, owner);
}
