/** How an HTTP exchange went wrong, before anybody has judged what that means. */
export type WireTrouble =
  | 'refused' // an answer came, and it was not a success
  | 'broken' // no connection, or it broke before the answer was whole
  | 'timed-out'
  | 'unreadable' // a success whose body is not the JSON that was promised
  | 'other-host'; // not one of Google's hosts: the call was not made

/** Carries nothing that was sent: no token, no assertion, no header of ours. */
export class WireFailure extends Error {
  override readonly name = 'WireFailure';
  readonly trouble: WireTrouble;
  /** Whether the call was for a token rather than for data. */
  readonly forToken: boolean;
  readonly status: number | undefined;
  readonly body: unknown;
  readonly retryAfter: string | undefined;

  constructor(
    trouble: WireTrouble,
    message: string,
    details: { forToken: boolean; status?: number; body?: unknown; retryAfter?: string | undefined },
  ) {
    super(message);
    this.trouble = trouble;
    this.forToken = details.forToken;
    this.status = details.status;
    this.body = details.body;
    this.retryAfter = details.retryAfter;
  }
}

/** The failure inside what the client library throws, which wraps ours as the cause. */
export function wireFailureIn(error: unknown): WireFailure | undefined {
  if (error instanceof WireFailure) return error;
  if (typeof error !== 'object' || error === null || !('cause' in error)) return undefined;
  return error.cause instanceof WireFailure ? error.cause : undefined;
}
