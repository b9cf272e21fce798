import { documentCard } from '../cards/document-card.ts';
import type { Panel } from '../panel.ts';
import type { Card } from '../cards/google-card.ts';
import { readDocument } from '../reading/read-document.ts';
import { viewDocument } from '../view/document-view.ts';
import { freshDraft } from '../view/draft.ts';
import { needed, type Action } from './action.ts';

/** The card of one document, read from Drive now. @throws DriveTrouble */
export function openCard(id: string, panel: Panel): Card {
  const view = viewDocument(readDocument(id, panel), panel);
  return documentCard(view, freshDraft(view), panel);
}

/** Opens a document from a list or after trouble. */
export const open: Action = (panel) => ({ kind: 'push', card: openCard(needed(panel, 'id'), panel) });

/** Has Google ask whether the panel may know the open document. */
export const grant: Action = () => ({ kind: 'ask-for-file' });
