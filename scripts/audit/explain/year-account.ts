import { STATUSES, type Status } from '#policy/evaluation/evaluation.ts';
import type { PolicyIndex } from '#policy/pack/policy-index.ts';
import { ruleInOneLine } from '#policy/pack/rule-in-words.ts';
import { BINNED } from '../store/conditions.ts';
import { wordsByCode } from '../store/run-log.ts';
import type { AuditStore } from '../store/store.ts';

/** What there is of a year in one class: counts, the rule and the authority. No titles. */
export interface ClassOfYear {
  readonly code: string | null;
  readonly title: string | null;
  readonly rule: string | null;
  readonly authority: readonly string[];
  readonly documents: number;
  readonly statuses: readonly { readonly status: Status; readonly documents: number }[];
  readonly inTheBin: number;
}

/** Documents made in a calendar year by their own date, class by class, the undecided last. */
export async function yearAccount(
  store: AuditStore,
  year: number,
  index: PolicyIndex,
): Promise<ClassOfYear[]> {
  const words = await wordsByCode(store);
  const rows = await store.all(
    `SELECT class, status, count(*) AS n, count(*) FILTER (${BINNED}) AS binned FROM documents
     WHERE made BETWEEN ${year * 10_000 + 101} AND ${year * 10_000 + 1231} GROUP BY class, status ORDER BY class, status`,
  );
  const codes = [...new Set(rows.map((row) => words.get(Number(row.class)) ?? ''))];
  const ofYear = codes.map((code): ClassOfYear => {
    const own = rows.filter((row) => (words.get(Number(row.class)) ?? '') === code);
    const recordClass = index.classes.get(code);
    return {
      code: code === '' ? null : code,
      title: recordClass?.title ?? null,
      rule: recordClass === undefined ? null : ruleInOneLine(recordClass),
      authority: recordClass?.authority ?? [],
      documents: sum(own.map((row) => Number(row.n))),
      statuses: own.map((row) => ({
        status: STATUSES[Number(row.status)] ?? 'undecided',
        documents: Number(row.n),
      })),
      inTheBin: sum(own.map((row) => Number(row.binned))),
    };
  });
  return ofYear.sort((a, b) => ((a.code ?? '~') < (b.code ?? '~') ? -1 : 1));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
