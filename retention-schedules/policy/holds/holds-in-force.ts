import type { PlainDate } from '../calendar/plain-date.ts';
import type { Hold } from '../pack/hold.ts';

/** Holds in force on a day: placed by then and not yet released. */
export const holdsInForce = (holds: readonly Hold[], asOf: PlainDate): readonly Hold[] =>
  holds.filter((hold) => hold.placedOn <= asOf && (hold.releasedOn === undefined || hold.releasedOn > asOf));
