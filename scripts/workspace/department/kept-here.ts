import type { Policy } from '#policy/pack/policy.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';

/** Classes with this one in front; a place with none of its own holds what any office has. */
export function keptHere(
  code: string | undefined,
  classes: readonly RecordClass[],
  policy: Policy,
): readonly RecordClass[] {
  const found = policy.classes.filter((candidate) => candidate.code === code);
  const list = [...new Set([...found, ...classes])];
  return list.length > 0 ? list : policy.classes.filter((_, index) => index % 9 === 0);
}
