import { describe, expect, it } from '@jest/globals';
import { inFlight } from '../../../scripts/audit/walk/in-flight.ts';
import { Throttle } from '../../../scripts/audit/walk/throttle.ts';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('pages in flight', () => {
  it('are never more than the limit, and all come to an end', async () => {
    const throttle = new Throttle(3);
    let [running, most] = [0, 0];
    const work = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await tick();
      running -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, () => throttle.within(work, () => 0)));
    expect({ running, most }).toEqual({ running: 0, most: 3 });
  });

  it('are fewer after Google had to be asked again, and grow back when all goes well', async () => {
    const throttle = new Throttle(8);
    let retries = 0;
    await throttle.within(tick, () => retries++);
    expect(throttle.limit).toBe(4);
    for (let page = 0; page < 40; page += 1) await throttle.within(tick, () => 0);
    expect(throttle.limit).toBe(8);
  });

  it('give their place on when they fail', async () => {
    const throttle = new Throttle(1);
    const failed = throttle.within(
      () => Promise.reject(new Error('broken')),
      () => 0,
    );
    const next = throttle.within(
      () => Promise.resolve('done'),
      () => 0,
    );
    await expect(failed).rejects.toThrow('broken');
    await expect(next).resolves.toBe('done');
  });
});

describe('work on many items', () => {
  it('answers in the order of the items', async () => {
    const answers = await inFlight([30, 10, 20], 2, async (item) => {
      for (let turn = 0; turn < item; turn += 1) await tick();
      return item;
    });
    expect(answers).toEqual([30, 10, 20]);
  });

  it('begins nothing new after a failure, and throws it once the rest has ended', async () => {
    const begun: number[] = [];
    const work = inFlight([1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      await tick();
      if (item === 1) throw new Error('first');
    });
    await expect(work).rejects.toThrow('first');
    expect(begun).toEqual([1, 2]);
  });
});
