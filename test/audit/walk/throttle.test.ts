import { describe, expect, it } from '@jest/globals';
import { inFlight } from '../../../scripts/batch/in-flight.ts';
import { Throttle } from '../../../scripts/audit/walk/throttle.ts';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const none = (): number => 0;

describe('pages on their way', () => {
  it('are never more than the limit, and all come to an end', async () => {
    const throttle = new Throttle(3, none);
    let [taken, most] = [0, 0];
    const work = async (): Promise<void> => {
      const handOn = await throttle.place();
      most = Math.max(most, ++taken);
      await tick();
      taken -= 1;
      handOn();
    };
    await Promise.all(Array.from({ length: 20 }, work));
    expect({ taken, most }).toEqual({ taken: 0, most: 3 });
  });

  it('are half as many after Google had to be asked again, however many pages saw it, and grow back', async () => {
    let retries = 0;
    const throttle = new Throttle(8, () => retries);
    const places = await Promise.all(Array.from({ length: 4 }, () => throttle.place()));
    retries = 3;
    for (const handOn of places) handOn();
    expect(throttle.limit).toBe(4);
    for (let page = 0; page < 40; page += 1) (await throttle.place())();
    expect(throttle.limit).toBe(8);
  });

  it('hand their place on once, however often they are given up', async () => {
    const throttle = new Throttle(1, none);
    const first = await throttle.place();
    first();
    first();
    const second = await throttle.place();
    let third = false;
    const waiting = throttle.place().then((handOn) => {
      third = true;
      handOn();
    });
    await tick();
    expect(third).toBe(false);
    second();
    await waiting;
    expect(third).toBe(true);
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
