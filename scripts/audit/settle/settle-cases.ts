import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { STATUSES } from '#policy/evaluation/evaluation.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { settleCase, statusInCase, type CaseMember } from '#policy/retention/settle-case.ts';
import type { OutcomeContext } from '../criteria/outcome-context.ts';
import { DOCUMENT_CRITERIA } from '../criteria/outcome.ts';
import { ACTIONS, FLAG, OUTCOMES } from '../store/columns.ts';
import { dayNumber, dayOfNumber } from '../store/day-number.ts';
import type { AuditStore, Row } from '../store/store.ts';

const DUE = STATUSES.indexOf('due');
const KEEP = STATUSES.indexOf('keep');
const OVERDUE_SHIFT = 2 * DOCUMENT_CRITERIA.indexOf('overdue-disposals');
const OVERDUE_BITS = 3 << OVERDUE_SHIFT;
const PASS = OUTCOMES.indexOf('pass') << OVERDUE_SHIFT;
const FAIL = OUTCOMES.indexOf('fail') << OVERDUE_SHIFT;

/**
 * Settles every case once all of its documents are known: it falls due when its last member does, and is disposed of
 * whole or not at all. Members take the case's day; what is in the bin does not hold a case up.
 */
export async function settleCases(
  store: AuditStore,
  law: Policy['settings']['law'],
  { asOf, decideBy }: Pick<OutcomeContext, 'asOf' | 'decideBy'>,
): Promise<void> {
  // Members alike in all that matters are settled as one, so a case of a million documents is a few rows.
  const rows = await store.all(
    `SELECT DISTINCT in_case, status, due, made, action FROM walking
     WHERE in_case <> 0 AND (flags & ${FLAG.trashed}) = 0 ORDER BY in_case`,
  );
  const standings = [...byCase(rows)].map(([inCase, members]) => {
    const { dueOn } = settleCase(members, law);
    // A case that has no day yet keeps its members' own days, but none of them is due.
    return [inCase, dayNumber(dueOn), isDue(dueOn, asOf) ? 1 : 0] as const;
  });
  if (standings.length === 0) return;
  await store.run([
    {
      sql: 'CREATE OR REPLACE TEMP TABLE standings (in_case INTEGER, due INTEGER, is_due INTEGER)',
    },
    {
      sql: `INSERT INTO standings SELECT row[1], row[2], row[3]
            FROM (SELECT unnest(from_json(?, '[["INTEGER"]]')) AS row)`,
      values: [JSON.stringify(standings)],
    },
    {
      sql: `UPDATE walking SET
              due = CASE WHEN standings.due > 0 AND walking.due > 0 THEN standings.due ELSE walking.due END,
              status = CASE WHEN status = ${DUE} AND is_due = 0 THEN ${KEEP} ELSE status END,
              outcomes = CASE
                WHEN (outcomes & ${OVERDUE_BITS}) NOT IN (${PASS}, ${FAIL}) THEN outcomes
                WHEN is_due = 0 THEN outcomes & ~${OVERDUE_BITS}
                WHEN standings.due > ${dayNumber(decideBy)} OR (flags & ${FLAG.marked}) <> 0
                  THEN (outcomes & ~${OVERDUE_BITS}) | ${PASS}
                ELSE (outcomes & ~${OVERDUE_BITS}) | ${FAIL} END
            FROM standings WHERE walking.in_case = standings.in_case`,
    },
  ]);
}

const isDue = (dueOn: PlainDate | undefined, asOf: PlainDate): boolean =>
  statusInCase('due', { dueOn, action: undefined, historicalOn: undefined }, asOf) === 'due';

function* byCase(rows: readonly Row[]): Generator<[number, CaseMember[]]> {
  let members: CaseMember[] = [];
  for (const [place, row] of rows.entries()) {
    const action = ACTIONS[Number(row.action)];
    members.push({
      status: STATUSES[Number(row.status)] ?? 'undecided',
      dueOn: dayOfNumber(Number(row.due)),
      madeOn: dayOfNumber(Number(row.made)),
      action: action === undefined || action === '' ? undefined : action,
    });
    if (rows[place + 1]?.in_case !== row.in_case) {
      yield [Number(row.in_case), members];
      members = [];
    }
  }
}
