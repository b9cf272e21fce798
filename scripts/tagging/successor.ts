import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';

/** What takes the place of a withdrawn class. */
export type Successor =
  | { readonly kind: 'one'; readonly recordClass: RecordClass }
  | { readonly kind: 'several'; readonly codes: readonly string[] }
  | { readonly kind: 'none' };

/** Follows withdrawn classes to one in use: joined classes lead to it, a split one to several, of which people choose. */
export function successorOf(
  code: string,
  classes: ReadonlyMap<string, RecordClass>,
  asOf: PlainDate,
  seen: readonly string[] = [],
): Successor {
  const entry = classes.get(code);
  if (entry === undefined || seen.includes(code)) return { kind: 'none' };
  if (entry.withdrawn === undefined || entry.withdrawn.on > asOf) return { kind: 'one', recordClass: entry };
  const [first, ...more] = entry.withdrawn.replacedBy;
  if (first === undefined) return { kind: 'none' };
  if (more.length > 0) return { kind: 'several', codes: entry.withdrawn.replacedBy };
  return successorOf(first, classes, asOf, [...seen, code]);
}
