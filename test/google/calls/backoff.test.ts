import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { backoff, retryAfterMs } from '../../../scripts/google/calls/backoff.ts';

describe('waiting between attempts', () => {
  it('doubles, with up to half as much again by chance', () => {
    expect([1, 2, 3].map((failed) => backoff(failed, undefined, { capMs: 64_000, random: () => 0 }))).toEqual(
      [500, 1000, 2000],
    );
    expect(backoff(3, undefined, { capMs: 64_000, random: () => 0.5 })).toBe(2500);
  });

  it('lasts more than a minute over eight attempts, since Google counts by the minute', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((failed) =>
      backoff(failed, undefined, { capMs: 64_000, random: () => 0 }),
    );

    expect(waits.reduce((sum, wait) => sum + wait)).toBeGreaterThan(60_000);
  });

  it('never passes the cap, and never falls short of what was asked within it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.integer({ min: 0, max: 100_000 }),
        (failed, asked, chance, capMs) => {
          const wait = backoff(failed, asked, { capMs, random: () => chance });
          return wait <= capMs && wait >= Math.min(capMs, asked ?? 0);
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-22T10:00:00Z');

  it.each([
    ['5', 5000],
    [' 0 ', 0],
    ['Sun, 22 Nov 2026 10:00:30 GMT', 30_000],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['1e9', undefined],
    [undefined, undefined],
  ])('%p asks for %p milliseconds', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });
});
