import type { Policy } from '#policy/pack/policy.ts';
import { random } from '../workspace/department/random.ts';

/** A pack with so many classes: cut short, or grown by classes of the same words in other orders, so that none packs away. */
export function withClasses(policy: Policy, count: number): Policy {
  const dice = random(2026, 'classes');
  const shuffled = (text: string): string =>
    text
      .split(' ')
      .map((word) => ({ word, at: dice.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ word }) => word)
      .join(' ');
  const grown = Array.from({ length: Math.max(0, count - policy.classes.length) }, (_, at) => {
    const pattern = policy.classes[at % policy.classes.length];
    return pattern === undefined
      ? []
      : [
          {
            ...pattern,
            code: `Z${String.fromCharCode(65 + Math.floor(at / 90))}-${(at % 90) + 10}`,
            title: shuffled(pattern.title),
            scopeNote: shuffled(pattern.scopeNote),
            terms: pattern.terms.map(shuffled),
          },
        ];
  }).flat();
  return { ...policy, classes: [...policy.classes, ...grown].slice(0, count) };
}
