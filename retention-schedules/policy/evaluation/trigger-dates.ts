import { isPlausible } from '../calendar/plain-date.ts';
import type { DocumentFacts } from '../facts/document-facts.ts';
import type { RecordClass } from '../pack/record-class.ts';
import { isDoubtful } from '../retention/document-date.ts';
import type { DatedFrom } from '../retention/retention.ts';
import type { TriggerDates } from '../retention/retention-of.ts';
import type { Decision } from './evaluation.ts';
import type { PlainDate } from '../calendar/plain-date.ts';

/**
 * The days that a decided document's clocks start from. A date that a person gave, or the case, belongs to the class's
 * own trigger; Drive's times answer for `created` and `last-modified`; nothing is made up for any other event.
 */
export function triggerDates(
  facts: DocumentFacts,
  recordClass: RecordClass,
  decision: Pick<Extract<Decision, { kind: 'class' }>, 'eventDate' | 'tag'>,
  documentDate: DatedFrom | undefined,
  migrationDays: ReadonlySet<PlainDate>,
): TriggerDates {
  return (event) => {
    const isOwnTrigger = recordClass.action !== 'retain-permanently' && recordClass.trigger.event === event;
    if (isOwnTrigger && decision.eventDate !== undefined) {
      return {
        on: decision.eventDate,
        origin: decision.tag?.eventDate === undefined ? 'case' : 'person',
        doubtful: !isPlausible(decision.eventDate),
      };
    }
    if (event === 'created')
      return documentDate === undefined
        ? undefined
        : { on: documentDate.on, origin: documentDate.from, doubtful: documentDate.doubtful };
    if (event === 'last-modified' && facts.modifiedOn !== undefined) {
      return {
        on: facts.modifiedOn,
        origin: 'modified',
        doubtful: isDoubtful(facts.modifiedOn, migrationDays),
      };
    }
    return undefined;
  };
}
