import type { Answer } from '../answer.ts';
import { documentCard } from '../cards/document-card.ts';
import type { Setting } from '../panel.ts';
import type { DocumentView } from '../view/document-view.ts';
import { freshDraft } from '../view/draft.ts';

/** The document as it is now, where it is not as the card said: nothing was written. */
export const changedAnswer = (view: DocumentView, setting: Setting): Answer => ({
  kind: 'replace-all',
  card: documentCard(view, freshDraft(view), setting),
  notice: 'Somebody has changed this document since. Nothing was saved: look again.',
});
