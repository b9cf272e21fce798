import { addPeriod, periodParts, type Period } from '../../calendar/period.ts';
import { daysBetween, inWords, type PlainDate } from '../../calendar/plain-date.ts';
import type { PackProblem } from '../pack-problem.ts';
import type { Policy } from '../policy.ts';
import type { RecordClass, RetainedClass } from '../record-class.ts';
import type { PackPlaces } from './pack-places.ts';
import { dueWhen, longestWaits } from './sample-retention.ts';

/** Rules of single classes: the twenty years, approval, review dates, scope notes, worked cases. */
export function lintClasses(policy: Policy, places: PackPlaces, asOf: PlainDate): PackProblem[] {
  const inUse = policy.classes.filter((entry) => entry.withdrawn === undefined);
  return [
    ...(policy.settings.law === 'public-records-act'
      ? inUse.flatMap((entry) => twentyYears(entry, places))
      : []),
    ...inUse.flatMap((entry) => upkeep(entry, places, asOf)),
    ...policy.classes.flatMap((entry) => withdrawal(entry, places)),
    ...wholeSchedules(policy, inUse, places),
  ];
}

function twentyYears(entry: RecordClass, places: PackPlaces): PackProblem[] {
  if (entry.action === 'retain-permanently')
    return entry.retentionInstrument === undefined
      ? [
          places.inClass(
            entry.code,
            ['action'],
            'warning',
            `${entry.code} is retained permanently, which the Public Records Act leaves to bodies outside it: choose transfer, or cite the retention instrument`,
          ),
        ]
      : [];
  if (entry.action === 'transfer') return lateTransfer(entry, places);
  const years = longestYears(entry);
  return years > 20 && entry.retentionInstrument === undefined
    ? [
        places.inClass(
          entry.code,
          ['period'],
          'warning',
          `${entry.code} is kept for ${years} years: past twenty, the Public Records Act 1958 s3(4) asks for a retention instrument, and none is cited`,
        ),
      ]
    : [];
}

/** Whole years of the class's longest clock, a started year counted. */
function longestYears(entry: RetainedClass): number {
  const periods: readonly Period[] =
    entry.period === 'as-case'
      ? []
      : typeof entry.period === 'string'
        ? [entry.period]
        : entry.period['longest-of'].map((clock) => clock.period);
  return Math.max(
    0,
    ...periods.map((period) => {
      const { years, months, days } = periodParts(period);
      return Math.ceil(years + months / 12 + days / 366);
    }),
  );
}

const TWENTY_YEARS = 'P20Y' as Period;

/** A record transferred at the end of its period, made on the worst day of the year, must still make its twenty years. */
function lateTransfer(entry: RetainedClass, places: PackPlaces): PackProblem[] {
  const late = Math.max(
    0,
    ...longestWaits('2001').map((on) => {
      const due = dueWhen(entry, on);
      return due === undefined ? 0 : daysBetween(addPeriod(on, TWENTY_YEARS), due) - 1;
    }),
  );
  return late > 0
    ? [
        places.inClass(
          entry.code,
          ['period'],
          'warning',
          `${entry.code} ends up to ${late} days after the twenty-year date by which it must be transferred: the earlier day counts, so shorten the period`,
        ),
      ]
    : [];
}

function upkeep(entry: RecordClass, places: PackPlaces, asOf: PlainDate): PackProblem[] {
  const found: PackProblem[] = [];
  if (entry.reviewOn !== undefined && entry.reviewOn < asOf)
    found.push(
      places.inClass(
        entry.code,
        ['reviewOn'],
        'warning',
        `${entry.code} was to be reviewed by ${inWords(entry.reviewOn)}: review it and give the next date`,
      ),
    );
  if (!/\bnot\b|\bnever\b/i.test(entry.scopeNote))
    found.push(
      places.inClass(
        entry.code,
        ['scopeNote'],
        'advice',
        `The scope note of ${entry.code} does not say what the class is not: name the classes that people confuse with it`,
      ),
    );
  if (entry.action !== 'retain-permanently' && entry.period !== 'as-case' && entry.cases.length === 0)
    found.push(
      places.inClass(
        entry.code,
        [],
        'advice',
        `${entry.code} has no worked case: give one, so that its dates are checked`,
      ),
    );
  return found;
}

function withdrawal(entry: RecordClass, places: PackPlaces): PackProblem[] {
  return entry.withdrawn?.replacedBy.length === 0
    ? [
        places.inClass(
          entry.code,
          ['withdrawn'],
          'advice',
          `${entry.code} was withdrawn and nothing replaces it: its documents will have to be decided again without help`,
        ),
      ]
    : [];
}

/** What is true of many classes is said once a schedule, not once a class. */
function wholeSchedules(policy: Policy, inUse: readonly RecordClass[], places: PackPlaces): PackProblem[] {
  const listed = new Set(policy.teams.flatMap((team) => team.classes));
  return policy.functions.flatMap(({ id, title }) => {
    const classes = inUse.filter((entry) => entry.function === id);
    const unlisted = classes.filter((entry) => !listed.has(entry.code)).map((entry) => entry.code);
    const unapproved = classes.filter((entry) => entry.approval === undefined).map((entry) => entry.code);
    return [
      ...(unlisted.length === 0
        ? []
        : [
            places.inSchedule(
              id,
              'advice',
              `No team has ${list(unlisted)} on its list: are these classes used?`,
            ),
          ]),
      ...(unapproved.length === 0
        ? []
        : [
            places.inSchedule(
              id,
              'advice',
              `${unapproved.length === classes.length ? `No class of '${title}' is` : `${list(unapproved)} ${unapproved.length === 1 ? 'is' : 'are'} not`} approved: they can be used, but nothing in them can be disposed of`,
            ),
          ]),
    ];
  });
}

const list = (codes: readonly string[]): string => codes.join(', ');
