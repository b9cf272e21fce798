import type { PanelHost } from '../../workspace/apps-script/events/panel-events.ts';
import type { PanelAnswer } from './google-json.ts';

/** Beside what the panel stands: carried by the page. */
export interface Place {
  readonly as: string;
  readonly host: PanelHost;
  /** The document that is open in an editor; '' where none is. */
  readonly file: string;
}

/** An answer that Google would not show, or code that broke: what to tell. */
export interface Refused {
  readonly message: string;
  readonly refusals: readonly { readonly path: string; readonly message: string }[];
}

export type Run =
  | { readonly ok: true; readonly answer: PanelAnswer; readonly measured: string }
  | { readonly ok: false; readonly refused: Refused };

/** A function of the panel's, and what Google hands it: something of its own for the host beside what all events have. */
interface Trigger {
  readonly function: string;
  readonly event: object;
}

const NOTHING: PanelAnswer = {};

/** What to say when the server is not there any more. */
export const UNANSWERED: Refused = {
  message: 'The preview does not answer. Look whether it still runs, and start again.',
  refusals: [],
};

/** Calls one of the panel's functions, as Google does. */
export async function run(call: Trigger, { as }: Place): Promise<Run> {
  const response = await post('/run', as, call).catch(() => undefined);
  if (response === undefined) return { ok: false, refused: UNANSWERED };
  if (response.ok) {
    const answer = response.status === 204 ? NOTHING : ((await response.json()) as PanelAnswer);
    const calls = Number(response.headers.get('google-calls') ?? 0);
    const measured = `${calls} ${calls === 1 ? 'call' : 'calls'} to Google, ${response.headers.get('processor-ms') ?? '?'} ms of processor time`;
    return { ok: true, answer, measured };
  }
  if (response.headers.get('content-type')?.startsWith('application/json') === true) {
    const { error } = (await response.json()) as { readonly error: Refused };
    return { ok: false, refused: error };
  }
  return { ok: false, refused: { message: await response.text(), refusals: [] } };
}

/** What Google would call when something happens beside the panel; `undefined` where the manifest names nothing for it. */
export async function triggerOf(
  occasion: 'opened' | 'selected' | 'granted',
  { as, host }: Place,
  files: readonly string[],
): Promise<Trigger | undefined> {
  const query = new URLSearchParams([
    ...Object.entries({ as, host, occasion }),
    ...files.map((id) => ['file', id]),
  ]);
  const response = await fetch(`/trigger?${query.toString()}`).catch(() => undefined);
  return response?.ok === true ? ((await response.json()) as Trigger) : undefined;
}

/** The person lets the panel know the open document. */
export const grant = ({ as, file }: Place): Promise<Response> => post('/grant', as, { file });

const post = (path: string, as: string, body: object): Promise<Response> =>
  fetch(`${path}?${new URLSearchParams({ as }).toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
