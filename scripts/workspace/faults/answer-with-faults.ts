import { ApiError, errorBody } from '../api/api-error.ts';
import { answer, type Asked, type Route } from '../api/dispatch.ts';
import { JsonText } from '../api/json-text.ts';
import type { FaultPlan, Struck } from './fault-plan.ts';

/** A call as the fault plan looks at it. */
export const struckBy = (route: Route, subject: string, path: string, query: URLSearchParams): Struck => ({
  methodId: route.method.id,
  subject,
  url: `${path}?${query.toString()}`,
  drive: query.get('driveId') ?? undefined,
  pageToken: query.get('pageToken') ?? undefined,
});

/** What a call came to: its answer, or Google's refusal with the body that goes with it. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly refusal: ApiError | undefined;
}

/**
 * Answers one call that no fault stopped beforehand: distorted where the plan says so, and counted by it. Both faces of
 * the Workspace come through here, so that a fault does the same to both.
 * @param ask what is asked; may itself refuse, as for a body that is no JSON.
 */
export function answerWithFaults(
  route: Route,
  ask: () => Omit<Asked, 'distortions'>,
  struck: Struck,
  faults: FaultPlan,
): Answered {
  const answered = tryAnswer(route, ask, struck, faults);
  if (!faults.idle) faults.answered(struck, nextPageTokenOf(answered.body));
  return answered;
}

function tryAnswer(
  route: Route,
  ask: () => Omit<Asked, 'distortions'>,
  struck: Struck,
  faults: FaultPlan,
): Answered {
  try {
    const body = answer(route, { ...ask(), distortions: faults.distortions(struck) });
    return { status: 200, body, refusal: undefined };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: error.status, body: errorBody(error, route.method.envelope), refusal: error };
  }
}

function nextPageTokenOf(body: unknown): string | undefined {
  if (body instanceof JsonText) return body.nextPageToken;
  if (typeof body !== 'object' || body === null || !('nextPageToken' in body)) return undefined;
  return typeof body.nextPageToken === 'string' ? body.nextPageToken : undefined;
}
