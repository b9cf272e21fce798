import type { ApiError } from '../../api/api-error.ts';
import { errorBody, invalidCredentials } from '../../api/api-error.ts';
import { routeOf, type Route } from '../../api/dispatch.ts';
import { JsonText } from '../../api/json-text.ts';
import { METHODS } from '../../api/methods.ts';
import { answerWithFaults, struckBy } from '../../faults/answer-with-faults.ts';
import { waitOf } from '../../http/latency.ts';
import type { Execution } from '../execution.ts';
import { readArguments, type Arguments } from './drive-arguments.ts';
import { SIGNATURES, type Signature } from './drive-signatures.ts';

/** Apps Script's advanced Drive service for one execution: the answers and refusals are the HTTP face's own. */
export function driveService(execution: Execution): object {
  const { realm } = execution;
  const collections = Object.entries(SIGNATURES).map(([collection, methods]) => {
    const functions = Object.entries(methods).map(([name, signature]) => [
      name,
      (...given: unknown[]) => call(signature, given, execution),
    ]);
    return [collection, realm.face(Object.fromEntries(functions) as Record<string, () => unknown>)];
  });
  return realm.face(Object.fromEntries(collections) as Record<string, object>);
}

function call(signature: Signature, given: readonly unknown[], execution: Execution): unknown {
  const { realm, calls } = execution;
  const answered = ask(signature.method, readArguments(signature, given, realm), execution);
  calls.push({ method: signature.method, status: answered === undefined ? 0 : answered.status });
  const failed = `API call to ${signature.method} failed with error: `;
  const name = 'GoogleJsonResponseException';
  if (answered === undefined) throw realm.error(`${failed}Empty response`, { name });
  const { body, refusal } = answered;
  if (refusal !== undefined) {
    const { error: details } = errorBody(refusal, 'legacy') as { readonly error: unknown };
    throw realm.error(failed + refusal.message, { name, details });
  }
  return realm.value(body instanceof JsonText ? body.text : JSON.stringify(body));
}

interface Outcome {
  readonly status: number;
  readonly body?: unknown;
  readonly refusal: ApiError | undefined;
}
const refused = (refusal: ApiError): Outcome => ({ status: refusal.status, refusal });

/** One request as it would go over HTTP, faults and latency included; `undefined` when its answer is lost on the way. */
function ask(methodId: string, { path, query, body }: Arguments, execution: Execution): Outcome | undefined {
  const { workspace, user, scopes, tokens, lists, faults, timer, latency } = execution;
  timer.pass(waitOf(latency));
  if (execution.isShutOut()) return refused(invalidCredentials());
  const { route, where } = routeTo(methodId, path);
  const struck = struckBy(route, user.address, where, query);
  const strike = faults.idle ? {} : faults.strike(struck);
  timer.pass(strike.delayMs ?? 0);
  if (strike.error !== undefined) return refused(strike.error);
  const asked = { workspace, user, scopes, query, body, tokens, lists };
  const answered = answerWithFaults(route, () => asked, struck, faults);
  return strike.reset === true || strike.truncate === true ? undefined : answered;
}

function routeTo(
  methodId: string,
  path: Readonly<Record<string, string>>,
): { readonly route: Route; readonly where: string } {
  const method = METHODS.find((known) => known.id === methodId);
  const where = method?.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const route = method === undefined || where === undefined ? undefined : routeOf(method.verb, where);
  if (route === undefined || where === undefined) throw new Error(`The local Workspace has no ${methodId}`);
  return { route, where };
}
