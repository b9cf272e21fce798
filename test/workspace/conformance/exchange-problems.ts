import type { Exchange } from '../../../scripts/workspace/http/request-handler.ts';
import { apiOf, methodOf } from './discovery.ts';
import { schemaProblems } from './schema-check.ts';

const PREFIX = 'https://www.googleapis.com/auth/';

/** All in answers that Google's descriptions, in a folder, do not allow. */
export function answerProblems(descriptions: string, exchanges: readonly Exchange[]): string[] {
  const problems = exchanges.flatMap(({ methodId, answer }) => {
    const api = apiOf(descriptions, methodId);
    return schemaProblems(api, methodOf(api, methodId).response ?? {}, answer, methodId);
  });
  return [...new Set(problems)];
}

/** All in requests that Google's descriptions do not allow: parameters, words, body and scopes. */
export function requestProblems(descriptions: string, exchanges: readonly Exchange[]): string[] {
  const problems = exchanges.flatMap(({ methodId, url, body, scopes }) => {
    const api = apiOf(descriptions, methodId);
    const method = methodOf(api, methodId);
    const unknown = [...url.searchParams].flatMap(([name, value]) => {
      const parameter = method.parameters?.[name] ?? api.parameters[name];
      if (!parameter) return [`${methodId}: no parameter ${name}`];
      return parameter.enum && !parameter.enum.includes(value) ? [`${methodId}: ${name}=${value}`] : [];
    });
    const sent =
      body === undefined ? [] : schemaProblems(api, method.request ?? {}, withoutNulls(body), methodId);
    const allowed = method.scopes?.some((scope) => scopes.has(scope.replace(PREFIX, ''))) === true;
    return [...unknown, ...sent, ...(allowed ? [] : [`${methodId}: no scope for it`])];
  });
  return [...new Set(problems)];
}

/** A null in a body clears a property: Google documents it, its schemas cannot say it. */
const withoutNulls = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body, (_name, value: unknown) => (value === null ? undefined : value)));
