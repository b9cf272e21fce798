import { beforeAll, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { checkName } from '#policy/naming/check-name.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { readPack } from '../../../scripts/pack/read-pack.ts';
import { daysUntil } from '../../../scripts/workspace/department/days.ts';
import { random } from '../../../scripts/workspace/department/random.ts';
import { documentName } from '../../../scripts/workspace/department/titles/document-name.ts';
import { compileTemplate } from '../../../scripts/workspace/department/titles/template.ts';
import { tidyNamer } from '../../../scripts/workspace/department/titles/tidy-name.ts';
import { titlesOf } from '../../../scripts/workspace/department/titles/titles-of.ts';

const days = daysUntil(plainDate('2026-11-22'));
let policy: Policy;
beforeAll(async () => {
  const pack = await readPack();
  if (pack.policy === undefined) throw new Error('The example pack does not compile');
  policy = pack.policy;
});

describe('titles', () => {
  it('exist for every class of the pack, with every gap filled', () => {
    const dice = random(1, 'titles');
    for (const recordClass of policy.classes) {
      const titles = titlesOf(recordClass);
      expect(titles.length).toBeGreaterThan(0);
      for (const template of titles)
        expect(template.fill(dice, days.draw(dice), false)).not.toMatch(/[{}]|undefined|^\s|\s$/);
    }
  });

  it('refuse a gap that nothing fills', () => {
    expect(() => compileTemplate('text', 'Minutes of {nobody}')).toThrow("'nobody'");
  });

  it('name the financial year that a day falls in', () => {
    const template = compileTemplate('text', 'Budget {fy}');
    const dice = random(1, 'years');
    expect(template.fill(dice, { year: 2026, month: 3, day: 31 }, false)).toBe('Budget 2025-26');
    expect(template.fill(dice, { year: 2026, month: 4, day: 1 }, false)).toBe('Budget 2026-27');
  });

  it('name no person where people must not be named', () => {
    const dice = random(1, 'people');
    expect(compileTemplate('text', 'Interview notes {person}').fill(dice, days.asOf, true)).toMatch(
      /^Interview notes case \d{4}$/,
    );
  });
});

describe('names', () => {
  const share = (careful: boolean): number => {
    const dice = random(9, `names ${careful}`);
    const convention = policy.conventions.find(({ id }) => id === policy.settings.defaultConvention);
    if (convention === undefined) throw new Error('The pack has no default convention');
    const tidy = careful ? tidyNamer(convention) : undefined;
    const checks = policy.classes.flatMap((recordClass) =>
      titlesOf(recordClass).map((template) => {
        const name = documentName(template, days.draw(dice), tidy, recordClass.personalData, dice);
        return checkName(convention, name, { personalData: recordClass.personalData });
      }),
    );
    return checks.filter(({ ok }) => ok).length / checks.length;
  };

  it('of people who know the convention nearly always pass it', () => {
    expect(share(true)).toBeGreaterThan(0.97);
  });

  it('of people who do not hardly ever pass it', () => {
    expect(share(false)).toBeLessThan(0.1);
  });
});
