/** First wait, in milliseconds; each next one doubles. */
const FIRST_WAIT = 500;

export interface BackoffSettings {
  readonly capMs: number;
  /** A number from 0 up to 1. */
  readonly random: () => number;
}

/**
 * Milliseconds to wait after the `failed`-th failure: half a second doubled each time, up to half as much again by
 * chance so that many callers do not return at once, never under what the server asked for, never over the cap.
 * Eight attempts so wait for more than the minute in which Google counts quota.
 */
export function backoff(
  failed: number,
  askedMs: number | undefined,
  { capMs, random }: BackoffSettings,
): number {
  const wait = FIRST_WAIT * 2 ** (failed - 1);
  return Math.min(capMs, Math.max(askedMs ?? 0, wait + random() * (wait / 2)));
}

/** What a `Retry-After` header asks for, seconds or an HTTP date, in milliseconds; `undefined` when it says nothing. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const at = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
