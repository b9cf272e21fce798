import type { UserRecord } from '../state/directory-records.ts';
import type { Workspace } from '../state/workspace.ts';
import { AccessReader } from './access.ts';
import { ApiError, insufficientScopes, invalidValue, outOfRange, unknownParameter } from './api-error.ts';
import type { Call, Distortions, ListCache, ParameterValue } from './call.ts';
import { project, readFields, type FieldsMask } from './fields-mask.ts';
import type { Method, Parameter } from './method.ts';
import { METHODS } from './methods.ts';
import type { PageTokens } from './page-token.ts';
import { requireService } from './service.ts';

/** Parameters that every Google API takes. */
const STANDARD = new Set([
  '$.xgafv',
  'access_token',
  'alt',
  'callback',
  'fields',
  'key',
  'oauth_token',
  'prettyPrint',
  'quotaUser',
  'uploadType',
  'upload_protocol',
]);

export interface Route {
  readonly method: Method;
  readonly path: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly method: Method;
  readonly expression: RegExp;
  readonly names: readonly string[];
}

const patterns: readonly Pattern[] = METHODS.map((method) => {
  const names: string[] = [];
  const source = method.path
    .split(/(\{\w+\})/)
    .map((part) => {
      if (!part.startsWith('{')) return part.replace(/[.]/g, '\\.');
      names.push(part.slice(1, -1));
      // A colon begins a verb of Google's own (`labels/ID:publish`), but cells are named with one (`A1:B2`).
      return part === '{range}' ? '([^/]+)' : '([^/:]+)';
    })
    .join('');
  return { method, names, expression: new RegExp(`^${source}$`) };
});

/** Which method a verb and a path (without its query) mean, if any. */
export function routeOf(verb: string, path: string): Route | undefined {
  for (const { method, names, expression } of patterns) {
    if (method.verb !== verb) continue;
    const match = expression.exec(path);
    if (!match) continue;
    return {
      method,
      path: Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? '')])),
    };
  }
  return undefined;
}

/** What a call comes with: already known who asks, nothing else checked yet. */
export interface Asked {
  readonly workspace: Workspace;
  /** The Cloud project that the call counts to; left out by the panel's face, whose project has every API on. */
  readonly project?: string;
  readonly user: UserRecord;
  readonly scopes: ReadonlySet<string>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly tokens: PageTokens;
  readonly lists: ListCache;
  readonly distortions: Distortions;
}

function readParameter(name: string, text: string, parameter: Parameter): ParameterValue {
  switch (parameter.type) {
    case 'boolean':
      if (text === 'true' || text === '1') return true;
      if (text === 'false' || text === '0' || text === '') return false;
      throw new ApiError(400, 'invalidParameter', `Invalid boolean value: '${text}'.`, { location: name });
    case 'integer': {
      const number = Number(text);
      if (!/^-?\d{1,10}$/.test(text)) {
        throw new ApiError(400, 'invalidParameter', `Invalid integer value: '${text}'.`, { location: name });
      }
      const most = parameter.refuseAbove ?? 2 ** 31 - 1;
      if (number < parameter.least || number > most)
        throw outOfRange(name, text, parameter.least, parameter.most ?? most);
      return Math.min(number, parameter.most ?? number);
    }
    case 'string':
      if (parameter.values && !parameter.values.includes(text)) {
        const allowed = `[${parameter.values.join(', ')}]`;
        throw new ApiError(
          400,
          'invalidParameter',
          `Invalid string value: '${text}'. Allowed values: ${allowed}`,
          { location: name },
        );
      }
      if (parameter.pattern && !parameter.pattern.test(text)) throw invalidValue(name);
      return text;
  }
}

const masks = new Map<string, FieldsMask>();

function maskFor(method: Method, fields: string | null): FieldsMask | undefined {
  const text = fields === null || fields === '' ? method.defaultFields : fields;
  if (text === undefined) return undefined;
  const key = `${method.id} ${text}`;
  let mask = masks.get(key);
  if (!mask) {
    mask = readFields(text, method.shape);
    if (masks.size < 1000) masks.set(key, mask);
  }
  return mask;
}

/** Checks scope, parameters and `fields`, runs the method and keeps of its answer what was asked for. @throws ApiError */
export function answer(route: Route, asked: Asked): unknown {
  const { method } = route;
  if (asked.project !== undefined) requireService(asked.workspace.cloud, asked.project, method.id);
  if (!method.scopes.some((scope) => asked.scopes.has(scope))) throw insufficientScopes();
  const query: Record<string, ParameterValue | undefined> = {};
  for (const [name, text] of asked.query) {
    const parameter = method.parameters[name];
    if (parameter) query[name] = readParameter(name, text, parameter);
    else if (!STANDARD.has(name)) throw unknownParameter(name);
  }
  const fields = asked.query.get('fields');
  if (fields !== null) query.fields = fields;
  const alt = asked.query.get('alt');
  if (alt !== null && alt !== 'json')
    throw new ApiError(400, 'invalidParameter', `Invalid value '${alt}'.`, { location: 'alt' });
  const mask = maskFor(method, fields);
  if (!asked.user.driveEnabled && method.id.startsWith('drive.')) {
    throw new ApiError(403, 'domainPolicy', 'The domain administrators have disabled Drive apps.');
  }
  const call: Call = {
    workspace: asked.workspace,
    user: asked.user,
    scopes: asked.scopes,
    path: route.path,
    query,
    body: asked.body,
    mask,
    tokens: asked.tokens,
    lists: asked.lists,
    access: new AccessReader(asked.workspace, asked.user),
    distortions: asked.distortions,
  };
  const result = method.run(call);
  return mask && method.projects !== true ? project(mask, result) : result;
}
