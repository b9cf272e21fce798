import { inWords, isPlausible, yearOf, type PlainDate } from '../calendar/plain-date.ts';
import { periodInWords } from '../calendar/period.ts';
import type { CutOff } from '../calendar/cut-off.ts';
import type { RecordClass } from '../pack/record-class.ts';
import { TRIGGER_EVENTS } from '../pack/trigger-events.ts';
import type { DateOrigin, Retention } from './retention.ts';

const YEARS: Readonly<Record<Exclude<CutOff, 'none'>, string>> = {
  'calendar-year': 'calendar year',
  'financial-year': 'financial year',
  'tax-year': 'tax year',
};

const ORIGINS: Readonly<Record<DateOrigin, string>> = {
  person: 'given by a person',
  case: 'taken from the case',
  migrated: 'carried over by the migration',
  name: 'read in the name',
  created: 'when the file was made in Drive',
  modified: 'when the file was last changed in Drive',
  fallback: 'the last change, since nobody has given the date of the event',
};

const ACTIONS = {
  destroy: 'destroy',
  review: 'review',
  transfer: 'transfer to The National Archives',
  'retain-permanently': 'keep permanently',
} as const;

/** The action as people say it, after 'then'. */
export const actionInWords = (recordClass: Pick<RecordClass, 'action'>): string =>
  ACTIONS[recordClass.action];

/**
 * Why a record is kept as long as it is: sentences in order, the dates first, then the rule, the authority and whether
 * anybody has approved it. A card or a letter prints them as they are.
 */
export function explainRetention(
  recordClass: RecordClass,
  retention: Retention,
  transferBy?: PlainDate,
): string[] {
  return [...explainDates(recordClass, retention, transferBy), ...explainAuthority(recordClass)];
}

function explainDates(
  recordClass: RecordClass,
  retention: Retention,
  transferBy: PlainDate | undefined,
): string[] {
  switch (retention.kind) {
    case 'permanent':
      return ['Kept permanently: it is never destroyed.'];
    case 'awaiting-trigger':
      return [
        `The period runs from ${TRIGGER_EVENTS[retention.trigger].phrase}, and no date for it is known yet.`,
        ...(transferBy === undefined
          ? []
          : [`${mustBeTransferred(transferBy)} It is due by then even while nobody has dated the event.`]),
      ];
    case 'scheduled': {
      const sentences = [
        `The period runs from ${TRIGGER_EVENTS[retention.trigger].phrase}: ${inWords(retention.triggeredOn)}, ${ORIGINS[retention.origin]}.`,
      ];
      if (retention.cutOff !== 'none')
        sentences.push(
          `It starts at the end of that ${YEARS[retention.cutOff]}: ${inWords(retention.cutOffOn)}.`,
        );
      sentences.push(
        `Kept for ${periodInWords(retention.period)}, until ${inWords(retention.retainUntil)}; from ${inWords(retention.dueOn)}: ${actionInWords(recordClass)}.`,
      );
      if (transferBy !== undefined) sentences.push(mustBeTransferred(transferBy));
      if (transferBy !== undefined && transferBy < retention.retainUntil)
        sentences.push('That is before its period ends: the earlier day counts.');
      if (retention.doubtful)
        sentences.push(
          `The date is doubtful: ${doubtInWords(retention.triggeredOn)}, so nothing falls due by it.`,
        );
      return sentences;
    }
  }
}

const mustBeTransferred = (by: PlainDate): string =>
  `It must be transferred by ${inWords(by)}, twenty years after it was made (Public Records Act 1958 s3(4)).`;

/** Why nothing falls due by a doubtful day, to follow a colon. */
export const doubtInWords = (on: PlainDate): string =>
  isPlausible(on)
    ? 'files were made in bulk on that day'
    : `nobody can have meant the year ${yearOf(on)} (where the day is not known yet, leave it empty)`;

const STATUSES = {
  published: 'published',
  'read-across': 'read across from a neighbouring published rule',
  statutory: 'the least that the law asks',
  proposed: 'our proposal: nobody has published it',
} as const;

function explainAuthority({ code, authority, source, approval }: RecordClass): string[] {
  return [
    `Authority: ${authority.join('; ')}.`,
    `Source of the rule: ${source.name} (${STATUSES[source.status]}).`,
    approval === undefined
      ? `${code} is not approved in this department, so nothing in it can be disposed of yet.`
      : `Approved by ${approval.by} on ${inWords(approval.on)}, version ${approval.version}.`,
  ];
}
