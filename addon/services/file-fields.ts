/** What the panel asks Drive to say of a file: metadata only, never content. */
export const FILE_FIELDS =
  'id,name,mimeType,driveId,parents,owners(emailAddress,me),ownedByMe,createdTime,modifiedTime,modifiedByMeTime,' +
  'lastModifyingUser(displayName,emailAddress,me),trashed,properties,webViewLink,shared,permissionIds,' +
  'capabilities(canReadLabels,canModifyLabels,canRename,canEdit,canListChildren),contentRestrictions(readOnly,reason)';

/** What is needed of folders and of a document's neighbours, of which there may be a thousand. */
export const PLACE_FIELDS = 'id,name,mimeType,parents,ownedByMe,properties,capabilities(canReadLabels)';

/** Label values come only where a label is named. */
export const labelFields = (labelId: string | undefined): string =>
  labelId === undefined ? '' : ',labelInfo(labels(id,revisionId,fields))';
