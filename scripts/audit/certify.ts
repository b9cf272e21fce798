import type { Certificate, Gap } from './result/audit-result.ts';
import type { AuditPlan } from './sources/plan.ts';
import type { JournalRead } from './store/run-log.ts';
import type { Tallies } from './settle/tallies.ts';

/** Gaps of a walk, sorted by how much each takes away. */
export interface WalkGaps {
  /** Of the plan: drives nobody can read, lists that broke off. */
  readonly planned: readonly Gap[];
  /** Sources that broke off in the walk. */
  readonly broken: readonly Gap[];
  /** Sources read to the end that may still lack something. */
  readonly partly: readonly Gap[];
}

/** Names every drive that nobody can read, beside what could not be listed at all. */
export const plannedGaps = (plan: AuditPlan): Gap[] => [
  ...plan.gaps,
  ...plan.drives.flatMap(({ gap }) => (gap === undefined ? [] : [gap])),
];

/** One gap for every source with tags that may not be read; none where the label itself is the gap. */
export function tagGaps(plan: AuditPlan, { tagsUnreadable }: Tallies): Gap[] {
  if (!plan.labelsReadable) return [];
  return [...tagsUnreadable]
    .sort(([a], [b]) => a - b)
    .map(([number, documents]): Gap => {
      const drive = plan.drives[number - plan.people.length];
      return {
        source: plan.people[number]?.address ?? drive?.name ?? 'unknown',
        kind: 'label',
        ...(drive === undefined ? {} : { id: drive.id }),
        reason: `The tag of ${documents} ${documents === 1 ? 'document' : 'documents'} may not be read. They are counted as unreadable, never as untagged.`,
        remedy:
          'Give the person it is read as a licence that has labels, and the right to see this label, then run the audit again.',
        partly: true,
      };
    });
}

/** The completeness certificate: owners and drives expected, read, partly read and unreadable. */
export function certify(
  plan: AuditPlan,
  { planned, broken, partly }: WalkGaps,
  counted: {
    readonly journal: JournalRead;
    readonly tallies: Tallies;
    /** People of the plan who turned out to have no Drive to read. */
    readonly leftOut: readonly Certificate['leftOut'][number][];
    readonly retries: number;
    readonly resumed: boolean;
  },
): Certificate {
  const expected = plan.people.length - counted.leftOut.length;
  const owners = standing('user', expected);
  const drives = standing('shared-drive', plan.drives.length);
  return {
    ownersExpected: expected,
    ownersRead: owners.read,
    ownersPartlyRead: owners.partly,
    ownersUnreadable: owners.unreadable,
    drivesExpected: plan.drives.length,
    drivesRead: drives.read,
    drivesPartlyRead: drives.partly,
    drivesUnreadable: drives.unreadable,
    tagsUnreadable: [...counted.tallies.tagsUnreadable.values()].reduce((sum, n) => sum + n, 0),
    pages: counted.journal.pages,
    retries: counted.retries,
    incompleteSearches: counted.journal.incompleteSearches,
    restarts: counted.journal.restarts,
    resumed: counted.resumed,
    leftOut: [...plan.leftOut, ...counted.leftOut],
    ...(plan.vaultHolds === undefined ? {} : { vaultHolds: plan.vaultHolds.length }),
    exposureUnknown: counted.tallies.exposureUnknown,
  };

  function standing(kind: Gap['kind'], expected: number) {
    const keys = (gaps: readonly Gap[], wanted: boolean): Set<string> =>
      new Set(
        gaps.filter((gap) => gap.kind === kind && gap.partly === wanted).map((gap) => gap.id ?? gap.source),
      );
    const all = [...planned, ...broken, ...partly];
    const unreadable = keys(all, false);
    const partlyRead = [...keys(all, true)].filter((key) => !unreadable.has(key)).length;
    return { partly: partlyRead, unreadable: unreadable.size, read: expected - partlyRead - unreadable.size };
  }
}

/** When nobody at all could be read, the fault is more likely ours than theirs: every remedy says so. */
export function ifNobodyWasRead(gaps: readonly Gap[], plan: AuditPlan): Gap[] {
  const unreadable = gaps.filter(({ kind, partly }) => kind === 'user' && !partly).length;
  if (plan.people.length < 2 || unreadable < plan.people.length) return [...gaps];
  const first =
    "Nobody could be read, so look first at the service account's domain-wide delegation and its scopes.";
  return gaps.map((gap) => (gap.kind === 'user' ? { ...gap, remedy: `${first} ${gap.remedy}` } : gap));
}
