import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apportion, random, weighted } from '../../../scripts/workspace/department/random.ts';

describe('seeded dice', () => {
  it('fall the same way for the same seed and purpose', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, purpose) => {
        const [one, other] = [random(seed, purpose), random(seed, purpose)];
        for (let roll = 0; roll < 20; roll += 1) expect(one.next()).toBe(other.next());
      }),
    );
  });

  it('fall another way for another purpose', () => {
    expect(random(1, 'people').next()).not.toBe(random(1, 'drives').next());
  });

  it('stay within what is asked', () => {
    const dice = random(5, 'range');
    for (let roll = 0; roll < 1_000; roll += 1) {
      expect(dice.next()).toBeLessThan(1);
      expect([3, 4, 5]).toContain(dice.between(3, 5));
    }
  });

  it('are fair', () => {
    const dice = random(11, 'fair');
    let heads = 0;
    for (let roll = 0; roll < 20_000; roll += 1) if (dice.chance(0.3)) heads += 1;
    expect(heads / 20_000).toBeCloseTo(0.3, 1);
  });

  it('cannot pick from nothing', () => {
    expect(() => random(1, 'none').pick([])).toThrow(RangeError);
  });

  it('draw by weight, and never what has none', () => {
    const draw = weighted([['often', 3], ['never', 0], ['seldom', 1]] as const); // prettier-ignore
    const dice = random(2, 'weights');
    const drawn = Array.from({ length: 4_000 }, () => draw(dice));
    expect(drawn).not.toContain('never');
    expect(drawn.filter((word) => word === 'often').length / drawn.length).toBeCloseTo(0.75, 1);
  });
});

describe('sharing out a number', () => {
  it('gives it all away in whole parts, none more than one from its exact share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1 }),
        (total, weights) => {
          const shares = apportion(total, weights);
          const sum = weights.reduce((all, weight) => all + weight, 0);
          expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
          shares.forEach((share, index) => {
            expect(Number.isInteger(share)).toBe(true);
            expect(Math.abs(share - (total * (weights[index] ?? 0)) / sum)).toBeLessThan(1.001);
          });
        },
      ),
    );
  });
});
