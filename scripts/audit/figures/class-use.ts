import type { Policy } from '#policy/pack/policy.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import { FLAG } from '../store/columns.ts';
import { STANDING } from '../store/conditions.ts';
import type { Stored } from './stored.ts';

/** How the schedule is used. */
export interface ClassUse {
  /** Classes in force under which no document stands. */
  readonly neverUsed: readonly RecordClass[];
  /** Classes in which a team expects something each year, and saved nothing in the last twelve months. */
  readonly expectedButEmpty: readonly { readonly team: string; readonly recordClass: RecordClass }[];
  /** Classes in use, the most used first. */
  readonly used: readonly { readonly recordClass: RecordClass; readonly documents: number }[];
}

export async function classUse(stored: Stored, policy: Policy): Promise<ClassUse> {
  const { store, ofRun, words, teamOf } = stored;
  const rows = await store.all(
    `SELECT team, class, count(*) AS documents, count(*) FILTER ((flags & ${FLAG.recent}) <> 0) AS recent
     FROM documents WHERE ${ofRun} AND ${STANDING} AND class <> 0 GROUP BY team, class`,
  );
  const documents = new Map<string, number>();
  const recent = new Set<string>();
  for (const row of rows) {
    const code = words.get(Number(row.class)) ?? '';
    documents.set(code, (documents.get(code) ?? 0) + Number(row.documents));
    if (Number(row.recent) > 0) recent.add(`${teamOf(row.team)} ${code}`);
  }
  const classes = policy.classes.filter(({ withdrawn }) => withdrawn === undefined);
  const byCode = new Map(classes.map((entry) => [entry.code, entry]));
  return {
    neverUsed: classes.filter(({ code }) => !documents.has(code)),
    expectedButEmpty: policy.teams.flatMap((team) =>
      team.expects.flatMap((code) => {
        const recordClass = byCode.get(code);
        return recordClass === undefined || recent.has(`${team.id} ${code}`)
          ? []
          : [{ team: team.title, recordClass }];
      }),
    ),
    used: classes
      .flatMap((recordClass) => {
        const count = documents.get(recordClass.code);
        return count === undefined ? [] : [{ recordClass, documents: count }];
      })
      .sort((a, b) => b.documents - a.documents || (a.recordClass.code < b.recordClass.code ? -1 : 1)),
  };
}
