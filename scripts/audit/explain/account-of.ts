import { inWords, type PlainDate } from '#policy/calendar/plain-date.ts';
import { explain } from '#policy/evaluation/explain.ts';
import type { Status } from '#policy/evaluation/evaluation.ts';
import { holdsInForce } from '#policy/holds/holds-in-force.ts';
import type { PolicyIndex } from '#policy/pack/policy-index.ts';
import { ruleInOneLine } from '#policy/pack/rule-in-words.ts';
import { actionInWords } from '#policy/retention/explain-retention.ts';
import { fallsDueOn } from '#policy/retention/falls-due-on.ts';
import type { Retention } from '#policy/retention/retention.ts';
import { judgeAgain } from './judge-again.ts';
import type { KeptDocument } from './kept-document.ts';

/** A document accounted for: what it is, the rule, the authority, who decided, the holds checked. */
export interface Account {
  readonly id: string;
  /** `null` in My Drive, unless whoever asks gave the whole title: it shows only to its owner. */
  readonly title: string | null;
  readonly where: string;
  readonly team: string | null;
  readonly class: { readonly code: string; readonly title: string | null } | null;
  readonly rule: string | null;
  readonly authority: readonly string[];
  readonly status: Status;
  readonly madeOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  /** An address, as the tag has it: anyone who can edit the file can edit its tag. */
  readonly decidedBy: string | null;
  /** Sentences, as the panel says them. */
  readonly because: readonly string[];
  /** Every hold in force on the day of the audit, and whether it keeps this document. */
  readonly holdsChecked: readonly {
    readonly hold: string;
    readonly title: string;
    readonly holds: boolean;
  }[];
  readonly inTheBin: boolean;
  /** `null` too where Drive does not say, as in My Drive. */
  readonly inTheBinSince: PlainDate | null;
  /** Said where the last audit did not see it any more. */
  readonly lastSeen: string | null;
}

export interface AskedOf {
  readonly index: PolicyIndex;
  readonly asOf: PlainDate;
  /** The last finished run, by number. */
  readonly run: number;
  readonly nameOf: (place: string) => string;
  readonly orgUnitOf: (address: string) => string | undefined;
}

/** @param titleGiven whoever asks gave the whole title already. */
export function accountOf(kept: KeptDocument, asked: AskedOf, titleGiven: boolean): Account {
  const { index, asOf } = asked;
  const evaluation = judgeAgain(kept, asked);
  const recordClass = kept.code === undefined ? undefined : index.classes.get(kept.code);
  const holding = new Set(evaluation.holds.map(({ hold }) => hold));
  return {
    id: kept.id,
    title: kept.placeKind === 'my-drive' && !titleGiven ? null : kept.name,
    where: whereOf(kept, asked),
    team: kept.team === undefined ? null : (index.teams.get(kept.team)?.title ?? kept.team),
    class: kept.code === undefined ? null : { code: kept.code, title: recordClass?.title ?? null },
    rule: recordClass === undefined ? null : ruleInOneLine(recordClass),
    authority: recordClass?.authority ?? [],
    status: kept.status,
    madeOn: kept.madeOn ?? null,
    dueOn: kept.dueOn ?? null,
    decidedBy: kept.decidedBy ?? null,
    because: [...explain(evaluation, index), ...whatElse(kept, evaluation)],
    holdsChecked: holdsInForce(index.holds, asOf).map(({ id, title }) => ({
      hold: id,
      title,
      holds: holding.has(id),
    })),
    inTheBin: kept.trashed,
    inTheBinSince: kept.trashed ? (kept.trashedOn ?? null) : null,
    lastSeen:
      kept.run === asked.run ? null : 'Seen by an earlier audit. The last one could not read where it stood.',
  };
}

function whereOf({ placeKind, place, parent }: KeptDocument, { nameOf }: AskedOf): string {
  if (placeKind === 'elsewhere') return parent;
  return placeKind === 'shared-drive' ? nameOf(place) : `My Drive of ${place}`;
}

/** What the day's audit knew besides: what is wrong with the tag, a case settled as a whole, schedules changed since. */
function whatElse(kept: KeptDocument, evaluation: ReturnType<typeof judgeAgain>): string[] {
  const said: string[] = [];
  const isTagSaid = kept.status === 'tag-unreadable' || kept.status === 'conflict';
  if (kept.tagProblems !== '' && !isTagSaid) said.push(`${kept.tagProblems.replace(/\.$/, '')}.`);
  const { retention, transferBy } = evaluation;
  const ownDay = fallsDueOn(retention, kept.inCase === undefined ? transferBy : undefined);
  const isOtherDay = kept.dueOn !== ownDay;
  if (kept.inCase !== undefined && kept.status === 'permanent' && retention?.kind !== 'permanent')
    said.push('It stands in a case, which goes as a whole: some of it is kept permanently, so all of it is.');
  else if (kept.inCase !== undefined && isOtherDay && kept.dueOn !== undefined)
    said.push(
      `It stands in a case, which goes as a whole: all of it falls due on ${inWords(kept.dueOn)}${thenOther(kept, retention)}.`,
    );
  else if (kept.inCase !== undefined && kept.status !== 'due' && evaluation.status === 'due')
    said.push('It stands in a case, which goes as a whole and not yet.');
  else if (isOtherDay || (evaluation.status !== kept.status && !isTagSaid))
    said.push(
      `By the schedules of the audit it stood otherwise (${kept.status}${kept.dueOn === undefined ? '' : `, falling due on ${inWords(kept.dueOn)}`}): they have changed since.`,
    );
  return said;
}

/** What becomes of the case, where its own rule would have done something else with the document. */
const thenOther = ({ action }: KeptDocument, retention: Retention | undefined): string =>
  action === undefined || (retention?.kind === 'scheduled' && retention.action === action)
    ? ''
    : `, then ${actionInWords({ action })}`;
