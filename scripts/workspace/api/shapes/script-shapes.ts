/** Every field of the Script API's resources that a `fields` mask may name; a test holds them against Google's description. */
const USER = 'domain,email,name,photoUrl';

const FUNCTION_SET = 'values(name,parameters)';

const FILE = `createTime,functionSet(${FUNCTION_SET}),lastModifyUser(${USER}),name,source,type,updateTime`;

export const CONTENT = `files(${FILE}),scriptId`;

export const PROJECT = `createTime,creator(${USER}),lastModifyUser(${USER}),parentId,scriptId,title,updateTime`;

export const CREATE_PROJECT_REQUEST = 'parentId,title';

export const VERSION = 'createTime,description,scriptId,versionNumber';

export const LIST_VERSIONS_RESPONSE = `nextPageToken,versions(${VERSION})`;

export const DEPLOYMENT_CONFIG = 'description,manifestFileName,scriptId,versionNumber';

const ADD_ON = 'addOnType,description,helpUrl,postInstallTipUrl,reportIssueUrl,title';

const ENTRY_POINT =
  `addOn(${ADD_ON}),entryPointType,executionApi(entryPointConfig(access)),` +
  'webApp(entryPointConfig(access,executeAs),url)';

export const DEPLOYMENT = `deploymentConfig(${DEPLOYMENT_CONFIG}),deploymentId,entryPoints(${ENTRY_POINT}),updateTime`;

export const UPDATE_DEPLOYMENT_REQUEST = `deploymentConfig(${DEPLOYMENT_CONFIG})`;

export const LIST_DEPLOYMENTS_RESPONSE = `deployments(${DEPLOYMENT}),nextPageToken`;
