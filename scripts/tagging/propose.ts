import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Choice } from '#policy/evaluation/compose-tag.ts';
import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import { offersNotWorthKeeping } from '#policy/evaluation/offers-not-worth-keeping.ts';
import type { Case } from '#policy/pack/case.ts';
import type { PolicyIndex } from '#policy/pack/policy-index.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import { NOT_WORTH_KEEPING, type Basis, type Tag } from '#policy/tag/tag.ts';
import { successorOf } from './successor.ts';
import type { Reason } from './tag-plan.ts';
import type { ListedDecision, TagRules } from './tag-rules.ts';

export type Proposal =
  | {
      readonly kind: 'change';
      readonly why: Reason;
      readonly choice: Choice;
      /** The tag whose basis and disposal stay. */
      readonly keeps?: Tag;
    }
  | { readonly kind: 'left'; readonly why: string };

export interface Proposing {
  readonly rules: TagRules;
  readonly index: PolicyIndex;
  readonly asOf: PlainDate;
  /** The domain has a label, and tags go there. */
  readonly hasLabel: boolean;
}

const left = (why: string): Proposal => ({ kind: 'left', why });

/** Bases of a tag that nobody chose for this document alone. A tag that does not say is taken for a person's. */
const NOBODYS: readonly (Basis | undefined)[] = ['case', 'default', 'bulk'];
export const isAPersons = (tag: Tag | undefined): boolean =>
  tag !== undefined && !NOBODYS.includes(tag.basis);

/**
 * What the rules make of one document: a class, a reason why it is left, or nothing where no rule speaks of it.
 * A person's choice is never overwritten: a list does not change it, and what follows a withdrawal or a repair keeps
 * the day, the basis and the name that it had.
 */
export function propose(
  evaluation: Evaluation,
  inCase: Case | undefined,
  { rules, index, asOf, hasLabel }: Proposing,
): Proposal | undefined {
  const { facts, decision } = evaluation;
  const listed = rules.decisions.get(facts.id);
  if (facts.trashed) return listed === undefined ? undefined : left('It is in the bin.');
  const byList = (decided: ListedDecision): Proposal =>
    decided.code === NOT_WORTH_KEEPING && !offersNotWorthKeeping(evaluation, index, inCase?.class)
      ? left("It cannot be 'not worth keeping': it is on hold, or its place keeps for review or transfer.")
      : { kind: 'change', why: 'decision', choice: { ...decided, basis: 'bulk' } };
  const isBacklog = rules.before === undefined || (facts.modifiedOn ?? rules.before) < rules.before;
  switch (decision.kind) {
    case 'unreadable':
      return left(`${decision.why}.`);
    case 'conflict':
      if (listed !== undefined) return byList(listed);
      return left(`Two decisions disagree (${decision.codes.join(' and ')}): somebody has to choose.`);
    case 'withdrawn':
      if (listed !== undefined) return byList(listed);
      return rules.replaced ? replaced(decision.tag, decision.class, index, asOf) : undefined;
    case 'undecided': {
      if (listed !== undefined) return byList(listed);
      const code = isBacklog ? rules.defaultOf(facts) : undefined;
      return code === undefined ? undefined : given('default', code, 'default');
    }
    case 'class':
    case 'not-worth-keeping': {
      const { tag } = decision;
      if (tag === undefined) {
        if (listed !== undefined) return byList(listed);
        return rules.cases && isBacklog && inCase !== undefined
          ? given('case', inCase.class, 'case')
          : undefined;
      }
      if (listed !== undefined && !isSame(listed, tag))
        return isAPersons(tag)
          ? left(`Somebody chose ${tag.code} for it already; the list says ${listed.code}.`)
          : byList(listed);
      return upkeep(evaluation, tag, rules, hasLabel);
    }
  }
}

const given = (why: Reason, code: string, basis: Basis): Proposal => ({
  kind: 'change',
  why,
  choice: { code, eventDate: undefined, basis, decidedBy: undefined },
});

const isSame = ({ code, eventDate }: ListedDecision, tag: Tag): boolean =>
  code === tag.code && (eventDate === undefined || eventDate === tag.eventDate);

/** The same decision, written where and as it should be. */
const kept = (why: Reason, tag: Tag, code = tag.code): Proposal => ({
  kind: 'change',
  why,
  choice: { code, eventDate: tag.eventDate, basis: tag.basis ?? 'person', decidedBy: tag.decidedBy },
  keeps: tag,
});

function upkeep(
  { facts, drift }: Evaluation,
  tag: Tag,
  rules: TagRules,
  hasLabel: boolean,
): Proposal | undefined {
  const { label, properties } = facts.tag;
  if (rules.toLabel && hasLabel && label === undefined && properties !== undefined)
    return kept('to-label', tag);
  const isTwice = label !== undefined && properties !== undefined;
  const lacks = tag.then === undefined;
  return rules.repair && (drift.length > 0 || isTwice || lacks) ? kept('repair', tag) : undefined;
}

function replaced(
  tag: Tag,
  old: RecordClass | undefined,
  { classes }: PolicyIndex,
  asOf: PlainDate,
): Proposal {
  const next = successorOf(tag.code, classes, asOf);
  if (next.kind === 'several')
    return left(`Its class ${tag.code} was split into ${next.codes.join(' and ')}: somebody has to choose.`);
  if (old === undefined) return left(`Its class ${tag.code} is in no schedule: somebody has to choose.`);
  if (next.kind === 'none')
    return left(`Its class ${tag.code} was withdrawn and nothing took its place: somebody has to choose.`);
  const { recordClass } = next;
  if (tag.eventDate !== undefined && eventOf(old) !== eventOf(recordClass))
    return left(
      `${recordClass.code} took the place of ${tag.code} and counts from another event than the day it has: somebody has to give the day.`,
    );
  return kept('replaced', tag, recordClass.code);
}

const eventOf = (entry: RecordClass): string | undefined =>
  entry.action === 'retain-permanently' ? undefined : entry.trigger.event;
