import type { GoogleEvent } from './google-event.ts';

/** The document that is open or selected, as far as Google tells. */
export type OpenDocument =
  | { readonly kind: 'known'; readonly id: string }
  /** An editor keeps its document to itself until the person says yes, once a document. */
  | { readonly kind: 'needs-consent' }
  | { readonly kind: 'none' };

/** Which document the panel stands beside. The only place that knows where Google says so. */
export function openDocument(event: GoogleEvent): OpenDocument {
  const editor = event.docs ?? event.sheets ?? event.slides;
  if (editor !== undefined)
    return editor.id === undefined ? { kind: 'needs-consent' } : { kind: 'known', id: editor.id };
  const items = event.drive?.selectedItems ?? [];
  const id = items.length === 1 ? items[0]?.id : undefined;
  return id === undefined ? { kind: 'none' } : { kind: 'known', id };
}
