import * as http from 'node:http';
import * as https from 'node:https';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unzip = promisify(gunzip);
/** A page of a thousand files unzips to under a megabyte or so; larger chunks spare copies. */
const UNZIP_CHUNK = 1 << 19;

export interface Question {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly agent: http.Agent;
  readonly timeoutMs: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** Whole and unzipped, in the pieces in which it came. */
  readonly body: readonly Buffer[];
}

/** The time allowed for a whole answer is over. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/**
 * One HTTP exchange, the answer's body included in the time allowed. Redirects are not followed.
 *
 * Node's own client rather than `fetch`: measured on pages of a thousand files it costs about a third less processor
 * time than `fetch` under the same client library, and its agent bounds the number of connections.
 * @throws TooSlow when time is up; whatever Node throws when the connection breaks or the body is cut short.
 */
export async function exchange(question: Question): Promise<Answer> {
  const answer = await send(question);
  return answer.headers['content-encoding'] === 'gzip' && answer.body.length > 0
    ? { ...answer, body: [await unzip(Buffer.concat(answer.body), { chunkSize: UNZIP_CHUNK })] }
    : answer;
}

function send({ url, method, headers, body, agent, timeoutMs }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { request: start } = url.protocol === 'https:' ? https : http;
    const request = start(url, { method, headers, agent }, (response) => {
      const body: Buffer[] = [];
      response.on('data', (piece: Buffer) => body.push(piece));
      response.on('error', fail);
      response.on('end', () => {
        clearTimeout(timer);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    const timer = setTimeout(() => request.destroy(new TooSlow()), timeoutMs);
    const fail = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    request.on('error', fail);
    request.end(body);
  });
}
