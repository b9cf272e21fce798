import type { Setting } from '../panel.ts';
import type { DocumentView } from './document-view.ts';
import { planSave, waitsForEvent, type SavePlan } from './plan-save.ts';

/**
 * What renaming alone would write. A document that a tag has decided keeps its class, event date and basis; its tag is
 * written again only where the new name's date moves its days. `undefined`: nothing but the name is written.
 */
export function planRename(view: DocumentView, name: string, setting: Setting): SavePlan | undefined {
  const { decision, retention } = view.evaluation;
  if (decision.kind !== 'class' || decision.tag === undefined) return undefined;
  const chosen = { recordClass: decision.class, basis: decision.basis ?? 'person' } as const;
  const eventDate = waitsForEvent(decision.class) ? decision.tag.eventDate : undefined;
  const plan = planSave(view, chosen, eventDate, name, setting);
  const { retention: after } = plan.after;
  const isUnmoved =
    plan.tag.eventDate === decision.tag.eventDate &&
    (after?.kind === 'scheduled' ? after.dueOn : undefined) ===
      (retention?.kind === 'scheduled' ? retention.dueOn : undefined);
  return isUnmoved ? undefined : plan;
}
