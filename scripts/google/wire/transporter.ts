import type * as http from 'node:http';
import { Gaxios, type GaxiosOptionsPrepared, type GaxiosResponse } from 'gaxios';
import { errorCode } from '../../node/error-code.ts';
import { parsedJson } from '../../node/parsed-json.ts';
import { destinationOf, stageOf } from './destination.ts';
import { exchange, TooSlow, type Answer } from './exchange.ts';
import { WireFailure, type WireStage } from './wire-failure.ts';

const CUT_SHORT = 'The answer was cut short or was not JSON';

export interface TransporterSettings {
  readonly apiRoot: URL | undefined;
  readonly agent: http.Agent;
  readonly timeoutMs: number;
  /**
   * What goes through it is asked in the name of whoever this machine is signed in as. These hosts, besides Google's, may
   * be asked who that is: the file of the sign-in names them.
   */
  readonly ownSignIn?: ReadonlySet<string>;
}

/**
 * What every client sends through: the one place that redirects, refuses other hosts, limits time and reads JSON (but
 * for those who ask for an `arraybuffer`, to read it elsewhere: they get it in the pieces in which it came).
 * Its own retries are off: `call` has the policy. A proxy named in the environment is used for Google itself.
 */
export function transporter(settings: TransporterSettings): Gaxios {
  return new Gaxios({
    adapter: <T>(
      options: GaxiosOptionsPrepared,
      itself: (options: GaxiosOptionsPrepared) => Promise<GaxiosResponse<T>>,
    ) =>
      settings.ownSignIn?.has(options.url.host) === true ? itself(options) : deliver<T>(options, settings),
    retryConfig: { retry: 0, noResponseRetries: 0 },
    ...(settings.apiRoot === undefined ? {} : { noProxy: ['.googleapis.com'] }),
  });
}

async function deliver<T>(
  options: GaxiosOptionsPrepared,
  settings: TransporterSettings,
): Promise<GaxiosResponse<T>> {
  const stage = stageOf(options.url, settings.ownSignIn !== undefined);
  const url = destinationOf(options.url, settings.apiRoot);
  if (url === undefined) {
    throw new WireFailure('other-host', `Refused to call ${options.url.host}, which is not Google`, {
      stage,
    });
  }
  const answer = await ask(options, url, settings, stage);
  if (answer.status < 200 || answer.status > 299) {
    throw new WireFailure('refused', `Google answered ${answer.status}`, {
      stage,
      status: answer.status,
      body: json(answer.body),
      retryAfter: answer.headers['retry-after'],
    });
  }
  const asItCame = options.responseType === 'arraybuffer';
  const data: unknown = asItCame ? answer.body : json(answer.body);
  if (!asItCame && !isAnswer(data, stage)) {
    throw new WireFailure('unreadable', whatIsWrong(answer.body, data), { stage, status: answer.status });
  }
  return Object.assign(new Response(null, { status: 200 }), { config: options, data: data as T });
}

async function ask(
  options: GaxiosOptionsPrepared,
  url: URL,
  { agent, timeoutMs }: TransporterSettings,
  stage: WireStage,
): Promise<Answer> {
  const headers: Record<string, string> = {};
  options.headers.forEach((value, name) => (headers[name] = value));
  const { body } = options;
  // fetch gives a form its content type by itself; Node's client leaves that to us.
  if (body instanceof URLSearchParams) headers['content-type'] ??= 'application/x-www-form-urlencoded';
  try {
    return await exchange({
      url,
      method: options.method ?? 'GET',
      headers,
      body: body instanceof URLSearchParams ? body.toString() : typeof body === 'string' ? body : undefined,
      agent: typeof options.agent === 'object' ? options.agent : agent,
      timeoutMs,
    });
  } catch (error) {
    if (error instanceof TooSlow) {
      throw new WireFailure('timed-out', `No whole answer within ${timeoutMs} milliseconds`, { stage });
    }
    const code = errorCode(error);
    if (code?.startsWith('Z_') === true) throw new WireFailure('unreadable', CUT_SHORT, { stage });
    const why = code === undefined ? 'The connection broke' : `The connection broke (${code})`;
    throw new WireFailure('broken', why, { stage });
  }
}

/** The body as JSON; `undefined` where it is none. */
const json = (body: readonly Buffer[]): unknown => parsedJson(Buffer.concat(body).toString());

const isAnswer = (data: unknown, stage: WireStage): boolean =>
  typeof data === 'object' &&
  data !== null &&
  !Array.isArray(data) &&
  (stage === 'data' ||
    stage === 'signing' ||
    ('access_token' in data && typeof data.access_token === 'string' && data.access_token !== ''));

function whatIsWrong(body: readonly Buffer[], data: unknown): string {
  if (body.length === 0) return 'The answer was empty';
  return data === undefined
    ? 'The answer was cut short or was not JSON'
    : 'The answer was not what Google promises';
}
