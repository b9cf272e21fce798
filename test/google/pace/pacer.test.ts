import { describe, expect, it } from '@jest/globals';
import { LIST_UNITS, Pacer } from '../../../scripts/google/pace/pacer.ts';
import { Slots } from '../../../scripts/google/pace/slots.ts';

/** Pages that the pacer lets through in a minute to callers who do as it says. */
function pagesInAMinute(share: number, subjects: number): number {
  let now = 0;
  const pacer = new Pacer(share, () => now);
  let pages = 0;
  while (now < 60_000) {
    const wait = pacer.take(`user-${pages % subjects}`, LIST_UNITS);
    now += wait;
    if (now < 60_000) pages += 1;
  }
  return pages;
}

describe('keeping within the quota', () => {
  it('asks nobody to wait far from the limit', () => {
    let now = 0;
    const pacer = new Pacer(0.6, () => now);

    for (let page = 0; page < 600; page += 1) {
      now += 100;
      expect(pacer.take('a', LIST_UNITS)).toBe(0);
    }
  });

  it('lets one person through at their share of 3,250 pages a minute, and a burst', () => {
    const pages = pagesInAMinute(0.6, 1);

    expect(pages).toBeGreaterThan(1950);
    expect(pages).toBeLessThan(1950 * 1.1);
  });

  it("lets many through at the project's share of 10,000 pages a minute, and a burst", () => {
    const pages = pagesInAMinute(0.6, 50);

    expect(pages).toBeGreaterThan(6000);
    expect(pages).toBeLessThan(6000 * 1.1);
  });
});

describe('calls in flight', () => {
  it('are never more than the slots, and all get their turn in order', async () => {
    const slots = new Slots(3);
    let inFlight = 0;
    let most = 0;
    const finished: number[] = [];

    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        slots.within(async () => {
          inFlight += 1;
          most = Math.max(most, inFlight);
          await Promise.resolve();
          inFlight -= 1;
          finished.push(n);
        }),
      ),
    );

    expect(most).toBe(3);
    expect(finished).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });

  it('give their slot back when they fail', async () => {
    const slots = new Slots(1);

    await expect(slots.within(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(slots.within(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
