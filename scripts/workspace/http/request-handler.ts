import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, errorBody, invalidCredentials } from '../api/api-error.ts';
import { ListCache } from '../api/call.ts';
import { routeOf, type Asked, type Route } from '../api/dispatch.ts';
import { JsonText } from '../api/json-text.ts';
import { PageTokens } from '../api/page-token.ts';
import { answerWithFaults, struckBy } from '../faults/answer-with-faults.ts';
import type { FaultPlan, Strike, Struck } from '../faults/fault-plan.ts';
import type { Workspace } from '../state/workspace.ts';
import { waitOf, type Latency } from './latency.ts';
import type { RequestLog } from './request-log.ts';
import { TokenError, type Grant, type TokenEndpoint } from './token-endpoint.ts';

/** One API request with its answer, for those who hold them against Google's description. */
export interface Exchange {
  readonly methodId: string;
  readonly verb: string;
  readonly url: URL;
  readonly scopes: ReadonlySet<string>;
  readonly subject: string;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
}

export interface HandlerOptions {
  readonly workspace: Workspace;
  readonly tokens: TokenEndpoint;
  readonly requests: RequestLog;
  readonly faults: FaultPlan;
  readonly now: () => number;
  readonly latency: Latency;
  readonly pageTokenLifetimeMs: number;
  readonly cachePages: boolean;
  readonly observe: ((exchange: Exchange) => void) | undefined;
}

interface Reply {
  readonly status: number;
  readonly text: string | Buffer;
  readonly strike?: Strike;
  readonly type?: string;
}

const TOKEN_PATHS = ['/token', '/oauth2/v4/token'];
const TOKEN_INFO = '/tokeninfo';
const LARGEST_BODY = 4 * 1024 * 1024;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Translates HTTP into calls on the Workspace and back, spoiling what the faults want spoiled. */
export class RequestHandler {
  readonly #options: HandlerOptions;
  readonly #pageTokens: PageTokens;
  readonly #lists = new ListCache();
  readonly #pages = new Map<string, Buffer>();

  constructor(options: HandlerOptions) {
    this.#options = options;
    this.#pageTokens = new PageTokens(options.now, options.pageTokenLifetimeMs);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const verb = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    try {
      const text = verb === 'GET' ? '' : await readBody(request);
      const reply =
        TOKEN_PATHS.includes(url.pathname) || url.pathname === TOKEN_INFO
          ? this.#token(verb, url, text, request)
          : this.#api(verb, url, text, request);
      const wait = waitOf(this.#options.latency) + (reply.strike?.delayMs ?? 0);
      if (wait > 0) await pause(wait);
      send(response, reply);
    } catch (error) {
      if (error instanceof ApiError) {
        send(response, { status: error.status, text: JSON.stringify(errorBody(error, 'legacy')) });
        return;
      }
      // Nothing here should throw; if something does, the client gets a plain 500 and the reason is not lost.
      console.error(`${verb} ${url.pathname}:`, error);
      send(response, {
        status: 500,
        text: JSON.stringify(errorBody(new ApiError(500, 'backendError', 'Internal error'), 'legacy')),
      });
    }
  }

