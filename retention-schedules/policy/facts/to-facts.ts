import { londonDay } from '../calendar/london-day.ts';
import { parsePlainDate } from '../calendar/plain-date.ts';
import { PROPERTY } from '../tag/properties.ts';
import { readCarriers, type TagContext } from '../tag/read-tag.ts';
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
  /** What the caller knows of who can open a file in a shared drive, where Drive gives no more than these ids. */
  readonly exposureOf?: (permissionIds: GoogleFile['permissionIds']) => Exposure;
}

/** Google's JSON of one file in the policy's words. The panel and the audit both use this one mapping. Never throws. */
export function toFacts(file: GoogleFile, context: FactsContext): DocumentFacts {
  // Google's files come in many shapes, so each look into one is dear: every field is taken once, here.
  const { id, name, mimeType = '', parents, owners, driveId, shared, permissions, permissionIds } = file;
  const { createdTime, modifiedTime, trashed, trashedTime, webViewLink: link } = file;
  const { labelInfo, properties, capabilities, contentRestrictions } = file;
  const owner = owners?.[0]?.emailAddress ?? context.owner;
  const migrated = properties?.[PROPERTY.migratedOn];
  return {
    id,
    name: name ?? '',
    kind: fileKind(mimeType),
    mimeType,
    place: placeOf(driveId, owner, context.orgUnit),
    parent: parents?.[0],
    createdOn: createdTime === undefined ? undefined : londonDay(createdTime),
    modifiedOn: modifiedTime === undefined ? undefined : londonDay(modifiedTime),
    migratedOn: migrated === undefined ? undefined : parsePlainDate(migrated),
    modifiedTime,
    trashed: trashed === true,
    trashedOn: trashedTime === undefined ? undefined : londonDay(trashedTime),
    tag: readCarriers({ labelInfo, properties, capabilities }, context),
    exposure: exposureIn({ permissions, permissionIds, driveId, shared }, context),
    shared: driveId === undefined ? shared : undefined,
    received: driveId === undefined && !isInside(owner, context.trustedDomains),
    locked: capabilities?.canRename === false || isRestricted(contentRestrictions),
    link,
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

interface Sharing {
  readonly permissions: GoogleFile['permissions'];
  readonly permissionIds: GoogleFile['permissionIds'];
  readonly driveId: string | undefined;
  readonly shared: boolean | undefined;
}

/** Drive leaves `permissions` empty on shared drives; there only the link to anyone shows, by its id. */
function exposureIn(
  { permissions, permissionIds, driveId, shared }: Sharing,
  { trustedDomains, exposureOf: known }: FactsContext,
): Exposure {
  if (permissionIds?.includes(ANYONE_WITH_LINK) === true) return 'anyone-with-link';
  if (permissions !== undefined) return exposureOf(permissions, trustedDomains);
  if (driveId === undefined) return shared === false ? 'inside' : 'unknown';
  return known === undefined ? 'unknown' : known(permissionIds);
}
