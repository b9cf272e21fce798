import { inWords } from '../../calendar/plain-date.ts';
import type { DissectedName } from '../dissect-name.ts';
import type { NameProblem } from '../name-check.ts';
import type { PreparedConvention } from '../prepare-convention.ts';
import { problem, quoted } from '../problem.ts';
import type { DoubtfulDate } from '../read-dates.ts';
import { writeDate } from '../read-parts.ts';

/** The date part: missing, in another form, in another place; and dates in the name that name no day or several. */
export function dateProblems(
  prepared: PreparedConvention,
  dissected: DissectedName,
  found: NameProblem[],
): void {
  const { name, dates, date } = dissected;
  let doubtful = false;
  for (const run of dates.doubtful) {
    // Bare digits may be a reference; only a name without a date makes one wonder.
    if (run.bare && (date !== undefined || prepared.date === undefined)) continue;
    if (date !== undefined && run.start < date.end && run.end > date.start) continue;
    doubtful = true;
    found.push(
      problem(
        'not-a-date',
        run.start,
        run.end,
        doubt(name, run),
        'Write the day as YYYY-MM-DD',
        prepared.date?.id,
      ),
    );
  }
  if (prepared.date === undefined) return;
  if (date === undefined) {
    if (!doubtful && !prepared.date.optional) found.push(missing(prepared, dissected));
    return;
  }
  const { start, end } = date;
  const wanted = writeDate(prepared.date.format, date.date);
  if (wanted === undefined)
    found.push(
      problem(
        'date-format',
        start,
        end,
        `${prepared.date.format} cannot say ${inWords(date.date)}`,
        undefined,
        prepared.date.id,
      ),
    );
  else if (name.slice(start, end) !== wanted)
    found.push(
      problem(
        'date-format',
        start,
        end,
        `The date is written ${prepared.date.format}`,
        wanted,
        prepared.date.id,
      ),
    );
  else if (prepared.left.includes(prepared.date) ? end > dissected.left : start < dissected.right) {
    const where = prepared.left.includes(prepared.date) ? 'first' : 'after the title';
    found.push(problem('part-order', start, end, `The date stands ${where}`, wanted, prepared.date.id));
  }
}

function doubt(name: string, { start, end, readings }: DoubtfulDate): string {
  const written = quoted(name.slice(start, end));
  const [first, ...others] = readings;
  if (first === undefined) return `${written} is no day in the calendar`;
  if (others.length === 0) return `${written} is no date as it stands: was ${inWords(first)} meant?`;
  return `${written} can be read as ${readings.map(inWords).join(' or ')}`;
}

function missing(
  { date, left }: PreparedConvention,
  { dates, left: textStart, right }: DissectedName,
): NameProblem {
  const at = date !== undefined && left.includes(date) ? 0 : right;
  const several = dates.sure.length > 0;
  return problem(
    'missing-part',
    several ? (dates.sure[0]?.start ?? at) : Math.min(at, textStart === right ? at : right),
    several ? (dates.sure[dates.sure.length - 1]?.end ?? at) : at,
    several
      ? `The name speaks of a date, but does not say which is the document's own: that one goes ${at === 0 ? 'first' : 'last'}`
      : 'The name has no date',
    `Put the document's date ${at === 0 ? 'first' : 'after the title'}, as ${date?.format ?? ''}`,
    date?.id,
  );
}
