import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { STATUSES, type Status } from '#policy/evaluation/evaluation.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { settleCase, statusInCase, type CaseMember } from '#policy/retention/settle-case.ts';
import type { OutcomeContext } from '../criteria/outcome-context.ts';
import { DOCUMENT_CRITERIA } from '../criteria/outcome.ts';
import { ACTIONS, FLAG, OUTCOMES } from '../store/columns.ts';
import { BINNED, STANDING, statusIs } from '../store/conditions.ts';
import { dayNumber, dayOfNumber } from '../store/day-number.ts';
import type { AuditStore, Row } from '../store/store.ts';

const DUE = STATUSES.indexOf('due');
const PERMANENT = STATUSES.indexOf('permanent');
const TRANSFER = ACTIONS.indexOf('transfer');
const OVERDUE_SHIFT = 2 * DOCUMENT_CRITERIA.indexOf('overdue-disposals');
const OVERDUE_BITS = 3 << OVERDUE_SHIFT;
const PASS = OUTCOMES.indexOf('pass') << OVERDUE_SHIFT;
const FAIL = OUTCOMES.indexOf('fail') << OVERDUE_SHIFT;

/**
 * Settles every case once all of its documents are known: it falls due when its last member does, or by its twenty years
 * where it is transferred, and is disposed of whole or not at all. Members take the case's day and its action; what is in
 * the bin does not hold a case up.
 */
export async function settleCases(
  store: AuditStore,
  law: Policy['settings']['law'],
  { asOf, decideBy }: Pick<OutcomeContext, 'asOf' | 'decideBy'>,
): Promise<void> {
  // Members alike in all that matters are settled as one, so a case of a million documents is a few rows.
  const rows = await store.all(
    `SELECT DISTINCT in_case, status, due, CASE WHEN (flags & ${FLAG.madeDoubtful}) = 0 THEN made ELSE 0 END AS made, action
     FROM walking WHERE in_case <> 0 AND ${STANDING} ORDER BY in_case`,
  );
  const standings = [...byCase(rows)].map(([inCase, members]) => {
    const standing = settleCase(members, law);
    const becomes = (status: Status, dueOn: PlainDate | undefined): number =>
      STATUSES.indexOf(statusInCase({ status, dueOn }, standing, asOf));
    return [
      inCase,
      dayNumber(standing.dueOn),
      ACTIONS.indexOf(standing.action ?? ''),
      becomes('keep', asOf),
      becomes('awaiting-trigger', undefined),
    ] as const;
  });
  if (standings.length === 0) return;
  await store.run([
    {
      sql: 'CREATE OR REPLACE TEMP TABLE standings (in_case INTEGER, due INTEGER, action INTEGER, dated INTEGER, undated INTEGER)',
    },
    {
      sql: `INSERT INTO standings SELECT row[1], row[2], row[3], row[4], row[5]
            FROM (SELECT unnest(from_json(?, '[["INTEGER"]]')) AS row)`,
      values: [JSON.stringify(standings)],
    },
    {
      // A case that has no day yet keeps its members' own days, but none of them is due.
      // What was binned before its own day stays a record lost, whatever the rest of its case comes to.
      sql: `UPDATE walking SET
              due = CASE WHEN standings.dated = ${PERMANENT} AND ${UP_TO_DATES} THEN 0 WHEN standings.due > 0 AND ${UP_TO_DATES} THEN standings.due ELSE walking.due END,
              action = CASE WHEN walking.action > 0 AND standings.action > 0 THEN standings.action ELSE walking.action END,
              status = CASE
                WHEN NOT ${UP_TO_DATES} OR (${BINNED} AND standings.dated = ${DUE}) THEN status
                WHEN walking.due > 0 THEN standings.dated
                ELSE standings.undated END,
              outcomes = CASE
                WHEN (outcomes & ${OVERDUE_BITS}) NOT IN (${PASS}, ${FAIL}) THEN outcomes
                WHEN standings.dated <> ${DUE} OR standings.action = ${TRANSFER} THEN outcomes & ~${OVERDUE_BITS}
                WHEN standings.due > ${dayNumber(decideBy)} OR (flags & ${FLAG.marked}) <> 0
                  THEN (outcomes & ~${OVERDUE_BITS}) | ${PASS}
                ELSE (outcomes & ~${OVERDUE_BITS}) | ${FAIL} END
            FROM standings WHERE walking.in_case = standings.in_case`,
    },
  ]);
}

/** SQL: nothing but dates decides about the document, so its case can. */
const UP_TO_DATES = statusIs('keep', 'due', 'awaiting-trigger');

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
