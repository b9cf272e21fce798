/**
 * The same tag where the edition has no labels, in the file's public `properties`: 124 bytes a pair (key and value in
 * UTF-8), strings only. `wtk=1` stands on every tagged file, so that its absence can be searched for.
 */
export const PROPERTY = {
  mark: 'wtk',
  recordClass: 'wtk.class',
  then: 'wtk.then',
  eventDate: 'wtk.event',
  keepUntil: 'wtk.keep',
  decidedBy: 'wtk.by',
  basis: 'wtk.basis',
  disposal: 'wtk.disposal',
  /** Creation day that a migration carried over: not part of the tag. */
  migratedOn: 'wtk.date',
  /** The first name, kept when a document is renamed: not part of the tag. */
  firstName: 'wtk.name',
} as const;

/** The properties that make up a tag: all but the migrated date and the first name. */
export const TAG_PROPERTIES: readonly string[] = Object.values(PROPERTY).filter(
  (key) => key !== PROPERTY.migratedOn && key !== PROPERTY.firstName,
);

/** Properties on a folder that make it a case. */
export const CASE_PROPERTY = {
  recordClass: 'wtk.case',
  openedOn: 'wtk.opened',
  closedOn: 'wtk.closed',
  eventOn: 'wtk.event',
} as const;

export const PROPERTY_BYTES = 124;
