/** Why a call to Google failed for good, in kinds that decide what to do next. */
export type GoogleErrorKind =
  | 'rate-limited' // retries spent on 403 rate limits or 429
  | 'server' // retries spent on 5xx
  | 'network' // connection broken or timed out, retries spent
  | 'malformed' // a 200 whose body is not what Google promises, retries spent
  | 'credentials' // the key or the delegation is refused for everybody
  | 'subject' // this user cannot be impersonated (suspended, deleted, no licence)
  | 'forbidden' // 403 that no retry mends
  | 'not-found'
  | 'page-token' // the page token was rejected: start the list again
  | 'bad-request'
  | 'scope'; // the granted scopes do not cover the call

const OF_ONE: readonly GoogleErrorKind[] = ['forbidden', 'not-found', 'bad-request', 'subject'];

/** A refusal that is about one document, drive or person; any other would meet every one alike. */
export const isRefusalOfOne = (error: unknown): error is GoogleError =>
  error instanceof GoogleError && OF_ONE.includes(error.kind);

/** A call that failed for good: what was asked, of whom, what Google said, what to do. Carries no token. */
export class GoogleError extends Error {
  override readonly name = 'GoogleError';
  readonly kind: GoogleErrorKind;
  readonly status: number | undefined;
  /** Google's reason word: `userRateLimitExceeded`, `invalid_grant`. */
  readonly reason: string | undefined;
  /** What was being done, for people: 'list the files of a.user@example.gov.uk'. */
  readonly doing: string;
  readonly subject: string | undefined;
  /** Attempts made, the first included. */
  readonly attempts: number;
  /** One sentence: what to do next. */
  readonly remedy: string;

  constructor(
    message: string,
    details: Pick<GoogleError, 'kind' | 'status' | 'reason' | 'doing' | 'subject' | 'attempts' | 'remedy'>,
  ) {
    super(message);
    this.kind = details.kind;
    this.status = details.status;
    this.reason = details.reason;
    this.doing = details.doing;
    this.subject = details.subject;
    this.attempts = details.attempts;
    this.remedy = details.remedy;
  }
}
