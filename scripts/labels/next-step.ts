import type { LabelState, NewLabel } from '../google/label-admin.ts';
import { contentOf, sameContent } from './label-content.ts';
import type { LabelPlan } from './label-plan.ts';
import { LabelRefused } from './label-refused.ts';

export type LabelStep =
  | { readonly kind: 'create'; readonly label: NewLabel }
  | { readonly kind: 'edit'; readonly label: LabelState }
  | { readonly kind: 'publish'; readonly label: LabelState }
  | { readonly kind: 'done'; readonly label: LabelState };

/**
 * What is to be done next, by what the label says now: whoever brought it so far.
 * @throws LabelRefused when somebody took it elsewhere since the plan was made.
 */
export function nextStep(plan: LabelPlan, now: LabelState | undefined): LabelStep {
  if (now === undefined) {
    if (plan.create === null)
      throw new LabelRefused(
        `The label '${plan.title}' that the plan is for is gone: deleting a label takes its values off every document. Look in the Admin console, then plan again.`,
      );
    const { title, description, fields } = plan.create;
    return { kind: 'create', label: { title, description, fields } };
  }
  if (now.standing === 'disabled')
    throw new LabelRefused(
      `Somebody disabled the label '${plan.title}' since the plan was made: enable it in the Admin console, then plan again.`,
    );
  if (sameContent(contentOf(now), plan.target))
    return plan.publishes && (now.unpublished || now.standing === 'draft')
      ? { kind: 'publish', label: now }
      : { kind: 'done', label: now };
  if (plan.edits.length > 0 && now.revisionId === plan.label?.revisionId) return { kind: 'edit', label: now };
  throw new LabelRefused(
    `Somebody changed the label '${plan.title}' since the plan was made, so nothing more was written: plan again and look at what differs.`,
  );
}