  #token(verb: string, url: URL, text: string, request: IncomingMessage): Reply {
    const { tokens, requests } = this.#options;
    const isInfo = url.pathname === TOKEN_INFO;
    const [path, method] = isInfo ? [TOKEN_INFO, 'tokeninfo'] : ['/token', 'token'];
    const log = (status: number): void => {
      requests.add({ verb, path, method, subject: undefined, status });
    };
    try {
      if (isInfo) {
        const info = tokens.infoOf(url.searchParams.get('access_token') ?? bearerOf(request));
        log(200);
        return { status: 200, text: JSON.stringify(info) };
      }
      if (verb !== 'POST') throw new TokenError(404, 'invalid_request', 'Use POST.');
      const granted = tokens.issue(new URLSearchParams(text), `http://${request.headers.host ?? ''}`);
      log(200);
      return { status: 200, text: JSON.stringify(granted) };
    } catch (error) {
      if (!(error instanceof TokenError)) throw error;
      log(error.status);
      return {
        status: error.status,
        text: JSON.stringify({ error: error.error, error_description: error.message }),
      };
    }
  }

  #api(verb: string, url: URL, text: string, request: IncomingMessage): Reply {
    const route = routeOf(verb, url.pathname);
    const log = (status: number, subject?: string): void => {
      this.#options.requests.add({
        verb,
        path: url.pathname,
        method: route?.method.id ?? 'unknown',
        subject,
        status,
      });
    };
    if (!route) {
      log(404);
      return { status: 404, text: '<html><title>Error 404 (Not Found)!!1</title></html>', type: 'text/html' };
    }
    const grant = this.#options.tokens.grantOf(bearerOf(request));
    if (!grant) {
      log(401);
      return { status: 401, text: JSON.stringify(errorBody(invalidCredentials(), route.method.envelope)) };
    }
    const { faults } = this.#options;
    const struck = struckBy(route, grant.user.address, url.pathname, url.searchParams);
    const strike = faults.idle ? {} : faults.strike(struck);
    if (strike.error) {
      log(strike.error.status, grant.user.address);
      return {
        status: strike.error.status,
        text: JSON.stringify(errorBody(strike.error, route.method.envelope)),
        strike,
      };
    }
    // A person's sign-in counts to the project that it names itself; a service account's to its own.
    const named = request.headers['x-goog-user-project'];
    const project = typeof named === 'string' ? named : grant.project;
    const reply = this.#answer(route, verb, url, text, { ...grant, project }, struck);
    log(reply.status, grant.user.address);
    return { ...reply, strike };
  }

  #answer(route: Route, verb: string, url: URL, text: string, grant: Grant, struck: Struck): Reply {
    const { workspace, faults, cachePages, observe } = this.#options;
    const caches = cachePages && verb === 'GET' && faults.idle;
    const key = caches ? `${grant.user.address} ${[...grant.scopes].join()} ${struck.url}` : '';
    const kept = caches ? this.#pages.get(key) : undefined;
    if (kept) return { status: 200, text: kept };
    let sent: unknown;
    const ask = (): Omit<Asked, 'distortions'> => ({
      workspace,
      project: grant.project,
      user: grant.user,
      scopes: grant.scopes,
      query: url.searchParams,
      body: (sent = text === '' ? undefined : parseBody(text)),
      tokens: this.#pageTokens,
      lists: this.#lists,
    });
    const { status, body } = answerWithFaults(route, ask, struck, faults);
    if (verb !== 'GET' && status === 200) this.#pages.clear();
    observe?.({
      methodId: route.method.id,
      verb,
      url,
      scopes: grant.scopes,
      subject: grant.user.address,
      body: sent,
      status,
      answer: body instanceof JsonText ? body.value : body,
    });
    const json = body instanceof JsonText ? body.text : JSON.stringify(body);
    if (!caches || status !== 200) return { status, text: json };
    const bytes = Buffer.from(json);
    this.#pages.set(key, bytes);
    return { status, text: bytes };
  }
}

const bearerOf = ({ headers }: IncomingMessage): string =>
  /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '';

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ApiError(400, 'parseError', 'Parse Error');
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_BODY) throw new ApiError(413, 'uploadTooLarge', 'Request too large.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

/** A cut body keeps a `Content-Length` that fits it: the kind of damage that only reading the JSON shows. */
function send(response: ServerResponse, reply: Reply): void {
  if (reply.strike?.reset === true) {
    response.destroy();
    return;
  }
  const whole = typeof reply.text === 'string' ? Buffer.from(reply.text) : reply.text;
  const bytes = reply.strike?.truncate === true ? whole.subarray(0, Math.floor(whole.length / 2)) : whole;
  response.writeHead(reply.status, {
    'content-type': reply.type ?? 'application/json; charset=UTF-8',
    'content-length': bytes.length,
    'cache-control': 'private, max-age=0',
    ...(reply.strike?.retryAfter !== undefined && { 'retry-after': String(reply.strike.retryAfter) }),
  });
  response.end(bytes);
}
