import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { LOCAL_PROJECT } from '../../../scripts/workspace/http/service-account.ts';
import type { Workspace } from '../../../scripts/workspace/state/workspace.ts';

/** What the library finds the sign-in of this machine by, and where it would look on a machine of Google's. */
const VARIABLES = ['GOOGLE_APPLICATION_CREDENTIALS', 'METADATA_SERVER_DETECTION', 'HOME', 'APPDATA'] as const;

/** The sign-in file of this machine, for each test its own: none until one is written. */
export function ownSignInForEachTest(): {
  readonly signIn: (workspace: Workspace, address: string, scopes?: readonly string[]) => string;
  readonly write: (text: string) => void;
  readonly forget: () => void;
} {
  const before = new Map<string, string | undefined>();
  let folder = '';
  const file = (): string => path.join(folder, 'sign-in.json');
  const write = (text: string): void => {
    writeFileSync(file(), text);
    process.env.GOOGLE_APPLICATION_CREDENTIALS = file();
  };
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'wtk-sign-in-'));
    for (const name of VARIABLES) before.set(name, process.env[name]);
    process.env.GOOGLE_APPLICATION_CREDENTIALS = '';
    process.env.METADATA_SERVER_DETECTION = 'none';
    process.env.HOME = folder;
    process.env.APPDATA = folder;
  });
  afterEach(() => {
    for (const name of VARIABLES) {
      const value = before.get(name);
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    write,
    signIn: (workspace, address, scopes = ['cloud-platform']) => {
      const token = workspace.cloud.signIn({ address, scopes, project: LOCAL_PROJECT });
      write(signInFile(token, LOCAL_PROJECT));
      return token;
    },
    forget: () => {
      process.env.GOOGLE_APPLICATION_CREDENTIALS = '';
    },
  };
}

/** What `gcloud auth application-default login` writes. */
export const signInFile = (refreshToken: string, quotaProject?: string): string =>
  JSON.stringify({
    type: 'authorized_user',
    client_id: '764086051850-local.apps.googleusercontent.com',
    client_secret: 'd-local-secret-of-the-client',
    refresh_token: refreshToken,
    ...(quotaProject === undefined ? {} : { quota_project_id: quotaProject }),
  });
