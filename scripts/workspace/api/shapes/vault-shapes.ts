/** Every field of Vault's resources that a `fields` mask may name.
 * In the language of `fields` itself; a test holds them against Google's API description.
 */
const MATTER_PERMISSION = 'accountId,role';

const MATTER = `description,matterId,matterPermissions(${MATTER_PERMISSION}),matterRegion,name,state`;

export const LIST_MATTERS_RESPONSE = `matters(${MATTER}),nextPageToken`;

const HELD_ACCOUNT = 'accountId,email,firstName,holdTime,lastName';

const HELD_ORG_UNIT = 'holdTime,orgUnitId';

const CORPUS_QUERY =
  'calendarQuery,driveQuery(includeSharedDriveFiles,includeTeamDriveFiles),geminiQuery,groupsQuery(endTime,startTime,terms),' +
  'hangoutsChatQuery(includeRooms),mailQuery(endTime,startTime,terms),voiceQuery(coveredData)';

const HOLD = `accounts(${HELD_ACCOUNT}),corpus,holdId,name,orgUnit(${HELD_ORG_UNIT}),query(${CORPUS_QUERY}),updateTime`;

export const LIST_HOLDS_RESPONSE = `holds(${HOLD}),nextPageToken`;
