import type { Surroundings } from './calls/caller.ts';
import type { GoogleAccess, PersonSignIn } from './google-access.ts';
import { openCaller } from './open-caller.ts';
import {
  addDeployment,
  addVersion,
  contentOf,
  deploymentsOf,
  moveDeployment,
  personOf,
  projectOf,
  replaceContent,
  versionsOf,
} from './script/script-calls.ts';
import type { ScriptProjects } from './script-projects.ts';

/** Apps Script projects, as whoever signed in may open them. Nothing is sent before the first call. */
export function openScriptProjects(
  signIn: PersonSignIn,
  access: Pick<GoogleAccess, 'apiRoot' | 'attempts' | 'timeoutMs'> = {},
  around: Partial<Surroundings> = {},
): ScriptProjects {
  const { caller, close } = openCaller({ ...access, credentials: signIn, admin: '' }, around);
  return {
    person: () => personOf(caller),
    project: (id) => projectOf(caller, id),
    content: (id, version) => contentOf(caller, id, version),
    replaceContent: async (id, files) => {
      await replaceContent(caller, id, files);
    },
    versions: (id) => versionsOf(caller, id),
    addVersion: (id, description) => addVersion(caller, id, description),
    deployments: (id) => deploymentsOf(caller, id),
    addDeployment: (id, version, description) => addDeployment(caller, id, version, description),
    moveDeployment: async (id, deploymentId, version, description) => {
      await moveDeployment(caller, id, deploymentId, version, description);
    },
    close,
  };
}
