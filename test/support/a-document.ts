import { plainDate } from '#policy/calendar/plain-date.ts';
import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import { NO_TAG, type Tag } from '#policy/tag/tag.ts';

/** A plain document of ours in a shared drive, with whatever a test is about changed. */
export function aDocument(changes: Partial<DocumentFacts> = {}): DocumentFacts {
  return {
    id: 'file-1',
    name: 'Finance committee minutes',
    kind: 'document',
    mimeType: 'application/vnd.google-apps.document',
    place: { kind: 'shared-drive', drive: 'drive-finance' },
    parent: 'folder-1',
    createdOn: plainDate('2019-05-02'),
    modifiedOn: plainDate('2019-05-02'),
    migratedOn: undefined,
    modifiedTime: '2019-05-02T10:00:00.000Z',
    trashed: false,
    trashedOn: undefined,
    tag: NO_TAG,
    exposure: 'inside',
    received: false,
    locked: false,
    link: undefined,
    ...changes,
  };
}

/** The same, tagged by label. */
export const tagged = (tag: Tag, changes: Partial<DocumentFacts> = {}): DocumentFacts =>
  aDocument({ tag: { label: tag, problems: [] }, ...changes });
