/** Middle of an odd number of measurements. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * How often a second of one core `work` can be done: the median of five rounds, after one to warm up. Processor time is
 * counted, not the clock's, so that what else the machine is doing does not tell. `work` does one batch and answers how
 * many it did.
 */
export function perSecond(work: () => number, roundMs = 300): number {
  const rounds = Array.from({ length: 6 }, () => {
    let done = 0;
    const started = process.cpuUsage();
    let spentMs = 0;
    while (spentMs < roundMs) {
      done += work();
      const { user, system } = process.cpuUsage(started);
      spentMs = (user + system) / 1000;
    }
    return (done / spentMs) * 1000;
  });
  return median(rounds.slice(1));
}
