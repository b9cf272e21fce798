/** How an HTTP exchange went wrong, before anybody has judged what that means. */
export type WireTrouble =
  | 'refused' // an answer came, and it was not a success
  | 'broken' // no connection, or it broke before the answer was whole
  | 'timed-out'
  | 'unreadable' // a success whose body is not the JSON that was promised
  | 'other-host' // not one of Google's hosts: the call was not made
  | 'not-signed-in'; // nobody is signed in to Google Cloud at this machine: no call was made

/** What a call was for, since the same refusal means different things. */
export type WireStage =
  | 'data'
  | 'token' // a token for a person, for what the service account signed
  | 'signing' // Google's own signature, for a service account without a key
  | 'own-sign-in'; // a token for whoever this machine is signed in as

/** Carries nothing that was sent: no token, no assertion, no header of ours. */
export class WireFailure extends Error {
  override readonly name = 'WireFailure';
  readonly trouble: WireTrouble;
  readonly stage: WireStage;
  readonly status: number | undefined;
  readonly body: unknown;
  readonly retryAfter: string | undefined;

  constructor(
    trouble: WireTrouble,
    message: string,
    details: { stage: WireStage; status?: number; body?: unknown; retryAfter?: string | undefined },
  ) {
    super(message);
    this.trouble = trouble;
    this.stage = details.stage;
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
