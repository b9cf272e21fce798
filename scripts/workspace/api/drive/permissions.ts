import { fileNotFound } from '../api-error.ts';
import { atLeast } from '../access.ts';
import { flagOf, numberOf, pageOf, type Call } from '../call.ts';
import { BOOLEAN, STRING, type Method } from '../method.ts';
import { permissionResources } from '../resources/permission-resource.ts';
import { FileReader, requireFile } from '../resources/file-reader.ts';
import { PERMISSION_LIST } from '../shapes/drive-shapes.ts';
import type { FileRecord } from '../../state/file-records.ts';
import { insufficientFilePermissions } from '../api-error.ts';
import { adminAccess } from './drives.ts';
import { ALL_DRIVES, INCLUDES } from './parameters.ts';

/** The item whose permissions are asked for. An administrator reads those of any shared drive and what is in it. */
function subjectOf(call: Call): FileRecord {
  if (!adminAccess(call)) {
    const reader = new FileReader(call);
    const file = requireFile(call, reader);
    const { role } = reader.access(file);
    if (!atLeast(role, file.drive === undefined ? 'writer' : 'reader')) throw insufficientFilePermissions();
    return file;
  }
  const id = call.path.fileId ?? '';
  const file = call.workspace.files.file(id);
  const supported = flagOf(call, 'supportsAllDrives') || flagOf(call, 'supportsTeamDrives');
  if (file?.drive === undefined || !supported) throw fileNotFound(id);
  return file;
}

export const permissionsList: Method = {
  id: 'drive.permissions.list',
  verb: 'GET',
  path: '/drive/v3/files/{fileId}/permissions',
  envelope: 'legacy',
  scopes: [
    'drive',
    'drive.file',
    'drive.meet.readonly',
    'drive.metadata',
    'drive.metadata.readonly',
    'drive.photos.readonly',
    'drive.readonly',
  ],
  parameters: {
    ...ALL_DRIVES,
    includePermissionsForView: INCLUDES.includePermissionsForView ?? STRING,
    pageSize: { type: 'integer', least: 1, most: 100 },
    pageToken: STRING,
    useDomainAdminAccess: BOOLEAN,
  },
  shape: PERMISSION_LIST,
  defaultFields: 'kind,nextPageToken,permissions(kind,id,type,role)',
  run: (call) => {
    const file = subjectOf(call);
    const all = permissionResources(call.workspace, file);
    // Left to itself, Drive pages the permissions of shared drives only.
    const size = numberOf(call, 'pageSize', file.drive === undefined ? all.length + 1 : 100);
    const page = pageOf(call, `drive.permissions.list ${call.user.address} ${file.id}`, all, size);
    return {
      kind: 'drive#permissionList',
      ...(page.nextPageToken !== undefined && { nextPageToken: page.nextPageToken }),
      permissions: page.items,
    };
  },
};
