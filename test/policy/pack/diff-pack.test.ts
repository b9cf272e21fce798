import { describe, expect, it } from '@jest/globals';
import type { Period } from '#policy/calendar/period.ts';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { diffPack } from '#policy/pack/diff-pack.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { RecordClass, RetainedClass } from '#policy/pack/record-class.ts';
import { examplePolicy } from '../../pack/example-pack.ts';

const policy = examplePolicy();
const ON = plainDate('2019-05-02');

function withClass(code: string, change: (entry: RetainedClass) => RecordClass): Policy {
  return {
    ...policy,
    classes: policy.classes.map((entry) =>
      entry.code === code && entry.action !== 'retain-permanently' ? change(entry) : entry,
    ),
  };
}
const kindsOf = (after: Policy): string[] =>
  diffPack(policy, after, ON).changed.flatMap((it) => it.changes.map((change) => change.kind));

describe('What publishing a pack changes', () => {
  it.each([
    ['period', withClass('FIN-01', (entry) => ({ ...entry, period: 'P7Y' as Period }))],
    ['cut-off', withClass('FIN-01', (entry) => ({ ...entry, cutOff: 'none' }))],
    ['trigger', withClass('FIN-01', (entry) => ({ ...entry, trigger: { event: 'closed' } }))],
    ['action', withClass('FIN-01', (entry) => ({ ...entry, action: 'review' }))],
    ['wording', withClass('FIN-01', (entry) => ({ ...entry, title: 'Payments' }))],
    ['upkeep', withClass('FIN-01', (entry) => ({ ...entry, owner: 'Somebody else' }))],
  ])('is told apart: %s', (kind, after) => {
    expect(kindsOf(after)).toEqual([kind]);
  });

  it('has an effect in dates only where the rule changes', () => {
    const effectOf = (after: Policy) => diffPack(policy, after, ON).changed[0]?.effect;
    expect(effectOf(withClass('FIN-01', (entry) => ({ ...entry, title: 'Payments' })))).toBeUndefined();
    expect(effectOf(withClass('FIN-01', (entry) => ({ ...entry, cutOff: 'none' })))).toEqual({
      on: '2019-05-02',
      dueBefore: '2026-04-01',
      dueAfter: '2025-05-03',
      days: -333,
    });
  });

  it('gives no day to a class that becomes permanent', () => {
    const { trigger, cutOff, period, cases, ...kept } = policy.classes.find(
      (it) => it.code === 'FIN-01',
    ) as RetainedClass;
    expect([trigger.event, cutOff, period, cases.length > 0]).toEqual([
      'created',
      'financial-year',
      'P6Y',
      true,
    ]);
    const permanent: RecordClass = { ...kept, action: 'retain-permanently' };
    const { changed } = diffPack(
      policy,
      withClass('FIN-01', () => permanent),
      ON,
    );
    expect(changed[0]?.effect).toEqual({ on: ON, dueBefore: '2026-04-01', dueAfter: null, days: null });
    expect(changed[0]?.changes.map((it) => it.kind)).toEqual(['trigger', 'cut-off', 'period', 'action']);
  });

  it('turns about when the packs do: what was added is removed', () => {
    const fewer = { ...policy, classes: policy.classes.slice(3) };
    const gone = diffPack(policy, fewer, ON);
    const back = diffPack(fewer, policy, ON);
    expect(gone.removed).toEqual(policy.classes.slice(0, 3).map(({ code, title }) => ({ code, title })));
    expect(back.added).toEqual(gone.removed);
    expect([gone.added, back.removed, gone.changed, back.changed]).toEqual([[], [], [], []]);
  });
});
