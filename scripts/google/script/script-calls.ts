import type { OAuth2Client } from 'google-auth-library';
import { script } from 'googleapis/build/src/apis/script/index.js';
import type { Caller } from '../calls/caller.ts';
import { MalformedPage } from '../calls/malformed-page.ts';
import { SIGN_IN_AGAIN } from '../calls/script-remedy.ts';
import { GoogleError } from '../google-error.ts';
import type { Json } from '../../node/is-object.ts';
import { answerObject, pageOf, text } from '../reads/page-check.ts';
import { pages } from '../reads/pages.ts';
import type { ScriptDeployment, ScriptFile, ScriptProject, ScriptVersion } from '../script-projects.ts';
import { readDeployment, readFile, readProject, readVersion } from './read-script.ts';

const { projects } = script({ version: 'v1' });

/** The name that our manifest has in a project. */
const manifestFileName = 'appsscript';

type Send = (auth: OAuth2Client) => Promise<{ readonly data: unknown }>;

const ask = <T>(
  caller: Caller,
  doing: string,
  send: Send,
  read: (data: Json) => T | undefined,
  more: { readonly once?: boolean } = {},
): Promise<T> =>
  caller.call({
    job: 'scripts',
    subject: '',
    doing,
    units: 0,
    ...more,
    send,
    read: (data) => {
      const found = read(answerObject(data));
      if (found === undefined) throw new MalformedPage('it lacks what it must have');
      return found;
    },
  });

const TOKEN_INFO = 'https://oauth2.googleapis.com/tokeninfo';

/** Address of whoever signed in: what Google says of the token. @throws GoogleError where the sign-in does not show one. */
export async function personOf(caller: Caller): Promise<string> {
  const doing = 'see who is signed in';
  const address = await ask(
    caller,
    doing,
    (auth) => auth.request({ url: TOKEN_INFO, method: 'POST' }),
    ({ email }) => text(email) ?? '',
  );
  if (address !== '') return address;
  throw new GoogleError(`Could not ${doing}: the sign-in shows no address.`, {
    kind: 'scope',
    status: 200,
    reason: undefined,
    doing,
    subject: undefined,
    attempts: 1,
    remedy: SIGN_IN_AGAIN,
  });
}

export const projectOf = (caller: Caller, scriptId: string): Promise<ScriptProject> =>
  ask(caller, `open the script ${scriptId}`, (auth) => projects.get({ scriptId, auth }), readProject);

export const contentOf = (
  caller: Caller,
  scriptId: string,
  versionNumber: number | undefined,
): Promise<readonly ScriptFile[]> =>
  ask(
    caller,
    `read ${versionNumber === undefined ? 'what was pushed to' : `version ${versionNumber} of`} the script ${scriptId}`,
    (auth) =>
      projects.getContent({ scriptId, ...(versionNumber === undefined ? {} : { versionNumber }), auth }),
    (data) => pageOf(data, 'files', 'empty', readFile).items,
  );

/** Repeating it does no harm: it puts the same files there. */
export const replaceContent = (
  caller: Caller,
  scriptId: string,
  files: readonly ScriptFile[],
): Promise<true> =>
  ask(
    caller,
    `push to the script ${scriptId}`,
    (auth) => projects.updateContent({ scriptId, requestBody: { files: [...files] }, auth }),
    () => true,
  );

export const versionsOf = (caller: Caller, scriptId: string): Promise<readonly ScriptVersion[]> =>
  gathered(
    caller,
    `list the versions of the script ${scriptId}`,
    'versions',
    (page) => projects.versions.list({ scriptId, ...page }),
    readVersion,
  ).then((versions) => versions.sort((some, other) => some.number - other.number));

export const addVersion = (caller: Caller, scriptId: string, description: string): Promise<number> =>
  ask(
    caller,
    `keep a version of the script ${scriptId}`,
    (auth) => projects.versions.create({ scriptId, requestBody: { description }, auth }),
    (data) => readVersion(data)?.number,
    { once: true },
  );

export const deploymentsOf = (caller: Caller, scriptId: string): Promise<readonly ScriptDeployment[]> =>
  gathered(
    caller,
    `list the deployments of the script ${scriptId}`,
    'deployments',
    (page) => projects.deployments.list({ scriptId, ...page }),
    readDeployment,
  );

export const addDeployment = (
  caller: Caller,
  scriptId: string,
  versionNumber: number,
  description: string,
): Promise<ScriptDeployment> =>
  ask(
    caller,
    `make a deployment of the script ${scriptId}`,
    (auth) =>
      projects.deployments.create({
        scriptId,
        requestBody: { versionNumber, manifestFileName, description },
        auth,
      }),
    readDeployment,
    { once: true },
  );

export const moveDeployment = (
  caller: Caller,
  scriptId: string,
  deploymentId: string,
  versionNumber: number,
  description: string,
): Promise<true> =>
  ask(
    caller,
    `move the deployment ${deploymentId} to version ${versionNumber}`,
    (auth) =>
      projects.deployments.update({
        scriptId,
        deploymentId,
        requestBody: { deploymentConfig: { scriptId, versionNumber, manifestFileName, description } },
        auth,
      }),
    () => true,
  );

interface PageAsked {
  readonly pageSize: number;
  readonly pageToken?: string;
  readonly auth: OAuth2Client;
}

/** All of a list, page by page. @throws GoogleError */
async function gathered<T>(
  caller: Caller,
  doing: string,
  list: string,
  send: (page: PageAsked) => Promise<{ readonly data: unknown }>,
  read: (from: Json) => T | undefined,
): Promise<T[]> {
  const found: T[] = [];
  const listed = pages(doing, (pageToken) =>
    caller.call({
      job: 'scripts',
      subject: '',
      doing,
      units: 0,
      pageToken,
      send: (auth) => send({ pageSize: 50, ...(pageToken === undefined ? {} : { pageToken }), auth }),
      read: (data) => pageOf(data, list, 'empty', read),
    }),
  );
  for await (const page of listed) found.push(...page);
  return found;
}
