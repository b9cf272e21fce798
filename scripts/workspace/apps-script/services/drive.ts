import { ApiError, errorBody } from '../../api/api-error.ts';
import { UNDISTORTED } from '../../api/call.ts';
import { answer, routeOf } from '../../api/dispatch.ts';
import { JsonText } from '../../api/json-text.ts';
import { METHODS } from '../../api/methods.ts';
import type { Struck } from '../../faults/fault-plan.ts';
import { assertTime, type Execution } from '../execution.ts';

type Options = Readonly<Record<string, string | number | boolean | undefined>>;

/** Where a method of the advanced service has its body, its path's parts and its options. */
interface Signature {
  readonly method: string;
  readonly parts: readonly ('body' | 'media' | 'options' | { readonly path: string })[];
}

const id = { path: 'fileId' };

/** The methods of Apps Script's `Drive` v3 that the local Workspace answers, as the service takes their arguments. */
const SIGNATURES: Readonly<Record<string, Readonly<Record<string, Signature>>>> = {
  Files: {
    get: { method: 'drive.files.get', parts: [id, 'options'] },
    list: { method: 'drive.files.list', parts: ['options'] },
    update: { method: 'drive.files.update', parts: ['body', id, 'media', 'options'] },
    listLabels: { method: 'drive.files.listLabels', parts: [id, 'options'] },
    modifyLabels: { method: 'drive.files.modifyLabels', parts: ['body', id] },
  },
  Permissions: { list: { method: 'drive.permissions.list', parts: [id, 'options'] } },
  Drives: {
    get: { method: 'drive.drives.get', parts: [{ path: 'driveId' }, 'options'] },
    list: { method: 'drive.drives.list', parts: ['options'] },
  },
  About: { get: { method: 'drive.about.get', parts: ['options'] } },
};

/** Apps Script's advanced Drive service for one execution: the answers and refusals are the HTTP face's own. */
export function driveService(execution: Execution): object {
  return Object.fromEntries(
    Object.entries(SIGNATURES).map(([collection, methods]) => [
      collection,
      Object.fromEntries(
        Object.entries(methods).map(([name, signature]) => [
          name,
          (...given: unknown[]) => call(signature, given, execution),
        ]),
      ),
    ]),
  );
}

function call(
  { method: methodId, parts }: Signature,
  given: readonly unknown[],
  execution: Execution,
): unknown {
  const { realm, calls } = execution;
  assertTime(execution);
  const least = parts.filter((part) => part !== 'options' && part !== 'media').length;
  if (given.length < least || given.length > parts.length)
    throw realm.error(
      `Invalid number of arguments provided. Expected ${least === parts.length ? least : `${least}-${parts.length}`} only`,
    );
  let body: unknown;
  let options: Options = {};
  const path: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const value = given[at];
    if (part === 'body') body = JSON.parse(JSON.stringify(value)) as unknown;
    else if (part === 'options') options = (value ?? {}) as Options;
    else if (part === 'media') {
      if (value !== null && value !== undefined) throw realm.error('The panel writes no content');
    } else {
      if (typeof value !== 'string' || value === '') throw realm.error(`Invalid argument: ${part.path}`);
      path[part.path] = value;
    }
  }
  try {
    const text = ask(methodId, path, options, body, execution);
    calls.push({ method: methodId, status: 200 });
    return realm.value(text);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    calls.push({ method: methodId, status: error.status });
    const { error: details } = errorBody(error, 'legacy') as { readonly error: unknown };
    throw realm.error(`API call to ${methodId} failed with error: ${error.message}`, {
      name: 'GoogleJsonResponseException',
      details,
    });
  } finally {
    assertTime(execution);
  }
}

/** One request as it would go over HTTP, faults included. @throws ApiError */
function ask(
  methodId: string,
  path: Readonly<Record<string, string>>,
  options: Options,
  body: unknown,
  { workspace, user, scopes, tokens, lists, faults, timer, realm }: Execution,
): string {
  const method = METHODS.find((known) => known.id === methodId);
  const where = method?.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const route = method === undefined || where === undefined ? undefined : routeOf(method.verb, where);
  if (route === undefined) throw new ApiError(404, 'notFound', 'Not Found');
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options))
    if (value !== undefined) query.append(name, String(value));
  const struck: Struck = {
    methodId,
    subject: user.address,
    url: `${where ?? ''}?${query.toString()}`,
    drive: query.get('driveId') ?? undefined,
    pageToken: query.get('pageToken') ?? undefined,
  };
  const strike = faults?.strike(struck);
  timer.pass(strike?.delayMs ?? 0);
  if (strike?.error !== undefined) throw strike.error;
  if (strike?.reset === true || strike?.truncate === true)
    throw realm.error('Empty response. Try again in a little while.');
  const answered = answer(route, {
    workspace,
    user,
    scopes,
    query,
    body,
    tokens,
    lists,
    distortions: faults?.distortions(struck) ?? UNDISTORTED,
  });
  faults?.answered(struck, undefined);
  return answered instanceof JsonText ? answered.text : JSON.stringify(answered);
}
