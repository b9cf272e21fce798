import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { statusByDates } from '#policy/evaluation/evaluate.ts';
import type { StatusByDates } from '#policy/evaluation/evaluation.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { DisposalAction, RecordClass } from '#policy/pack/record-class.ts';
import type { TriggerEvent } from '#policy/pack/trigger-events.ts';
import { explainRetention } from '#policy/retention/explain-retention.ts';
import { historicalDate, transferDate } from '#policy/retention/historical-date.ts';
import { retentionOf } from '#policy/retention/retention-of.ts';

/** When a record of a class falls due: the answer of `wtk retention`. A day that is not known is `null`. */
export interface RetentionAnswer {
  readonly code: string;
  /** `null` for a class that is retained permanently: nothing starts a clock. */
  readonly trigger: TriggerEvent | null;
  readonly triggeredOn: PlainDate | null;
  readonly cutOffOn: PlainDate | null;
  readonly retainUntil: PlainDate | null;
  readonly dueOn: PlainDate | null;
  /** Only for classes that are transferred: the last day to do so. `null` while nobody knows when the record was made. */
  readonly transferBy?: PlainDate | null;
  readonly action: DisposalAction;
  readonly status: StatusByDates;
  readonly because: readonly string[];
}

interface Asked {
  /** Day of the class's trigger event. */
  readonly on: PlainDate | undefined;
  /** Day the record was made, where that is another: the twenty years count from it. */
  readonly created: PlainDate | undefined;
  readonly asOf: PlainDate;
  /** Class of the case that the record is in: classes kept as their case take its rule. */
  readonly parent?: RecordClass | undefined;
}

/**
 * When a record of a class falls due, by the rule alone: holds and cases belong to documents and are not looked at.
 * A class that begins with the record's making takes `created` for its trigger where `on` is left out.
 */
export function retentionAnswer(recordClass: RecordClass, asked: Asked, policy: Policy): RetentionAnswer {
  const { code, action } = recordClass;
  const retention = retentionOf(
    recordClass,
    (event) => {
      const on = asked.on ?? (event === 'created' ? asked.created : undefined);
      return on === undefined ? undefined : { on, origin: 'person', doubtful: false };
    },
    asked.parent,
  );
  const triggeredOn = retention.kind === 'scheduled' ? retention.triggeredOn : undefined;
  const madeOn = asked.created ?? triggeredOn;
  const transferBy =
    madeOn === undefined ? undefined : transferDate(action, historicalDate(policy.settings.law, madeOn));
  const because = [
    ...(retention.kind === 'awaiting-trigger' && isAsCase(recordClass)
      ? ['It is kept as its case is kept: give the class of the case with --in.']
      : []),
    ...explainRetention(recordClass, retention, transferBy),
    ...(transferBy !== undefined &&
    asked.created === undefined &&
    retention.kind === 'scheduled' &&
    retention.trigger !== 'created'
      ? [
          'No day of making was given, so the twenty years count from the trigger: give --created for the true day.',
        ]
      : []),
    ...(recordClass.withdrawn === undefined
      ? []
      : [`The class was withdrawn on ${recordClass.withdrawn.on}: it takes no new records.`]),
  ];
  return {
    code,
    trigger: retention.kind === 'permanent' ? null : retention.trigger,
    triggeredOn: triggeredOn ?? null,
    cutOffOn: retention.kind === 'scheduled' ? retention.cutOffOn : null,
    retainUntil: retention.kind === 'scheduled' ? retention.retainUntil : null,
    dueOn: retention.kind === 'scheduled' ? retention.dueOn : null,
    ...(action === 'transfer' ? { transferBy: transferBy ?? null } : {}),
    action,
    status: statusByDates(retention, transferBy, asked.asOf),
    because,
  };
}

const isAsCase = (recordClass: RecordClass): boolean =>
  recordClass.action !== 'retain-permanently' && recordClass.period === 'as-case';
