import { LOCAL_PROJECT } from '../../scripts/workspace/http/service-account.ts';
import type { Workspace } from '../../scripts/workspace/state/workspace.ts';

/** What a program keeps of a person who signed in with it: Google's `authorized_user`, as clasp and gcloud write it. */
export interface AuthorizedUser {
  readonly type: 'authorized_user';
  readonly client_id: string;
  readonly client_secret: string;
  readonly refresh_token: string;
}

/** Somebody signs in with a program on their machine. @param scopes short. */
export const signedIn = (
  { cloud }: Workspace,
  address: string,
  scopes: readonly string[],
): AuthorizedUser => ({
  type: 'authorized_user',
  client_id: 'local.apps.googleusercontent.com',
  client_secret: 'nothing-worth-stealing',
  refresh_token: cloud.signIn({ address, scopes, project: LOCAL_PROJECT }),
});
