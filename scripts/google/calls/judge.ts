import type { GoogleErrorKind } from '../google-error.ts';
import { JOBS, type Job } from '../scopes.ts';
import { wireFailureIn, type WireFailure, type WireStage } from '../wire/wire-failure.ts';
import { readRefusal, type GoogleRefusal } from './google-refusal.ts';
import { MalformedPage } from './malformed-page.ts';

/** What a failed attempt means. */
export interface Verdict {
  readonly kind: GoogleErrorKind;
  /** Whether the same call may well succeed later. */
  readonly retry: boolean;
  /** The token is no longer taken: a new one may be. */
  readonly renew: boolean;
  /** What was being asked for when it failed. */
  readonly stage: WireStage;
  readonly status: number | undefined;
  readonly reason: string | undefined;
  /** What happened, for people. */
  readonly said: string;
  readonly retryAfter: string | undefined;
}

interface Attempt {
  readonly job: Job;
  readonly pageToken: string | undefined;
}

const SPENT = new Set([
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'sharingRateLimitExceeded',
  'quotaExceeded',
  'RATE_LIMIT_EXCEEDED',
  'RESOURCE_EXHAUSTED',
  'rate_limit_exceeded',
]);
/** Newer services give no reason but `PERMISSION_DENIED`, and say the rest in words. */
const SPENT_IN_WORDS = /\brate limit exceeded\b/i;
const PASSING = new Set(['backendError', 'internalError', 'transientError', 'badGateway', 'gatewayTimeout']);
const SCOPE_SHORT = new Set(['insufficientPermissions', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'invalid_scope']);
/** Reports says with 401 what others say with 403: that the person's role does not hold the privilege. */
const NOT_FOR_THIS_PERSON = /not authorized to read activity/i;
/** Words by which `invalid_grant` means the key, the account or the clock rather than the person impersonated. */
const KEY_AT_FAULT =
  /signature|account[ _]not[ _]found|short-lived|reasonable timeframe|\biat\b|\bexp\b|\biss\b|issuer/i;

/**
 * What a failed attempt means, and whether another one has any hope.
 * @throws what it was given, when that is neither Google's doing nor the network's but a fault in the program.
 */
export function judge(error: unknown, attempt: Attempt): Verdict {
  if (error instanceof MalformedPage)
    return { ...verdict('malformed', `The answer was not whole: ${error.message}`, true), status: 200 };
  const failure = wireFailureIn(error);
  if (failure === undefined) throw error;
  switch (failure.trouble) {
    case 'broken':
    case 'timed-out':
      return { ...verdict('network', failure.message, true), stage: failure.stage };
    case 'unreadable':
      return {
        ...verdict('malformed', failure.message, true),
        stage: failure.stage,
        status: failure.status,
      };
    case 'other-host':
      return verdict('bad-request', failure.message, false);
    case 'not-signed-in':
      return { ...verdict('credentials', failure.message, false), stage: failure.stage };
    case 'refused':
      return judgeRefusal(failure, attempt);
  }
}

const verdict = (kind: GoogleErrorKind, said: string, retry: boolean): Verdict => ({
  kind,
  retry,
  renew: false,
  stage: 'data',
  status: undefined,
  reason: undefined,
  said,
  retryAfter: undefined,
});

function judgeRefusal(failure: WireFailure, attempt: Attempt): Verdict {
  const refusal = readRefusal(failure.body);
  const status = failure.status ?? 0;
  const mending = passing(status, refusal);
  const { stage } = failure;
  const kind = mending ?? kindOf(stage, status, refusal, attempt);
  return {
    kind,
    retry: mending !== undefined,
    renew: status === 401 && stage === 'data' && kind !== 'forbidden',
    stage,
    status,
    reason: refusal.reason,
    said: `${BEFORE[stage]}Google answered ${[status, refusal.reason].join(' ').trim()}${quoted(refusal.message)}`,
    retryAfter: failure.retryAfter,
  };
}

/** What a person is told first where it was not the question itself that was refused. */
const BEFORE: Readonly<Record<WireStage, string>> = {
  data: '',
  token: '',
  signing: 'Signing without a key failed: ',
  'own-sign-in': "This machine's own sign-in to Google Cloud failed: ",
};

function kindOf(stage: WireStage, status: number, refusal: GoogleRefusal, attempt: Attempt): GoogleErrorKind {
  if (stage === 'data') return dataKind(status, refusal, attempt);
  return stage === 'token' ? tokenKind(refusal) : 'credentials';
}

/** The kinds that time mends, whoever was asked. */
function passing(status: number, { reason, message }: GoogleRefusal): GoogleErrorKind | undefined {
  if (status === 429) return 'rate-limited';
  if (status === 403 && (SPENT.has(reason ?? '') || SPENT_IN_WORDS.test(message ?? '')))
    return 'rate-limited';
  if (status === 408) return 'network';
  return status >= 500 || (reason !== undefined && PASSING.has(reason)) ? 'server' : undefined;
}

function tokenKind({ reason, message }: GoogleRefusal): GoogleErrorKind {
  if (reason === 'invalid_scope') return 'scope';
  return reason === 'invalid_grant' && !KEY_AT_FAULT.test(message ?? '') ? 'subject' : 'credentials';
}

function dataKind(status: number, refusal: GoogleRefusal, { job, pageToken }: Attempt): GoogleErrorKind {
  const { reason } = refusal;
  if (pageToken !== undefined && isAboutPageToken(status, refusal)) return 'page-token';
  if (NOT_FOR_THIS_PERSON.test(refusal.message ?? '')) return 'forbidden';
  // Google gave a token for this person and then would not take it: for a reader that is about the reader.
  if (status === 401) return JOBS[job].as === 'administrator' ? 'credentials' : 'subject';
  if (status === 403 && reason !== undefined && SCOPE_SHORT.has(reason)) return 'scope';
  if (reason === 'dailyLimitExceeded') return 'rate-limited';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  // A redirect or a proxy's own refusal: something stands between us and Google.
  return status < 400 || status === 407 ? 'network' : 'bad-request';
}

function isAboutPageToken(status: number, { reason, message, location }: GoogleRefusal): boolean {
  if (status === 410) return true;
  if (status !== 400) return false;
  if (location !== undefined) return location === 'pageToken';
  return /page ?token/i.test(message ?? '') || (message === 'Invalid Value' && reason === 'invalid');
}

/** Google's own words, as a quotation. */
const quoted = (message: string | undefined): string => (message === undefined ? '' : `, '${message}'`);
