import { DOCUMENT_CRITERIA } from '../criteria/outcome.ts';
import type { OutcomeContext } from '../criteria/outcome-context.ts';
import { OUTCOMES } from '../store/columns.ts';
import { nameStandingIs, notInMyDrive, STANDING } from '../store/conditions.ts';
import { dayNumber } from '../store/day-number.ts';
import { idShares } from '../store/shares.ts';
import type { AuditStore } from '../store/store.ts';

const SHIFT = 2 * DOCUMENT_CRITERIA.indexOf('nonstandard-names');
const BITS = 3 << SHIFT;
const bitsOf = (outcome: (typeof OUTCOMES)[number]): number => OUTCOMES.indexOf(outcome) << SHIFT;

/** SQL: of one class as before, and due earlier by a new name. */
const BROUGHT_FORWARD = `earlier.name <> walking.name AND earlier.class = walking.class
  AND walking.made < earlier.made AND walking.due > 0 AND walking.due < earlier.due`;
const written = (day: string): string =>
  `format('{:04d}-{:02d}-{:02d}', ${day} // 10000, ${day} // 100 % 100, ${day} % 100)`;
const SAID = `format('Renamed since the last audit, and dated by its new name: it falls due on {}, not on {} as before',
  ${written('walking.due')}, ${written('earlier.due')})`;

/**
 * Counts, among names of the period, those of older documents that were renamed in it. Drive keeps no day of a rename:
 * it is the day of the first audit that finds another name than the one before, so the first audit of all finds none.
 * A new name is judged by the convention of today, however old the document, and by whomever it was changed. One whose
 * date brings the document's day forward is a problem of its tag in this audit: a rename in Drive asks nobody.
 */
export async function settleRenames(
  store: AuditStore,
  { asOf, periodStart }: Pick<OutcomeContext, 'asOf' | 'periodStart'>,
): Promise<void> {
  for (const share of await idShares(store, 'walking'))
    await store.run([
      {
        sql: `UPDATE walking
              SET renamed = CASE WHEN earlier.name <> walking.name THEN ${dayNumber(asOf)} ELSE earlier.renamed END,
                tag_problems = CASE WHEN ${BROUGHT_FORWARD}
                  THEN concat_ws('. ', nullif(walking.tag_problems, ''), ${SAID}) ELSE walking.tag_problems END
              FROM (SELECT id, name, renamed, class, made, due FROM documents WHERE ${share('id')}) earlier
              WHERE ${share('walking.id')} AND earlier.id = walking.id
                AND (earlier.name <> walking.name OR earlier.renamed > 0)`,
      },
    ]);
  await store.run([
    {
      sql: `UPDATE walking
            SET outcomes = (outcomes & ~${BITS}) | CASE WHEN ${nameStandingIs('passes')} THEN ${bitsOf('pass')} ELSE ${bitsOf('fail')} END
            WHERE renamed >= ${dayNumber(periodStart)} AND ${STANDING} AND ${notInMyDrive} AND NOT ${nameStandingIs('unchecked')}
              AND (outcomes & ${BITS}) IN (${bitsOf('out')}, ${bitsOf('unknown')})`,
    },
  ]);
}
