import { activitiesList } from './reports/activities.ts';
import { groupsList, membersList } from './directory/groups.ts';
import { orgunitsList } from './directory/org-units.ts';
import { usersGet, usersList } from './directory/users.ts';
import { aboutGet } from './drive/about.ts';
import { changesGetStartPageToken, changesList } from './drive/changes.ts';
import { drivesGet, drivesList } from './drive/drives.ts';
import { filesListLabels, filesModifyLabels } from './drive/file-labels.ts';
import { filesCreate } from './drive/file-create.ts';
import { filesGet, filesUpdate } from './drive/files.ts';
import { filesList } from './drive/files-list.ts';
import { permissionsList } from './drive/permissions.ts';
import { iamSignJwt } from './iam/sign-jwt.ts';
import { labelPermissionsCreate, labelPermissionsList, limitsGetLabel } from './labels/label-permissions.ts';
import { labelsGet, labelsList } from './labels/labels-read.ts';
import {
  labelsCreate,
  labelsDelete,
  labelsDelta,
  labelsDisable,
  labelsEnable,
  labelsPublish,
  labelsUpdateCopyMode,
} from './labels/labels-write.ts';
import {
  deploymentsCreate,
  deploymentsDelete,
  deploymentsGet,
  deploymentsList,
  deploymentsUpdate,
} from './script/deployments.ts';
import { projectsCreate, projectsGet, projectsGetContent, projectsUpdateContent } from './script/projects.ts';
import { versionsCreate, versionsGet, versionsList } from './script/versions.ts';
import { usersGetCapabilities } from './labels/user-capabilities.ts';
import { holdsList } from './vault/holds.ts';
import { mattersList } from './vault/matters.ts';
import { valuesGet } from './sheets/values-get.ts';
import type { Method } from './method.ts';

/** Every method that the local Workspace answers. */
export const METHODS: readonly Method[] = [
  filesList,
  filesCreate,
  changesGetStartPageToken,
  changesList,
  filesListLabels,
  filesModifyLabels,
  filesGet,
  filesUpdate,
  permissionsList,
  drivesList,
  drivesGet,
  aboutGet,
  usersList,
  usersGet,
  orgunitsList,
  groupsList,
  membersList,
  activitiesList,
  labelsList,
  labelsCreate,
  limitsGetLabel,
  labelsDelta,
  labelsPublish,
  labelsDisable,
  labelsEnable,
  labelsUpdateCopyMode,
  labelPermissionsList,
  labelPermissionsCreate,
  labelsGet,
  labelsDelete,
  usersGetCapabilities,
  valuesGet,
  mattersList,
  holdsList,
  projectsCreate,
  projectsGet,
  projectsGetContent,
  projectsUpdateContent,
  versionsCreate,
  versionsList,
  versionsGet,
  deploymentsCreate,
  deploymentsList,
  deploymentsGet,
  deploymentsUpdate,
  deploymentsDelete,
  iamSignJwt,
];
