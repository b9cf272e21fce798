import { createSign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { makePlan } from '../audit/sources/make-plan.ts';
import { sourcesOf, type Source } from '../audit/sources/plan.ts';
import type { FilesQuery, Google } from '../google/google.ts';
import { listParameters } from '../google/reads/files-page.ts';
import type { ServedLine } from '../commands/install/workspace.ts';

/** How the barest reader of the same pages did. */
export interface BareLoop {
  readonly files: number;
  readonly pages: number;
  readonly seconds: number;
}

/**
 * Reads every page that an audit reads, with `fetch` and `JSON.parse` and nothing else: no check, no facts, no store.
 * The same lists, parameters and number of requests at once as the audit, so that the ratio shows what the audit adds.
 * Signing in is done before the clock starts.
 */
export async function bareLoop(
  served: ServedLine,
  google: Google,
  trustedDomains: readonly string[],
  concurrency: number,
): Promise<BareLoop> {
  const plan = await makePlan(google, { trustedDomains, concurrency });
  const lists = sourcesOf(plan).flatMap((source) => [
    queryOf(source, 'folders', undefined),
    queryOf(source, 'documents', plan.labelMap?.labelId),
  ]);
  const tokens = await signIn(served, [...new Set(lists.map(({ subject }) => subject))]);
  let [files, pages] = [0, 0];
  const started = performance.now();
  const queue = [...lists];
  const reader = async (): Promise<void> => {
    for (let query = queue.shift(); query !== undefined; query = queue.shift()) {
      const headers = { authorization: `Bearer ${tokens.get(query.subject) ?? ''}` };
      let pageToken: string | undefined;
      do {
        const answer = await fetch(`${served.url}/drive/v3/files?${parameters(query, pageToken)}`, {
          headers,
        });
        const page = JSON.parse(await answer.text()) as { files?: unknown[]; nextPageToken?: string };
        files += page.files?.length ?? 0;
        pages += 1;
        pageToken = page.nextPageToken;
      } while (pageToken !== undefined);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, reader));
  return { files, pages, seconds: (performance.now() - started) / 1000 };
}

function queryOf(
  { kind, id, readers }: Source,
  only: FilesQuery['only'],
  labelId: string | undefined,
): FilesQuery {
  return {
    subject: readers[0]?.address ?? id,
    only,
    ...(kind === 'shared-drive' ? { drive: id } : {}),
    ...(labelId === undefined || only === 'folders' ? {} : { labelId }),
  };
}

function parameters(query: FilesQuery, pageToken: string | undefined): string {
  const asked = Object.entries(listParameters(query, pageToken)).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return new URLSearchParams(asked).toString();
}

/** One access token a person, by the signed-JWT flow written out. */
async function signIn(
  { url, credentials }: ServedLine,
  subjects: readonly string[],
): Promise<Map<string, string>> {
  const key = JSON.parse(await readFile(credentials, 'utf8')) as {
    client_email: string;
    private_key: string;
  };
  const tokens = new Map<string, string>();
  for (const subject of subjects) {
    const issuedAt = Math.floor(Date.now() / 1000);
    const claims = {
      iss: key.client_email,
      sub: subject,
      scope: 'https://www.googleapis.com/auth/drive.metadata.readonly',
      aud: 'https://oauth2.googleapis.com/token',
      iat: issuedAt,
      exp: issuedAt + 3600,
    };
    const unsigned = [{ alg: 'RS256', typ: 'JWT' }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const signature = createSign('RSA-SHA256').update(unsigned).sign(key.private_key, 'base64url');
    const body = new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: `${unsigned}.${signature}`,
    });
    const answer = (await (await fetch(`${url}/token`, { method: 'POST', body })).json()) as {
      access_token?: string;
    };
    if (answer.access_token !== undefined) tokens.set(subject, answer.access_token);
  }
  return tokens;
}
