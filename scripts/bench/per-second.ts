/** Middle of an odd number of measurements. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * How often a second `work` can be done on one core: the median of five rounds of at least `roundMs`, after one round
 * to warm up. `work` does one batch and answers how many it did.
 */
export function perSecond(work: () => number, roundMs = 400): number {
  const rounds = Array.from({ length: 6 }, () => {
    let done = 0;
    const started = performance.now();
    while (performance.now() - started < roundMs) done += work();
    return (done / (performance.now() - started)) * 1000;
  });
  return median(rounds.slice(1));
}
