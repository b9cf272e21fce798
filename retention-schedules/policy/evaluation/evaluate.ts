import type { PlainDate } from '../calendar/plain-date.ts';
import type { DocumentFacts } from '../facts/document-facts.ts';
import { heldBy } from '../holds/held-by.ts';
import { prepareHolds, type PreparedHold } from '../holds/prepare-holds.ts';
import { findMarking } from '../markings/parse-marking.ts';
import { passesConvention } from '../naming/passes-convention.ts';
import type { Case } from '../pack/case.ts';
import { NOT_WORTH_KEEPING_CLASS } from '../pack/not-worth-keeping.ts';
import { conventionOf, teamOf, type PolicyIndex } from '../pack/policy-index.ts';
import type { RecordClass } from '../pack/record-class.ts';
import type { Team } from '../pack/team.ts';
import { documentDate } from '../retention/document-date.ts';
import { historicalDate, transferDate } from '../retention/historical-date.ts';
import { retentionOf } from '../retention/retention-of.ts';
import type { DatedFrom, Retention } from '../retention/retention.ts';
import { decide } from './decide.ts';
import type {
  Decision, Evaluation, HeldBy, NameStanding, Status, StatusByDates, TagDrift,
} from './evaluation.ts'; // prettier-ignore
import { tagDrift } from './tag-drift.ts';
import { triggerDates } from './trigger-dates.ts';

/** What the caller knows besides the document and the policy. */
export interface EvaluationContext {
  /** The day the question is asked. Enters here and nowhere else. */
  readonly asOf: PlainDate;
  /** The case whose folder or drive the document stands in, found by walking up its folders. */
  readonly case?: Case | undefined;
}

const NO_DRIFT: readonly TagDrift[] = [];
const PERSONAL = { personalData: true };

/**
 * Everything the policy says of one document on one day. The panel and the audit call this same function, so what a
 * person is told and what a report counts cannot differ. Pure, never throws, and a few microseconds a document.
 */
export function evaluate(facts: DocumentFacts, index: PolicyIndex, context: EvaluationContext): Evaluation {
  const { asOf } = context;
  const team = teamOf(facts.place, index);
  const decision = decide(facts, context.case, index, asOf);
  const recordClass = classOf(decision);
  const given =
    decision.kind === 'class' && hasTrigger(decision.class, 'created') ? decision.eventDate : undefined;
  const ownDate = documentDate(facts, given, index.migrationDays);
  const retention =
    recordClass === undefined ? undefined : retentionFor(facts, recordClass, decision, ownDate, index);
  const historicalOn =
    ownDate === undefined || ownDate.doubtful
      ? undefined
      : historicalDate(index.policy.settings.law, ownDate.on);
  const transferBy = recordClass === undefined ? undefined : transferDate(recordClass.action, historicalOn);
  const holds = heldBy(
    { facts, code: recordClass?.code, team: team?.id, documentDate: ownDate },
    inForce(index, asOf),
  );
  return {
    facts,
    team: team?.id,
    decision,
    status: statusOf(decision, retention, holds, transferBy, asOf),
    documentDate: ownDate,
    retention,
    historicalOn,
    transferBy,
    holds,
    drift:
      recordClass === undefined || retention === undefined
        ? NO_DRIFT
        : tagDrift(tagOf(decision), recordClass.action, retention),
    nameStanding:
      holds.length > 0 || isClosed(context.case, asOf)
        ? 'unchecked'
        : nameStanding(facts, team, recordClass, index),
    marking: findMarking(facts.name),
  };
}

const isClosed = (of: Case | undefined, asOf: PlainDate): boolean =>
  of?.closedOn !== undefined && of.closedOn <= asOf;

function classOf(decision: Decision): RecordClass | undefined {
  if (decision.kind === 'class') return decision.class;
  return decision.kind === 'not-worth-keeping' ? NOT_WORTH_KEEPING_CLASS : undefined;
}

const tagOf = (decision: Decision) =>
  decision.kind === 'class' || decision.kind === 'not-worth-keeping' ? decision.tag : undefined;

const hasTrigger = (recordClass: RecordClass, event: string): boolean =>
  recordClass.action !== 'retain-permanently' && recordClass.trigger.event === event;

function retentionFor(
  facts: DocumentFacts,
  recordClass: RecordClass,
  decision: Decision,
  ownDate: DatedFrom | undefined,
  index: PolicyIndex,
): Retention {
  const decided = decision.kind === 'class' ? decision : { eventDate: undefined, tag: undefined };
  const parentCode = decision.kind === 'class' ? decision.case?.class : undefined;
  const parent = parentCode === undefined ? undefined : index.classes.get(parentCode);
  const ruling =
    recordClass.action !== 'retain-permanently' && recordClass.period === 'as-case'
      ? (parent ?? recordClass)
      : recordClass;
  return retentionOf(recordClass, triggerDates(facts, ruling, decided, ownDate, index.migrationDays), parent);
}

const holdsByDay = new WeakMap<PolicyIndex, { asOf: PlainDate; holds: readonly PreparedHold[] }>();

/** Holds in force, worked out once a day asked for rather than once a document. */
function inForce(index: PolicyIndex, asOf: PlainDate): readonly PreparedHold[] {
  const known = holdsByDay.get(index);
  if (known?.asOf === asOf) return known.holds;
  const holds = prepareHolds(index.holds, asOf);
  holdsByDay.set(index, { asOf, holds });
  return holds;
}

function nameStanding(
  facts: DocumentFacts,
  team: Team | undefined,
  recordClass: RecordClass | undefined,
  index: PolicyIndex,
): NameStanding {
  if (facts.received) return 'unchecked';
  const convention = conventionOf(team, index);
  if (passesConvention(convention, facts.name, recordClass?.personalData === true ? PERSONAL : undefined))
    return 'passes';
  return convention.since !== undefined && facts.createdOn !== undefined && facts.createdOn < convention.since
    ? 'advised'
    : 'fails';
}

/** A hold beats everything; then what cannot be told; then what the dates say. */
function statusOf(
  decision: Decision,
  retention: Retention | undefined,
  holds: readonly HeldBy[],
  transferBy: PlainDate | undefined,
  asOf: PlainDate,
): Status {
  if (holds.length > 0) return 'on-hold';
  switch (decision.kind) {
    case 'unreadable':
      return 'tag-unreadable';
    case 'conflict':
      return 'conflict';
    case 'withdrawn':
      return 'class-withdrawn';
    case 'undecided':
      return 'undecided';
    case 'class':
    case 'not-worth-keeping':
      return statusByDates(retention, transferBy, asOf);
  }
}

/**
 * What the dates alone say on a day. A transfer falls due by its twenty-year day even where its period ends later, waits
 * for an event that nobody has dated, or runs from a doubtful day.
 */
export function statusByDates(
  retention: Retention | undefined,
  transferBy: PlainDate | undefined,
  asOf: PlainDate,
): StatusByDates {
  if (retention?.kind === 'permanent') return 'permanent';
  if (transferBy !== undefined && transferBy <= asOf) return 'due';
  if (retention === undefined || retention.kind === 'awaiting-trigger') return 'awaiting-trigger';
  if (retention.doubtful) return 'date-doubtful';
  return retention.dueOn <= asOf ? 'due' : 'keep';
}
