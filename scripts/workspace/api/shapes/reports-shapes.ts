/** Every field of a Reports activity that a `fields` mask may name.
 * In the language of `fields` itself; a test holds them against Google's API description.
 */
const AGENT_ATTRIBUTION_INFO_AGENT_OWNER = 'email';

const AGENT_ATTRIBUTION_INFO = `agentId,agentName,agentOwner(${AGENT_ATTRIBUTION_INFO_AGENT_OWNER}),agentType`;

const NESTED_PARAMETER = 'boolValue,intValue,multiBoolValue,multiIntValue,multiValue,name,value';

const ACTIVITY_EVENTS_STATUS = 'errorCode,errorMessage,eventStatus,httpStatusCode';

const ACTIVITY_NETWORK_INFO = 'ipAsn,regionCode,subdivisionCode';

const DATE = 'day,month,year';

const REASON = 'reasonType';

const FIELD_VALUE_SELECTION_VALUE = 'badged,displayName,id';

const FIELD_VALUE_SELECTION_LIST_VALUE = `values(${FIELD_VALUE_SELECTION_VALUE})`;

const FIELD_VALUE_TEXT_LIST_VALUE = 'values';

const FIELD_VALUE_USER_VALUE = 'email';

const FIELD_VALUE_USER_LIST_VALUE = `values(${FIELD_VALUE_USER_VALUE})`;

const FIELD_VALUE =
  `dateValue(${DATE}),displayName,id,integerValue,longTextValue,reason(${REASON}),selectionListValue(` +
  `${FIELD_VALUE_SELECTION_LIST_VALUE}),selectionValue(${FIELD_VALUE_SELECTION_VALUE}),textListValue(` +
  `${FIELD_VALUE_TEXT_LIST_VALUE}),textValue,type,unsetValue,userListValue(` +
  `${FIELD_VALUE_USER_LIST_VALUE}),userValue(${FIELD_VALUE_USER_VALUE})`;

const APPLIED_LABEL = `fieldValues(${FIELD_VALUE}),id,reason(${REASON}),title`;

const CUSTOMER_IDENTITY = 'id';

const GROUP_IDENTITY = 'groupEmail,id';

const SHARED_DRIVE_IDENTITY = 'id,sharedDriveName';

const USER_IDENTITY = 'id,userEmail';

const OWNER_IDENTITY =
  `customerIdentity(${CUSTOMER_IDENTITY}),groupIdentity(${GROUP_IDENTITY}),sharedDriveIdentity(` +
  `${SHARED_DRIVE_IDENTITY}),userIdentity(${USER_IDENTITY})`;

const OWNER_DETAILS = `ownerIdentity(${OWNER_IDENTITY}),ownerType`;

const RESOURCE_DETAILS = `appliedLabels(${APPLIED_LABEL}),id,ownerDetails(${OWNER_DETAILS}),relation,title,type`;

const ACTIVITY_USER_DEVICE_INFO = 'deviceId,deviceOsVersion,deviceType';

const ACTIVITY =
  `actor(agentAttributionInfo(${AGENT_ATTRIBUTION_INFO}),applicationInfo(applicationName,impersonation,` +
  'oauthClientId),callerType,email,key,profileId),etag,events(name,parameters(boolValue,intValue,' +
  `messageValue(parameter(${NESTED_PARAMETER})),multiIntValue,multiMessageValue(parameter(` +
  `${NESTED_PARAMETER})),multiValue,name,value),resourceIds,sensitiveParameters(boolValue,intValue,` +
  `messageValue(parameter(${NESTED_PARAMETER})),multiIntValue,multiMessageValue(parameter(` +
  `${NESTED_PARAMETER})),multiValue,name,value),status(${ACTIVITY_EVENTS_STATUS}),type),id(` +
  'applicationName,customerId,time,uniqueQualifier),ipAddress,isAgenticAction,kind,networkInfo(' +
  `${ACTIVITY_NETWORK_INFO}),ownerDomain,resourceDetails(${RESOURCE_DETAILS}),userDeviceInfo(` +
  `${ACTIVITY_USER_DEVICE_INFO})`;

export const ACTIVITIES = `etag,items(${ACTIVITY}),kind,nextPageToken`;
