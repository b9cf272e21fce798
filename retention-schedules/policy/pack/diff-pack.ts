import { daysBetween, type PlainDate } from '../calendar/plain-date.ts';
import { dueWhen } from './lint/sample-retention.ts';
import type { Policy } from './policy.ts';
import type { RecordClass } from './record-class.ts';
import { ruleInWords } from './rule-in-words.ts';

/** What a changed field does: to the clock, to the end, to the words people read, or to who answers for it. */
export type ChangeKind = 'trigger' | 'cut-off' | 'period' | 'action' | 'wording' | 'upkeep';

export interface ClassChange {
  readonly kind: ChangeKind;
  readonly field: string;
  /** In words; empty where there was, or is, nothing. */
  readonly from: string;
  readonly to: string;
}

/** What the change does to a record whose event was on the sample day. `null`: the rule gives no day. */
export interface DateEffect {
  readonly on: PlainDate;
  readonly dueBefore: PlainDate | null;
  readonly dueAfter: PlainDate | null;
  /** Days later (sooner, when negative) that it falls due; `null` where one of the two gives no day. */
  readonly days: number | null;
}

export interface ChangedClass {
  readonly code: string;
  readonly title: string;
  readonly changes: readonly ClassChange[];
  /** Left out where no date and no action changes. */
  readonly effect?: DateEffect;
}

interface NamedClass {
  readonly code: string;
  readonly title: string;
}

/** What publishing a new pack over an old one does, class by class, each list in the order of the schedules. */
export interface PackDiff {
  readonly added: readonly NamedClass[];
  readonly changed: readonly ChangedClass[];
  readonly withdrawn: readonly (NamedClass & { readonly replacedBy: readonly string[] })[];
  /** Gone without being withdrawn: documents that carry the code lose their rule. */
  readonly removed: readonly NamedClass[];
}

/** @param on sample day: effects are shown for a record whose event was on this day. */
export function diffPack(before: Policy, after: Policy, on: PlainDate): PackDiff {
  const old = new Map(before.classes.map((entry) => [entry.code, entry]));
  const now = new Set(after.classes.map((entry) => entry.code));
  const changed: ChangedClass[] = [];
  const withdrawn: PackDiff['withdrawn'][number][] = [];
  for (const entry of after.classes) {
    const previous = old.get(entry.code);
    if (previous === undefined) continue;
    if (entry.withdrawn !== undefined && previous.withdrawn === undefined)
      withdrawn.push({ ...named(entry), replacedBy: entry.withdrawn.replacedBy });
    const changes = changesOf(previous, entry);
    if (changes.length === 0) continue;
    const moves = changes.some(({ kind }) => kind !== 'wording' && kind !== 'upkeep');
    changed.push({ ...named(entry), changes, ...(moves ? { effect: effectOf(previous, entry, on) } : {}) });
  }
  return {
    added: after.classes.filter((entry) => !old.has(entry.code)).map(named),
    changed,
    withdrawn,
    removed: before.classes.filter((entry) => !now.has(entry.code)).map(named),
  };
}

const named = ({ code, title }: RecordClass): NamedClass => ({ code, title });

function effectOf(before: RecordClass, after: RecordClass, on: PlainDate): DateEffect {
  const [was, is] = [dueWhen(before, on), dueWhen(after, on)];
  return {
    on,
    dueBefore: was ?? null,
    dueAfter: is ?? null,
    days: was === undefined || is === undefined ? null : daysBetween(was, is),
  };
}

/** Fields in words, by what changing them does. */
const WORDS: readonly (readonly [ChangeKind, string, (entry: RecordClass) => string])[] = [
  ['trigger', 'trigger', (entry) => ruleInWords(entry).trigger],
  ['cut-off', 'cut-off', (entry) => ruleInWords(entry).cutOff],
  ['period', 'period', (entry) => ruleInWords(entry).period],
  ['action', 'action', (entry) => ruleInWords(entry).action],
  ['wording', 'title', (entry) => entry.title],
  ['wording', 'scope note', (entry) => entry.scopeNote.trim()],
  ['wording', 'terms', (entry) => entry.terms.join(', ')],
  ['wording', 'function', (entry) => entry.function],
  ['upkeep', 'where to keep', (entry) => entry.whereToKeep],
  ['upkeep', 'who saves', (entry) => entry.whoSaves],
  ['upkeep', 'owner', (entry) => entry.owner],
  [
    'upkeep',
    'approval',
    ({ approval }) =>
      approval === undefined ? '' : `${approval.by}, ${approval.on}, version ${approval.version}`,
  ],
  ['upkeep', 'review date', (entry) => entry.reviewOn ?? ''],
  ['upkeep', 'selection', (entry) => entry.selection],
  ['upkeep', 'personal data', (entry) => (entry.personalData ? 'yes' : 'no')],
  ['upkeep', 'authority', (entry) => entry.authority.join('; ')],
  ['upkeep', 'retention instrument', (entry) => entry.retentionInstrument ?? ''],
  ['upkeep', 'source', ({ source }) => [source.name, source.status, source.note].filter(Boolean).join('; ')],
  [
    'upkeep',
    'withdrawn',
    ({ withdrawn }) => (withdrawn === undefined ? '' : [withdrawn.on, ...withdrawn.replacedBy].join(' ')),
  ],
];

const changesOf = (before: RecordClass, after: RecordClass): ClassChange[] =>
  WORDS.flatMap(([kind, field, words]) => {
    const [from, to] = [words(before), words(after)];
    return from === to ? [] : [{ kind, field, from, to }];
  });
