import { addDays, type PlainDate } from '#policy/calendar/plain-date.ts';
import { consequenceOf } from '#policy/evaluation/compose-tag.ts';
import { evaluate } from '#policy/evaluation/evaluate.ts';
import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import type { GoogleFile } from '#policy/facts/google-file.ts';
import { toFacts } from '#policy/facts/to-facts.ts';
import type { Case } from '#policy/pack/case.ts';
import { fallsDueOn } from '#policy/retention/falls-due-on.ts';
import { tagSignature } from '#policy/tag/tag-signature.ts';
import type { LabelMap } from '#policy/tag/label-map.ts';
import type { Tag } from '#policy/tag/tag.ts';
import { labelModification, TagNotWritable } from '#policy/tag/write-tag.ts';
import { writerAmong, type AuditPlan, type Source } from '../audit/sources/plan.ts';
import type { FolderTree } from './folder-tree.ts';
import { isAPersons, propose, type Proposing } from './propose.ts';
import type { TagChange, TagLeft } from './tag-plan.ts';

/** One document's line of the plan; `undefined` where no rule speaks of it or it is already as it should be. */
export function lineOf(
  file: GoogleFile,
  source: Source,
  { labelMap }: AuditPlan,
  tree: FolderTree,
  proposing: Proposing,
): TagChange | TagLeft | undefined {
  const { index, asOf } = proposing;
  const facts = toFacts(file, {
    labelMap,
    labelsReadable: true,
    trustedDomains: index.policy.settings.trustedDomains,
    owner: source.kind === 'user' ? source.id : undefined,
    orgUnit: source.orgUnit,
  });
  const inCase = tree.caseOf(facts.parent, source.kind === 'shared-drive' ? source.id : undefined);
  const context = { asOf, case: inCase };
  const evaluation = evaluate(facts, index, context);
  const proposal = propose(evaluation, inCase, proposing);
  if (proposal === undefined) return undefined;
  const about = { id: facts.id, name: facts.name, where: source.name };
  const left = (why: string): TagLeft => ({ kind: 'left', ...about, why });
  if (proposal.kind === 'left') return left(proposal.why);
  const writer = writerAmong(source.readers);
  if (writer === undefined) return left('Nobody of ours may change documents in this shared drive.');
  if (labelMap !== undefined && file.capabilities?.canModifyLabels === false)
    return left('Google lets no label be set on it: of its kind, its owner or a lock.');
  const { tag: composed, evaluation: after } = consequenceOf(facts, proposal.choice, index, context);
  const { keeps } = proposal;
  const tag: Tag =
    keeps === undefined ? composed : { ...composed, basis: keeps.basis, disposal: keeps.disposal };
  const barred = whyNotWritable(tag, labelMap);
  if (barred !== undefined) return left(barred);
  const { decision } = evaluation;
  return {
    kind: 'change',
    ...about,
    subject: writer,
    why: proposal.why,
    from: codeOf(evaluation) ?? null,
    chosen: 'tag' in decision && isAPersons(decision.tag),
    tag: withoutNothing(tag),
    before: tagSignature(file, labelMap),
    dueBefore: dueOf(beforeWithdrawal(evaluation, proposing, inCase)),
    dueAfter: dueOf(after),
    held: evaluation.holds.length > 0,
  };
}

function whyNotWritable(tag: Tag, labelMap: LabelMap | undefined): string | undefined {
  if (labelMap === undefined) return undefined;
  try {
    labelModification(tag, labelMap);
    return undefined;
  } catch (error) {
    if (error instanceof TagNotWritable) return `${error.message}.`;
    throw error;
  }
}

function codeOf({ decision }: Evaluation): string | undefined {
  if (decision.kind === 'class') return decision.class.code;
  if (decision.kind === 'withdrawn') return decision.code;
  return decision.kind === 'not-worth-keeping' ? decision.tag.code : undefined;
}

/** A withdrawn class gives no day any more: the day that it gave is what people compare with. */
function beforeWithdrawal(
  evaluation: Evaluation,
  { index }: Proposing,
  inCase: Case | undefined,
): Evaluation {
  const { decision, facts } = evaluation;
  const withdrawn = decision.kind === 'withdrawn' ? decision.class?.withdrawn : undefined;
  return withdrawn === undefined
    ? evaluation
    : evaluate(facts, index, { asOf: addDays(withdrawn.on, -1), case: inCase });
}

const dueOf = ({ retention, transferBy }: Evaluation): PlainDate | null =>
  (retention?.kind === 'scheduled' && retention.doubtful ? transferBy : fallsDueOn(retention, transferBy)) ??
  null;

/** A tag as it survives JSON. */
const withoutNothing = (tag: Tag): Tag =>
  Object.fromEntries(Object.entries(tag).filter(([, value]) => value !== undefined)) as unknown as Tag;
