import type { ScriptProjectRecord } from '../../state/script-records.ts';
import { atLeast } from '../access.ts';
import { ApiError } from '../api-error.ts';
import type { Call } from '../call.ts';

export const PROJECT_SCOPES = ['script.projects'];
export const PROJECT_READ_SCOPES = ['script.projects', 'script.projects.readonly'];
export const DEPLOYMENT_SCOPES = ['script.deployments'];
export const DEPLOYMENT_READ_SCOPES = ['script.deployments', 'script.deployments.readonly'];

/** Google's plain refusal of what it was sent. */
export const invalidArgument = (message = 'Request contains an invalid argument.'): ApiError =>
  new ApiError(400, 'invalid', message);

/** UNVERIFIED which word goes with these messages of Google's: the status is a guess, the words are not. */
export const overLimit = (message: string): ApiError =>
  new ApiError(400, 'failedPrecondition', message, { rpcStatus: 'FAILED_PRECONDITION' });

export const entityNotFound = (): ApiError =>
  new ApiError(404, 'notFound', 'Requested entity was not found.');

const denied = (): ApiError => new ApiError(403, 'forbidden', 'The caller does not have permission');

const SWITCHED_OFF =
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.';

/** The project asked for, which its file in Drive lets the person read. @throws ApiError 404, 403 */
export function readableProject(call: Call): ScriptProjectRecord {
  const id = call.path.scriptId ?? '';
  const project = call.workspace.scripts.project(id);
  const file = call.workspace.files.file(id);
  if (project === undefined || file === undefined) throw entityNotFound();
  if (call.access.of(file).role === undefined) throw denied();
  return project;
}

/**
 * The project asked for, which its file in Drive lets the person change. Reading asks for no more than the file; writing
 * also needs the person's own switch for this API, which a service account has none of.
 * @throws ApiError 404, 403
 */
export function writableProject(call: Call): ScriptProjectRecord {
  assertSwitchedOn(call);
  const project = readableProject(call);
  const file = call.workspace.files.file(project.id);
  if (file === undefined || !atLeast(call.access.of(file).role, 'writer')) throw denied();
  return project;
}

/** @throws ApiError 403 in the words that everybody meets first. */
export function assertSwitchedOn({ workspace, user }: Call): void {
  if (!workspace.scripts.apiUsers.has(user.address)) throw new ApiError(403, 'forbidden', SWITCHED_OFF);
}
