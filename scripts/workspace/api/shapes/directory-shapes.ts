/** Every field of the Directory resources that a `fields` mask may name.
 * In the language of `fields` itself; a test holds them against Google's API description.
 */
const USER_CUSTOM_PROPERTIES = '*(*)';

const GUEST_ACCOUNT_INFO = 'primaryGuestEmail';

const USER_NAME = 'displayName,familyName,fullName,givenName';

export const USER =
  'addresses(*),agreedToTerms,aliases,archivalTime,archived,changePasswordAtNextLogin,creationTime,' +
  `customSchemas(*(${USER_CUSTOM_PROPERTIES})),customerId,deletionTime,emails(*),etag,externalIds(*),` +
  `gender(*),guestAccountInfo(${GUEST_ACCOUNT_INFO}),hashFunction,id,ims(*),includeInGlobalAddressList,` +
  'ipWhitelisted,isAdmin,isDelegatedAdmin,isEnforcedIn2Sv,isEnrolledIn2Sv,isGuestUser,isMailboxSetup,' +
  `keywords(*),kind,languages(*),lastLoginTime,locations(*),name(${USER_NAME}),nonEditableAliases,notes` +
  '(*),orgUnitPath,organizations(*),password,phones(*),posixAccounts(*),primaryEmail,recoveryEmail,' +
  'recoveryPhone,relations(*),sshPublicKeys(*),suspended,suspensionReason,suspensionTime,' +
  'thumbnailPhotoEtag,thumbnailPhotoUrl,websites(*)';

export const USERS = `etag,kind,nextPageToken,trigger_event,users(${USER})`;

const ORG_UNIT =
  'blockInheritance,description,etag,kind,name,orgUnitId,orgUnitPath,parentOrgUnitId,parentOrgUnitPath';

export const ORG_UNITS = `etag,kind,organizationUnits(${ORG_UNIT})`;

const EXTERNAL_ID = 'id,namespace';

const GROUP =
  `adminCreated,aliases,description,directMembersCount,email,etag,externalIds(${EXTERNAL_ID}),id,kind,` +
  'name,nonEditableAliases';

export const GROUPS = `etag,groups(${GROUP}),kind,nextPageToken`;

const MEMBER = 'delivery_settings,email,etag,id,kind,role,status,type';

export const MEMBERS = `etag,kind,members(${MEMBER}),nextPageToken`;
