import { diffPack, type PackDiff } from '#policy/pack/diff-pack.ts';
import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { MergedPack } from './merge-into-pack.ts';

/** What importing a file would change in a pack. */
export interface PackComparison {
  readonly same: boolean;
  readonly diff: PackDiff;
  /** Functions whose title or owner would change, or that are new. */
  readonly headings: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  /** Classes whose worked cases would change. */
  readonly cases: readonly string[];
  /** Only the order of classes or fields would change in these functions. */
  readonly order: readonly string[];
  readonly missing: readonly { readonly code: string; readonly title: string }[];
}

/** @param on sample day on which effects on dates are shown. */
export function compareWithPack(before: Policy, merged: MergedPack, on: PlainDate): PackComparison {
  const diff = diffPack(before, { ...before, classes: merged.classes }, on);
  const words = (heading: { readonly title: string; readonly owner: string } | undefined): string =>
    heading === undefined ? '' : `${heading.title} (${heading.owner})`;
  const headings = merged.functions.flatMap((heading) => {
    const from = words(before.functions.find(({ id }) => id === heading.id));
    return from === words(heading) ? [] : [{ id: heading.id, from, to: words(heading) }];
  });
  const missing = merged.missing
    .filter((entry) => entry.withdrawn === undefined)
    .map(({ code, title }) => ({ code, title }));
  const casesOf = (policy: Pick<Policy, 'classes'>, code: string): string => {
    const entry = policy.classes.find((it) => it.code === code);
    return entry === undefined || entry.action === 'retain-permanently' ? '' : JSON.stringify(entry.cases);
  };
  const cases = before.classes
    .map(({ code }) => code)
    .filter((code) => casesOf(before, code) !== casesOf(merged, code));
  const said = new Set([
    ...headings.map(({ id }) => id),
    ...[...diff.added, ...diff.changed, ...diff.withdrawn, ...cases.map((code) => ({ code }))].flatMap(
      ({ code }) => [
        merged.classes.find((entry) => entry.code === code)?.function ?? '',
        before.classes.find((entry) => entry.code === code)?.function ?? '',
      ],
    ),
  ]);
  const order = [...merged.changedFunctions].filter((id) => !said.has(id));
  return {
    same: merged.changedFunctions.size === 0 && missing.length === 0,
    diff,
    headings,
    cases,
    order,
    missing,
  };
}
