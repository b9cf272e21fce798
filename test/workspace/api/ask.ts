import { AccessReader } from '../../../scripts/workspace/api/access.ts';
import { ListCache, UNDISTORTED, type Call } from '../../../scripts/workspace/api/call.ts';
import { answer, routeOf } from '../../../scripts/workspace/api/dispatch.ts';
import { JsonText } from '../../../scripts/workspace/api/json-text.ts';
import { PageTokens } from '../../../scripts/workspace/api/page-token.ts';
import type { UserRecord } from '../../../scripts/workspace/state/directory-records.ts';
import type { Workspace } from '../../../scripts/workspace/state/workspace.ts';

type Query = Readonly<Record<string, string | number | boolean>>;

/** Who asks, and with what. */
export interface Asker {
  readonly subject: string;
  readonly scopes: readonly string[];
}

const tokens = new PageTokens(() => 0, 1000);
const lists = new ListCache();

function userOf(workspace: Workspace, subject: string): UserRecord {
  const user = workspace.directory.user(`${subject}@${workspace.directory.domain}`);
  if (!user) throw new Error(`${subject} is not there.`);
  return user;
}

/** Calls a method straight on the state, as the face without HTTP does. */
export function ask(
  workspace: Workspace,
  asker: Asker,
  verb: string,
  path: string,
  query: Query = {},
  body?: unknown,
): unknown {
  const route = routeOf(verb, path);
  if (!route) throw new Error(`No method at ${verb} ${path}.`);
  const result = answer(route, {
    workspace,
    user: userOf(workspace, asker.subject),
    scopes: new Set(asker.scopes),
    query: new URLSearchParams(
      Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
    ),
    body,
    tokens,
    lists,
    distortions: UNDISTORTED,
  });
  return result instanceof JsonText ? result.value : result;
}

/** A call for those who test what stands behind the methods. */
export function callAs(workspace: Workspace, subject: string, query: Query = {}): Call {
  const user = userOf(workspace, subject);
  return {
    workspace,
    user,
    scopes: new Set(['drive']),
    path: {},
    query,
    body: undefined,
    mask: undefined,
    tokens,
    lists,
    access: new AccessReader(workspace, user),
    distortions: UNDISTORTED,
  };
}

export const drive = (subject: string): Asker => ({ subject, scopes: ['drive'] });

/** {@link ask}, where the answer's properties are looked at one by one. */
export const askFor = (...asked: Parameters<typeof ask>): Record<string, unknown> =>
  ask(...asked) as Record<string, unknown>;
