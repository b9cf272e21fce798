/** Every field that Drive v3 has, by resource: what a `fields` mask may name.
 * In the language of `fields` itself; a test holds them against Google's API description.
 */
const DECRYPTION_METADATA =
  'aes256GcmChunkSize,encryptionResourceKeyHash,jwt,kaclsId,kaclsName,keyFormat,wrappedKey';

const CLIENT_ENCRYPTION_DETAILS = `decryptionMetadata(${DECRYPTION_METADATA}),encryptionState`;

const USER = 'displayName,emailAddress,kind,me,permissionId,photoLink';

const CONTENT_RESTRICTION = `ownerRestricted,readOnly,reason,restrictingUser(${USER}),restrictionTime,systemRestricted,type`;

const DOWNLOAD_RESTRICTION = 'restrictedForReaders,restrictedForWriters';

const DOWNLOAD_RESTRICTIONS_METADATA =
  `effectiveDownloadRestrictionWithContext(${DOWNLOAD_RESTRICTION}),itemDownloadRestriction(` +
  `${DOWNLOAD_RESTRICTION})`;

const LABEL_FIELD = `dateString,id,integer,kind,selection,text,user(${USER}),valueType`;

const LABEL = `fields(*(${LABEL_FIELD})),id,kind,revisionId`;

export const PERMISSION =
  'allowFileDiscovery,deleted,displayName,domain,emailAddress,expirationTime,id,' +
  'inheritedPermissionsDisabled,kind,pendingOwner,permissionDetails(inherited,inheritedFrom,' +
  'permissionType,role),photoLink,role,teamDrivePermissionDetails(inherited,inheritedFrom,role,' +
  'teamDrivePermissionType),type,view';

export const FILE =
  'appProperties(*),capabilities(canAcceptOwnership,canAccessViaGenAi,canAddChildren,' +
  'canAddFolderFromAnotherDrive,canAddMyDriveParent,canChangeCopyRequiresWriterPermission,' +
  'canChangeItemDownloadRestriction,canChangeSecurityUpdateEnabled,canChangeViewersCanCopyContent,' +
  'canComment,canCopy,canDelete,canDeleteChildren,canDisableInheritedPermissions,canDownload,canEdit,' +
  'canEnableInheritedPermissions,canListChildren,canModifyContent,canModifyContentRestriction,' +
  'canModifyEditorContentRestriction,canModifyLabels,canModifyOwnerContentRestriction,' +
  'canMoveChildrenOutOfDrive,canMoveChildrenOutOfTeamDrive,canMoveChildrenWithinDrive,' +
  'canMoveChildrenWithinTeamDrive,canMoveItemIntoTeamDrive,canMoveItemOutOfDrive,' +
  'canMoveItemOutOfTeamDrive,canMoveItemWithinDrive,canMoveItemWithinTeamDrive,canMoveTeamDriveItem,' +
  'canReadDrive,canReadLabels,canReadRevisions,canReadTeamDrive,canRemoveChildren,' +
  'canRemoveContentRestriction,canRemoveMyDriveParent,canRename,canShare,canStartApproval,canTrash,' +
  `canTrashChildren,canUntrash),clientEncryptionDetails(${CLIENT_ENCRYPTION_DETAILS}),contentHints(` +
  `indexableText,thumbnail(image,mimeType)),contentRestrictions(${CONTENT_RESTRICTION}),` +
  'copyRequiresWriterPermission,createdTime,description,downloadRestrictions(' +
  `${DOWNLOAD_RESTRICTIONS_METADATA}),driveId,explicitlyTrashed,exportLinks(*),fileExtension,` +
  'folderColorRgb,fullFileExtension,hasAugmentedPermissions,hasThumbnail,headRevisionId,iconLink,id,' +
  'imageMediaMetadata(aperture,cameraMake,cameraModel,colorSpace,exposureBias,exposureMode,' +
  'exposureTime,flashUsed,focalLength,height,isoSpeed,lens,location(altitude,latitude,longitude),' +
  'maxApertureValue,meteringMode,rotation,sensor,subjectDistance,time,whiteBalance,width),' +
  `inheritedPermissionsDisabled,isAppAuthorized,kind,labelInfo(labels(${LABEL})),lastModifyingUser(` +
  `${USER}),linkShareMetadata(securityUpdateEligible,securityUpdateEnabled),md5Checksum,mimeType,` +
  `modifiedByMe,modifiedByMeTime,modifiedTime,name,originalFilename,ownedByMe,owners(${USER}),parents,` +
  `permissionIds,permissions(${PERMISSION}),properties(*),quotaBytesUsed,resourceKey,sha1Checksum,` +
  `sha256Checksum,shared,sharedWithMeTime,sharingUser(${USER}),shortcutDetails(targetId,targetMimeType,` +
  'targetResourceKey),size,spaces,starred,teamDriveId,thumbnailLink,thumbnailVersion,trashed,' +
  `trashedTime,trashingUser(${USER}),version,videoMediaMetadata(durationMillis,height,width),` +
  'viewedByMe,viewedByMeTime,viewersCanCopyContent,webContentLink,webViewLink,writersCanShare';

