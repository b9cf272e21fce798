import type { Workspace } from '../state/workspace.ts';
import { ApiError, invalidValue } from '../api/api-error.ts';
import { UNDISTORTED, type Distortions } from '../api/call.ts';
import type { FaultRule } from './fault-spec.ts';

/** What is known of a call before it is answered. */
export interface Struck {
  readonly methodId: string;
  readonly subject: string;
  readonly url: string;
  readonly drive: string | undefined;
  readonly pageToken: string | undefined;
}

/** What is done to one answer. */
export interface Strike {
  readonly error?: ApiError;
  readonly retryAfter?: number;
  readonly reset?: boolean;
  readonly truncate?: boolean;
  readonly delayMs?: number;
}

const HOUR_MS = 60 * 60 * 1000;

/** Acts out a list of faults, counting calls and pages. One plan lives as long as one server. */
export class FaultPlan {
  readonly #rules: readonly FaultRule[];
  readonly #workspace: Workspace;
  readonly #revoke: () => void;
  /** Page that a token opens. */
  readonly #pages = new Map<string, number>();
  readonly #struck = new Map<string, number>();
  readonly #pagesServed = new Map<string, number>();
  readonly #spared = new Map<FaultRule, number>();
  #calls = 0;
  readonly #done = new Set<FaultRule>();

  constructor(rules: readonly FaultRule[], workspace: Workspace, revoke: () => void) {
    this.#rules = rules;
    this.#workspace = workspace;
    this.#revoke = revoke;
  }

  get idle(): boolean {
    return this.#rules.length === 0;
  }

  /** What happens to this call; slow answers add up, the first other fault that applies wins. */
  strike(call: Struck): Strike {
    let delayMs = 0;
    for (const rule of this.#rules) {
      if (!this.#applies(rule, call)) continue;
      if (rule.name === 'slow') {
        if (this.#take(rule, call)) delayMs += rule.ms ?? 0;
        continue;
      }
      const strike = this.#strikeOf(rule);
      if (strike && !this.#spares(rule) && this.#take(rule, call)) return { ...strike, delayMs };
    }
    return { delayMs };
  }

  distortions(call: Struck): Distortions {
    const of = (name: FaultRule['name']): FaultRule[] =>
      this.#rules.filter((rule) => rule.name === name && this.#applies(rule, call));
    if (this.idle) return UNDISTORTED;
    const lost = of('events-lost');
    return {
      incompleteSearch: of('incomplete-search').length > 0,
      labelsUnreadable: of('label-unreadable').length > 0,
      labelQueriesInvalid: of('labels-invalid-query').length > 0,
      activityLost: (fileId) =>
        lost.some(
          (rule) => rule.file === fileId || (rule.every !== undefined && checksum(fileId) % rule.every === 0),
        ),
      activityDelayMs: Math.max(0, ...of('events-late').map((rule) => (rule.hours ?? 0) * HOUR_MS)),
    };
  }

  /** Tells the plan what was answered: pages are counted, and what happens in mid-run happens. */
  answered(call: Struck, nextPageToken: string | undefined): void {
    this.#calls += 1;
    if (nextPageToken !== undefined) this.#pages.set(nextPageToken, this.#pageOf(call) + 1);
    const served =
      (this.#pagesServed.get(call.subject) ?? 0) + (call.methodId === 'drive.files.list' ? 1 : 0);
    this.#pagesServed.set(call.subject, served);
    for (const rule of this.#rules) {
      if (this.#done.has(rule)) continue;
      if (
        rule.name === 'revoke'
          ? this.#calls < (rule.after ?? 0)
          : rule.user !== call.subject || served < (rule.after ?? 1)
      )
        continue;
      if (this.#changeOrganisation(rule)) this.#done.add(rule);
    }
  }

  #changeOrganisation(rule: FaultRule): boolean {
    const user = this.#workspace.directory.user(rule.user ?? '');
    if (rule.name === 'revoke') this.#revoke();
    else if (!user) return false;
    else if (rule.name === 'suspend') user.suspended = true;
    else if (rule.name === 'delete-user') user.deletedTime = this.#workspace.now();
    else if (rule.name === 'unlicense') user.labelsLicence = false;
    else if (rule.name === 'drive-off') user.driveEnabled = false;
    else return false;
    return true;
  }

  #strikeOf(rule: FaultRule): Strike | undefined {
    switch (rule.name) {
      case 'rate-limit': {
        const status = rule.status ?? 403;
        const error =
          status === 429
            ? new ApiError(429, 'rateLimitExceeded', 'Too many requests', { domain: 'usageLimits' })
            : new ApiError(status, 'userRateLimitExceeded', 'User Rate Limit Exceeded', {
                domain: 'usageLimits',
              });
        return { error, ...(rule.retryAfter !== undefined && { retryAfter: rule.retryAfter }) };
      }
      case 'server-error':
        return { error: new ApiError(rule.status ?? 503, 'backendError', 'Backend Error') };
      case 'page-token':
        return { error: invalidValue('pageToken') };
      case 'truncate':
        return { truncate: true };
      case 'reset':
        return { reset: true };
      case 'incomplete-search':
      case 'slow':
      case 'revoke':
      case 'suspend':
      case 'delete-user':
      case 'unlicense':
      case 'drive-off':
      case 'label-unreadable':
      case 'labels-invalid-query':
      case 'events-late':
      case 'events-lost':
        return undefined;
    }
  }

  #pageOf(call: Struck): number {
    return call.pageToken === undefined ? 1 : (this.#pages.get(call.pageToken) ?? 2);
  }

  #applies(rule: FaultRule, call: Struck): boolean {
    if (rule.user !== undefined && rule.user !== call.subject) return false;
    if (rule.drive !== undefined && rule.drive !== call.drive) return false;
    if (rule.method !== undefined && !call.methodId.startsWith(rule.method)) return false;
    if (rule.page !== undefined && (rule.page !== this.#pageOf(call) || !call.methodId.endsWith('.list')))
      return false;
    return rule.name !== 'page-token' || call.pageToken !== undefined;
  }

  /** Whether a rule lets this call pass: the first `after` of those that it falls on. */
  #spares(rule: FaultRule): boolean {
    const spared = this.#spared.get(rule) ?? 0;
    if (spared >= (rule.after ?? 0)) return false;
    this.#spared.set(rule, spared + 1);
    return true;
  }

  /** Counts one blow of a rule; `false` once it has struck as often as it should. */
  #take(rule: FaultRule, call: Struck): boolean {
    if (rule.endless === true) return true;
    const most = rule.everyPage ?? rule.times ?? (rule.name === 'slow' ? Number.POSITIVE_INFINITY : 1);
    const key = `${this.#rules.indexOf(rule)} ${rule.everyPage === undefined ? '' : `${call.subject} ${call.url}`}`;
    const count = this.#struck.get(key) ?? 0;
    if (count >= most) return false;
    this.#struck.set(key, count + 1);
    return true;
  }
}

const checksum = (text: string): number => {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) >>> 0;
  return sum;
};
