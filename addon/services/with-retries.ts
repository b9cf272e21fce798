import { troubleOf } from '../drive-trouble.ts';

/** Waits before the second and third try, in milliseconds: an execution has 30 s in all and nothing is retried for us. */
const WAITS = [700, 2000] as const;

export interface Patience {
  readonly sleep: (ms: number) => void;
  /** Whether there is still time for another try. */
  readonly hasTime: () => boolean;
}

/**
 * Tries a call again while Google is busy, at most three times. Safe for every call that the panel makes: each says how
 * things shall be, not what to add.
 * @throws DriveTrouble
 */
export function withRetries<T>(call: () => T, { sleep, hasTime }: Patience): T {
  for (let tries = 0; ; tries += 1) {
    try {
      return call();
    } catch (thrown) {
      const trouble = troubleOf(thrown);
      const wait = WAITS[tries];
      if (trouble.kind !== 'busy' || wait === undefined || !hasTime()) throw trouble;
      sleep(wait);
    }
  }
}