export const FILE_LIST = `files(${FILE}),incompleteSearch,kind,nextPageToken`;

export const DRIVE =
  'backgroundImageFile(id,width,xCoordinate,yCoordinate),backgroundImageLink,capabilities(' +
  'canAddChildren,canChangeCopyRequiresWriterPermissionRestriction,canChangeDomainUsersOnlyRestriction,' +
  'canChangeDownloadRestriction,canChangeDriveBackground,canChangeDriveMembersOnlyRestriction,' +
  'canChangeSharingFoldersRequiresOrganizerPermissionRestriction,canComment,canCopy,canDeleteChildren,' +
  'canDeleteDrive,canDownload,canEdit,canListChildren,canManageMembers,canReadRevisions,canRename,' +
  'canRenameDrive,canResetDriveRestrictions,canShare,canTrashChildren),colorRgb,createdTime,hidden,id,' +
  'kind,name,orgUnitId,restrictions(adminManagedRestrictions,copyRequiresWriterPermission,' +
  `domainUsersOnly,downloadRestriction(${DOWNLOAD_RESTRICTION}),driveMembersOnly,` +
  'sharingFoldersRequiresOrganizerPermission),themeId';

export const DRIVE_LIST = `drives(${DRIVE}),kind,nextPageToken`;

export const PERMISSION_LIST = `kind,nextPageToken,permissions(${PERMISSION})`;

const TEAM_DRIVE =
  'backgroundImageFile(id,width,xCoordinate,yCoordinate),backgroundImageLink,capabilities(' +
  'canAddChildren,canChangeCopyRequiresWriterPermissionRestriction,canChangeDomainUsersOnlyRestriction,' +
  'canChangeDownloadRestriction,canChangeSharingFoldersRequiresOrganizerPermissionRestriction,' +
  'canChangeTeamDriveBackground,canChangeTeamMembersOnlyRestriction,canComment,canCopy,' +
  'canDeleteChildren,canDeleteTeamDrive,canDownload,canEdit,canListChildren,canManageMembers,' +
  'canReadRevisions,canRemoveChildren,canRename,canRenameTeamDrive,canResetTeamDriveRestrictions,' +
  'canShare,canTrashChildren),colorRgb,createdTime,id,kind,name,orgUnitId,restrictions(' +
  'adminManagedRestrictions,copyRequiresWriterPermission,domainUsersOnly,downloadRestriction(' +
  `${DOWNLOAD_RESTRICTION}),sharingFoldersRequiresOrganizerPermission,teamMembersOnly),themeId`;

const CHANGE =
  `changeType,drive(${DRIVE}),driveId,file(${FILE}),fileId,kind,removed,teamDrive(${TEAM_DRIVE}),` +
  'teamDriveId,time,type';

export const CHANGE_LIST = `changes(${CHANGE}),kind,newStartPageToken,nextPageToken`;

export const START_PAGE_TOKEN = 'kind,startPageToken';

export const ABOUT =
  'appInstalled,canCreateDrives,canCreateTeamDrives,driveThemes(backgroundImageLink,colorRgb,id),' +
  'exportFormats(*),folderColorPalette,importFormats(*),kind,maxImportSizes(*),maxUploadSize,' +
  'storageQuota(limit,usage,usageInDrive,usageInDriveTrash),teamDriveThemes(backgroundImageLink,' +
  `colorRgb,id),user(${USER})`;

export const LABEL_LIST = `kind,labels(${LABEL}),nextPageToken`;

export const MODIFY_LABELS_RESPONSE = `kind,modifiedLabels(${LABEL})`;
