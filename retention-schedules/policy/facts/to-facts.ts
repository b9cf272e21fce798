import { londonDay } from '../calendar/london-day.ts';
import { parsePlainDate } from '../calendar/plain-date.ts';
import { PROPERTY } from '../tag/properties.ts';
import { readTag, type TagContext } from '../tag/read-tag.ts';
import type { DocumentFacts, Exposure, Place } from './document-facts.ts';
import { ANYONE_WITH_LINK, exposureOf, isInside } from './exposure.ts';
import { fileKind } from './file-kind.ts';
import type { GoogleFile } from './google-file.ts';

/** What Google's JSON of one file leaves open. */
export interface FactsContext extends TagContext {
  readonly trustedDomains: readonly string[];
  /** Whose My Drive is read, where one is. */
  readonly owner: string | undefined;
  /** Directory path of that person. Cannot be known in the panel. */
  readonly orgUnit: string | undefined;
  /** What the caller knows of who can open a file, where the file itself does not say. */
  readonly exposureOf?: (file: GoogleFile) => Exposure;
}

/** Google's JSON of one file in the policy's words. The panel and the audit both use this one mapping. Never throws. */
export function toFacts(file: GoogleFile, context: FactsContext): DocumentFacts {
  const owner = file.owners?.[0]?.emailAddress ?? context.owner;
  const mimeType = file.mimeType ?? '';
  const migrated = file.properties?.[PROPERTY.migratedOn];
  return {
    id: file.id,
    name: file.name ?? '',
    kind: fileKind(mimeType),
    mimeType,
    place: placeOf(file, owner, context.orgUnit),
    parent: file.parents?.[0],
    createdOn: file.createdTime === undefined ? undefined : londonDay(file.createdTime),
    modifiedOn: file.modifiedTime === undefined ? undefined : londonDay(file.modifiedTime),
    migratedOn: migrated === undefined ? undefined : parsePlainDate(migrated),
    modifiedTime: file.modifiedTime,
    size: file.size === undefined ? undefined : Number(file.size),
    trashed: file.trashed === true,
    trashedOn: file.trashedTime === undefined ? undefined : londonDay(file.trashedTime),
    tag: readTag(file, context),
    exposure: exposureIn(file, context),
    ...(file.shared === undefined || file.driveId !== undefined ? {} : { shared: file.shared }),
    received: file.driveId === undefined && !isInside(owner, context.trustedDomains),
    locked:
      file.capabilities?.canRename === false ||
      (file.contentRestrictions ?? []).some((restriction) => restriction.readOnly === true),
    link: file.webViewLink,
  };
}

function placeOf(file: GoogleFile, owner: string | undefined, orgUnit: string | undefined): Place {
  return file.driveId === undefined
    ? { kind: 'my-drive', owner, orgUnit }
    : { kind: 'shared-drive', drive: file.driveId };
}

/** Drive leaves `permissions` empty on shared drives; there only the link to anyone shows, by its id. */
function exposureIn(file: GoogleFile, { trustedDomains, exposureOf: known }: FactsContext): Exposure {
  if (file.permissionIds?.includes(ANYONE_WITH_LINK) === true) return 'anyone-with-link';
  if (file.permissions !== undefined) return exposureOf(file.permissions, trustedDomains);
  if (file.driveId === undefined) return file.shared === false ? 'inside' : 'unknown';
  return known === undefined ? 'unknown' : known(file);
}
