import type { GoogleFile } from '#policy/facts/google-file.ts';
import { CASE_PROPERTY } from '#policy/tag/properties.ts';
import type { FolderRow } from '../store/store.ts';

/** A folder as the store keeps it. */
export function folderRow(file: GoogleFile): FolderRow {
  const properties = file.properties;
  return {
    id: file.id,
    parent: file.parents?.[0] ?? file.driveId ?? null,
    name: file.name ?? '',
    caseOf: properties?.[CASE_PROPERTY.recordClass] === undefined ? null : JSON.stringify(properties),
    trashed: file.trashed === true,
    listable: file.capabilities?.canListChildren !== false,
  };
}
