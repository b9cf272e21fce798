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
  // Google's files come in many shapes, so each look into one is dear: once a field.
  const { createdTime, modifiedTime, trashedTime, driveId, size, shared, mimeType = '' } = file;
  const owner = file.owners?.[0]?.emailAddress ?? context.owner;
  const migrated = file.properties?.[PROPERTY.migratedOn];
  return {
    id: file.id,
    name: file.name ?? '',
    kind: fileKind(mimeType),
    mimeType,
    place: placeOf(driveId, owner, context.orgUnit),
    parent: file.parents?.[0],
    createdOn: createdTime === undefined ? undefined : londonDay(createdTime),
    modifiedOn: modifiedTime === undefined ? undefined : londonDay(modifiedTime),
    migratedOn: migrated === undefined ? undefined : parsePlainDate(migrated),
    modifiedTime,
    size: size === undefined ? undefined : Number(size),
    trashed: file.trashed === true,
    trashedOn: trashedTime === undefined ? undefined : londonDay(trashedTime),
    tag: readTag(file, context),
    exposure: exposureIn(file, driveId, shared, context),
    shared: driveId === undefined ? shared : undefined,
    received: driveId === undefined && !isInside(owner, context.trustedDomains),
    locked: file.capabilities?.canRename === false || isRestricted(file.contentRestrictions),
    link: file.webViewLink,
  };
}

const isRestricted = (restrictions: GoogleFile['contentRestrictions']): boolean =>
  restrictions?.some(({ readOnly }) => readOnly === true) === true;

const placeOf = (
  driveId: string | undefined,
  owner: string | undefined,
  orgUnit: string | undefined,
): Place =>
  driveId === undefined ? { kind: 'my-drive', owner, orgUnit } : { kind: 'shared-drive', drive: driveId };

/** Drive leaves `permissions` empty on shared drives; there only the link to anyone shows, by its id. */
function exposureIn(
  file: GoogleFile,
  driveId: string | undefined,
  shared: boolean | undefined,
  { trustedDomains, exposureOf: known }: FactsContext,
): Exposure {
  const { permissions } = file;
  if (file.permissionIds?.includes(ANYONE_WITH_LINK) === true) return 'anyone-with-link';
  if (permissions !== undefined) return exposureOf(permissions, trustedDomains);
  if (driveId === undefined) return shared === false ? 'inside' : 'unknown';
  return known === undefined ? 'unknown' : known(file);
}
