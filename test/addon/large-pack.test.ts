import { describe, expect, it } from '@jest/globals';
import type { Policy } from '#policy/pack/policy.ts';
import { examplePolicy } from '../pack/example-pack.ts';
import { aDesk } from './desk/a-desk.ts';
import { OLIVE } from './desk/people.ts';
import { Sitting } from './desk/sitting.ts';
import { tagOn } from './desk/tag-on.ts';

/** The example pack with one function grown to as many classes as make six hundred. */
function sixHundred(): Policy {
  const policy = examplePolicy();
  const pattern = policy.classes.find(({ code }) => code === 'FIN-01');
  if (pattern === undefined) throw new Error('The example pack has no FIN-01');
  const more = Array.from({ length: 600 - policy.classes.length }, (_, at) => ({
    ...pattern,
    code: `Z${String.fromCharCode(65 + Math.floor(at / 90))}-${String((at % 90) + 10)}`,
    title: `Ledgers of fund ${at + 1}`,
    terms: [`fund ledger ${at + 1}`],
  }));
  return { ...policy, classes: [...policy.classes, ...more] };
}

describe('A schedule of six hundred classes', () => {
  it('is browsed a page at a time, never more widgets than Google draws, and searched', async () => {
    const desk = await aDesk({ labels: false, policy: sixHundred() });
    const olive = new Sitting(desk, OLIVE);
    const widgets = (): number => olive.card.sections.reduce((sum, each) => sum + each.widgets.length, 0);
    olive.select('note');
    olive.click('All classes');
    expect(widgets()).toBeLessThanOrEqual(100);
    olive.click('Finance');
    expect(widgets()).toBeLessThanOrEqual(100);
    expect(olive.offers('Ledgers of fund 300')).toBe(false);
    for (let page = 0; page < 12 && !olive.offers('Ledgers of fund 300'); page += 1) {
      olive.click(/\d+ more/.exec(olive.says())?.[0] ?? 'more');
      expect(widgets()).toBeLessThanOrEqual(100);
    }
    olive.click('Ledgers of fund 300');
    olive.click('Save');
    expect(tagOn(desk, 'note')?.code).toMatch(/^Z[A-Z]-\d\d$/);
    olive.select('invoice');
    olive.click('Search');
    olive.click('Search', { query: 'ledgers fund 17' });
    expect(olive.says()).toContain('Ledgers of fund 17');
    expect(widgets()).toBeLessThanOrEqual(100);
  });
});
