import type { LabelMap } from '#policy/tag/label-map.ts';
import { GoogleError } from '../google/google-error.ts';
import type { LabelAdmin, LabelGrant, LabelState } from '../google/label-admin.ts';
import { hasRole } from './at-once.ts';
import { LabelRefused } from './label-refused.ts';
import type { LabelPlan } from './label-plan.ts';
import { nextStep, type LabelStep } from './next-step.ts';
import { chosenLabel } from './plan-label.ts';

/** The label as it stands once a plan is applied, read back from Google. */
export interface LabelApplied {
  readonly label: LabelState;
  readonly labelMap: LabelMap;
  readonly grants: readonly LabelGrant[];
  /** What this run did, in words; nothing where all of it was done before. */
  readonly done: readonly string[];
}

/** How often a step may turn out to have been overtaken, by somebody else or by an answer that was lost. */
const MOST_STEPS = 12;

/**
 * Does what a plan says and no more. Each step follows from reading the label anew, so a run that was stopped anywhere
 * goes on when it is run again, and one with nothing left to do writes nothing.
 * @throws LabelRefused when the label is neither where the plan began nor where it leads.
 */
export async function applyLabel(plan: LabelPlan, admin: LabelAdmin): Promise<LabelApplied> {
  const done: string[] = [];
  const label = await settleContent(plan, admin, done);
  await settleCopyMode(plan, label, admin, done);
  const grants = await settleGrants(plan, label.id, admin, done);
  const [settled, labelMap] = [await admin.label(label.id), await admin.labelMap(label.id)];
  if (settled === undefined || labelMap === undefined)
    throw new LabelRefused(`The label '${plan.title}' was published and is gone again: plan again.`);
  return { label: settled, labelMap, grants, done };
}

async function settleContent(plan: LabelPlan, admin: LabelAdmin, done: string[]): Promise<LabelState> {
  let last: LabelStep | undefined;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const now = await find(plan, admin);
    const step = nextStep(plan, now);
    if (step.kind === 'done') return step.label;
    try {
      await take(step, plan, admin);
      if (step.kind === 'publish') done.push('Published the label');
      else
        done.push(
          ...(step.kind === 'create' ? [plan.create?.says ?? ''] : plan.edits.map(({ says }) => says)),
        );
    } catch (error) {
      // Done unseen, or overtaken by somebody: the next look tells. The same refusal twice is a refusal.
      if (!isWorthALook(error) || isSame(step, last)) throw error;
    }
    last = step;
  }
  throw new LabelRefused(`The label '${plan.title}' goes on changing while it is written to: plan again.`);
}

const find = async ({ label, title }: LabelPlan, admin: LabelAdmin): Promise<LabelState | undefined> =>
  label === null ? chosenLabel(await admin.labelsTitled(title)) : admin.label(label.id);

function take(
  step: Exclude<LabelStep, { kind: 'done' }>,
  { edits }: LabelPlan,
  admin: LabelAdmin,
): Promise<void> {
  if (step.kind === 'create') return admin.create(step.label);
  const { id, revisionId } = step.label;
  if (step.kind === 'publish') return admin.publish(id, revisionId);
  return admin.edit(
    id,
    revisionId,
    edits.map(({ edit }) => edit),
  );
}

const isWorthALook = (error: unknown): boolean =>
  error instanceof GoogleError && ['network', 'server', 'malformed', 'bad-request'].includes(error.kind);

const isSame = (step: LabelStep, last: LabelStep | undefined): boolean =>
  step.kind === last?.kind && revisionOf(step) === revisionOf(last);
const revisionOf = (step: LabelStep): string => (step.kind === 'create' ? '' : step.label.revisionId);

async function settleCopyMode(
  { copyMode }: LabelPlan,
  label: LabelState,
  admin: LabelAdmin,
  done: string[],
): Promise<void> {
  if (copyMode === null || label.copyMode === copyMode.to) return;
  if (copyMode.from !== null && label.copyMode !== copyMode.from)
    throw new LabelRefused(
      'Somebody changed what copies do with the label since the plan was made: plan again. The rest of the label is as planned.',
    );
  await admin.setCopyMode(label.id, copyMode.to);
  done.push(copyMode.says);
}

/** Gives the roles that are missing, and reads them back: Google has been known to answer well and do nothing. */
async function settleGrants(
  { grants, title }: LabelPlan,
  id: string,
  admin: LabelAdmin,
  done: string[],
): Promise<readonly LabelGrant[]> {
  const before = await admin.grants(id);
  const missing = grants.filter((grant) => !hasRole(before, grant));
  for (const { who, role, says } of missing) {
    await admin.grant(id, { who, role });
    done.push(says);
  }
  if (missing.length === 0) return before;
  const after = await admin.grants(id);
  const still = missing.filter((grant) => !hasRole(after, grant));
  if (still.length === 0) return after;
  throw new LabelRefused(
    `Google took the grant of the label '${title}' to ${still.map(({ who }) => who).join(', ')} and does not show it: look at the label's permissions in the Admin console.`,
  );
}
