import type { Setting } from '../panel.ts';
import type { DocumentView } from '../view/document-view.ts';
import type { Draft } from '../view/draft.ts';
import { planSave, type Chosen } from '../view/plan-save.ts';
import { classFacts, classLine } from './form/class-facts.ts';
import { decisionForm } from './form/decision-form.ts';
import { why } from './form/why.ts';
import type { Card } from './google-card.ts';
import { head } from './parts/head.ts';
import { section } from './parts/widgets.ts';

/** What a class would mean for this document, before anything is saved. */
export function consequenceCard(view: DocumentView, chosen: Chosen, draft: Draft, setting: Setting): Card {
  const { after } = planSave(view, chosen, draft.eventDate, undefined, setting);
  return {
    name: 'consequence',
    header: head(view.facts.name),
    sections: [
      ...section([
        classLine(chosen.recordClass),
        ...decisionForm(view, chosen, draft, setting, 'consequence'),
      ]),
      ...section(classFacts(chosen.recordClass)),
      ...why(after, setting.index),
    ],
  };
}
