import { describe, expect, it } from '@jest/globals';
import { compilePack } from '#policy/pack/compile-pack.ts';
import { packFiles } from '../../support/a-pack.ts';

const RISK = `
scale:
  likelihood:
    - { level: 1, title: Rare, means: hardly ever }
    - { level: 2, title: Likely, means: every year }
  impact:
    - { level: 1, title: Small, means: a nuisance }
    - { level: 2, title: Large, means: an inquiry }
  bands: [{ from: 1, title: Low }, { from: 3, title: High }]
appetite: { title: Cautious, statement: We accept small delays, tolerates: 2 }
risks:
  - id: not-kept
    title: Not kept
    cause: People are busy
    event: a record is not saved
    effect: nobody can account for it
    owner: Departmental Records Officer
    impact: 2
    measuredBy:
      criteria: [unsaved-information]
      likelihood: [{ metAtLeast: 0.9, level: 1 }, { metAtLeast: 0, level: 2 }]
    response: Lists
    decision: Agree two hours a month
`;

const compiled = (text: string | undefined) => compilePack(packFiles({ 'risk.yaml': text }));
const problemsOf = (from: string, to: string): string[] =>
  compiled(RISK.replace(from, to)).problems.map(({ line, field, message }) => `${line} ${field}: ${message}`);

describe('the register of risks', () => {
  it('is optional, and read where there is one', () => {
    expect(compiled(undefined).problems).toEqual([]);
    expect(compiled(undefined).policy?.risk).toBeUndefined();
    expect(compiled(RISK).problems).toEqual([]);
    expect(compiled(RISK).policy?.risk?.risks.map(({ id }) => id)).toEqual(['not-kept']);
  });

  it.each([
    ['impact: 2\n', 'impact: 5\n', '18 risks[0].impact: There is no level 5 in the scale of impact: it has 1, 2'],
    [
      'metAtLeast: 0, level: 2',
      'metAtLeast: 0.1, level: 2',
      '21 risks[0].measuredBy.likelihood[1].metAtLeast: The last line must be for metAtLeast: 0, or some shares have no level',
    ],
    [
      'metAtLeast: 0.9, level: 1',
      'metAtLeast: 0, level: 1',
      '21 risks[0].measuredBy.likelihood[1].metAtLeast: The lines must fall: the highest share first',
    ],
    ['from: 1, title: Low', 'from: 2, title: Low', '9 scale.bands[0].from: The first band must begin at 1, the lowest score'],
    ['from: 3, title: High', 'from: 1, title: High', '9 scale.bands[1].from: Bands must rise: each begins above the one before'],
    ['level: 2, title: Large', 'level: 1, title: Large', '8 scale.impact[1].level: The level 1 stands twice in the scale of impact'],
  ])('with %j for %j is refused, with its line', (from, to, problem) => {
    expect(problemsOf(from, to)).toContain(problem);
  }); // prettier-ignore

  it('must say how likely each risk is, one way or the other', () => {
    const without = RISK.replace(/ {4}measuredBy:[\s\S]*?\n {4}response/, '    response');
    const [problem] = compiled(without).problems;
    expect(problem?.message).toBe(
      "Nothing says how likely 'Not kept' is: give it measuredBy, judged, or both",
    );
    expect(compiled(without).policy).toBeUndefined();
  });

  it('names the field that is misspelt', () => {
    expect(problemsOf('owner:', 'ownr:').join()).toMatch(/risks\[0\]\.ownr/);
  });
});
