/** What the preview sends back. */
export interface Answer {
  readonly status: number;
  readonly type: 'text/html' | 'text/css' | 'text/javascript' | 'application/json' | 'text/plain';
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const html = (body: string): Answer => ({ status: 200, type: 'text/html', body });

/** A handler that returns nothing has an empty body, as no JSON says so. */
export const json = (value: unknown, status = 200, headers: Answer['headers'] = {}): Answer => ({
  status: value === undefined ? 204 : status,
  type: 'application/json',
  body: value === undefined ? '' : JSON.stringify(value),
  headers,
});

/** A request that the preview's own page would not send. */
export const wrong = (status: number, sentence: string): Answer => ({
  status,
  type: 'text/plain',
  body: `${sentence}\n`,
});
