import type { Reason, TagChange, TagLeft, TagPlan } from './tag-plan.ts';

/** Documents that are tagged alike: by one rule, from one class to one. */
export interface ChangeGroup {
  readonly why: Reason;
  readonly from: string | null;
  readonly to: string;
  readonly documents: number;
  /** Of them, those whose class a person had chosen. */
  readonly chosen: number;
  readonly held: number;
  /** How the day on which they fall due moves. `unset`: it had one and has none; `set`: the other way round. */
  readonly due: Readonly<Record<'same' | 'sooner' | 'later' | 'set' | 'unset', number>>;
  /** Fall due by the plan's day once they are tagged, and did not before; held ones left out. */
  readonly dueNow: number;
}

export interface LeftGroup {
  readonly why: string;
  readonly documents: number;
}

export interface TagSummary {
  readonly groups: readonly ChangeGroup[];
  readonly left: readonly LeftGroup[];
}

/** A plan in documents and dates, largest groups first. */
export function summarise({ head: { asOf }, changes, left }: TagPlan): TagSummary {
  const groups = groupBy(changes, ({ why, from, tag }) => `${why} ${from ?? ''} ${tag.code}`).map(
    (alike): ChangeGroup => {
      const [first] = alike;
      const due = { same: 0, sooner: 0, later: 0, set: 0, unset: 0 };
      for (const change of alike) due[moveOf(change)] += 1;
      return {
        why: first.why,
        from: first.from,
        to: first.tag.code,
        documents: alike.length,
        chosen: count(alike, ({ chosen }) => chosen),
        held: count(alike, ({ held }) => held),
        due,
        dueNow: count(
          alike,
          ({ dueBefore, dueAfter, held }) =>
            !held && dueAfter !== null && dueAfter <= asOf && (dueBefore === null || dueBefore > asOf),
        ),
      };
    },
  );
  const reasons = groupBy<TagLeft>(left, ({ why }) => why).map((alike) => ({
    why: alike[0].why,
    documents: alike.length,
  }));
  return { groups: groups.sort(larger), left: reasons.sort(larger) };
}

function moveOf({ dueBefore, dueAfter }: TagChange): keyof ChangeGroup['due'] {
  if (dueBefore === dueAfter) return 'same';
  if (dueBefore === null) return 'set';
  if (dueAfter === null) return 'unset';
  return dueAfter < dueBefore ? 'sooner' : 'later';
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

const count = <T>(items: readonly T[], takes: (item: T) => boolean): number => items.filter(takes).length;
const larger = (a: { readonly documents: number }, b: { readonly documents: number }): number =>
  b.documents - a.documents;
