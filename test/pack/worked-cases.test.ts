import { describe, expect, it } from '@jest/globals';
import { historicalDate, transferDate } from '#policy/retention/historical-date.ts';
import { retentionOf } from '#policy/retention/retention-of.ts';
import { isInDrive } from '#policy/pack/trigger-events.ts';
import { examplePolicy } from './example-pack.ts';

const policy = examplePolicy();
const byCode = new Map(policy.classes.map((it) => [it.code, it]));
const workedCases = policy.classes.flatMap((recordClass) =>
  recordClass.action === 'retain-permanently'
    ? []
    : recordClass.cases.map((it) => ({ name: `${recordClass.code}: ${it.is}`, recordClass, it })),
);

describe('The worked cases of the example pack', () => {
  it.each(workedCases)('$name', ({ recordClass, it: { on, created, dueOn, transferBy, in: parent } }) => {
    const retention = retentionOf(
      recordClass,
      (event) => ({
        on: isInDrive(event) ? (created ?? on) : on,
        origin: isInDrive(event) ? 'created' : 'person',
        doubtful: false,
      }),
      parent === undefined ? undefined : byCode.get(parent),
    );
    expect(retention.kind === 'scheduled' ? retention.dueOn : retention.kind).toBe(dueOn);
    expect(transferDate(recordClass.action, historicalDate(policy.settings.law, created ?? on))).toBe(
      transferBy,
    );
  });

  it('leave out no class that has dates', () => {
    const without = policy.classes.filter(
      (it) => it.action !== 'retain-permanently' && it.cases.length === 0,
    );
    expect(without.map((it) => it.code)).toEqual([]);
  });

  it('try the days on which people go wrong: year ends, leap days, month ends', () => {
    const days = workedCases.map(({ it }) => it.on.slice(5));
    for (const day of ['03-31', '04-01', '04-05', '12-31', '01-01', '02-29', '02-28'])
      expect(days).toContain(day);
  });
});
