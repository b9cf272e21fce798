import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LOCAL_PROJECT } from '../http/service-account.ts';
import type { Workspace } from '../state/workspace.ts';

/** What somebody needs to practise taking the panel to Google. */
export interface PracticeScript {
  /** An empty Apps Script project. */
  readonly scriptId: string;
  /** Path of its owner's sign-in, as clasp leaves one, that only this user can read. */
  readonly signIn: string;
}

const SCOPES = ['script.projects', 'script.deployments', 'userinfo.email'];

/** Makes an Apps Script project of somebody's, who has switched the API on and signed in. */
export async function practiceScript(
  { scripts, cloud }: Workspace,
  owner: string,
  file: string,
): Promise<PracticeScript> {
  const signIn = path.resolve(file);
  const stored = {
    type: 'authorized_user',
    client_id: 'local.apps.googleusercontent.com',
    client_secret: 'opens-this-workspace-only',
    refresh_token: cloud.signIn({ address: owner, scopes: SCOPES, project: LOCAL_PROJECT }),
  };
  await writeFile(signIn, `${JSON.stringify({ tokens: { default: stored } }, null, 2)}\n`, { mode: 0o600 });
  // A file that was there keeps its mode when it is written again.
  await chmod(signIn, 0o600);
  scripts.apiUsers.add(owner);
  return { scriptId: scripts.create('What to Keep', owner).id, signIn };
}
