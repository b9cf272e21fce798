import type { DriveRecord } from '../../state/file-records.ts';
import { driveNotFound, invalidValue } from '../api-error.ts';
import { atLeast } from '../access.ts';
import { flagOf, numberOf, pageOf, textOf, type Call } from '../call.ts';
import { BOOLEAN, STRING, type Method } from '../method.ts';
import { requirePrivilege } from '../privilege.ts';
import { drivePredicate } from '../query/drive-predicate.ts';
import { instant } from '../resources/times.ts';
import { DRIVE, DRIVE_LIST } from '../shapes/drive-shapes.ts';

const SCOPES = ['drive', 'drive.readonly'];

/** A shared drive as its member, or an administrator, is shown it. */
export function driveResource(call: Call, drive: DriveRecord, asAdmin: boolean): Record<string, unknown> {
  const role = asAdmin ? 'organizer' : call.access.driveRole(drive.id);
  const edits = atLeast(role, 'writer');
  const organizes = role === 'organizer';
  return {
    kind: 'drive#drive',
    id: drive.id,
    name: drive.name,
    colorRgb: '#0f9d58',
    createdTime: instant(drive.createdTime),
    hidden: drive.hidden,
    ...(asAdmin &&
      drive.orgUnit !== undefined && {
        orgUnitId: call.workspace.directory.orgUnit(drive.orgUnit)?.id.replace(/^id:/, ''),
      }),
    capabilities: {
      canAddChildren: edits,
      canComment: atLeast(role, 'commenter'),
      canCopy: role !== undefined,
      canDeleteChildren: organizes,
      canDeleteDrive: organizes,
      canDownload: role !== undefined,
      canEdit: edits,
      canListChildren: role !== undefined,
      canManageMembers: organizes,
      canReadRevisions: role !== undefined,
      canRename: edits,
      canRenameDrive: organizes,
      canShare: edits,
      canTrashChildren: atLeast(role, 'fileOrganizer'),
    },
    restrictions: {
      adminManagedRestrictions: drive.restrictions.adminManagedRestrictions ?? false,
      copyRequiresWriterPermission: drive.restrictions.copyRequiresWriterPermission ?? false,
      domainUsersOnly: drive.restrictions.domainUsersOnly ?? false,
      driveMembersOnly: drive.restrictions.driveMembersOnly ?? false,
      sharingFoldersRequiresOrganizerPermission:
        drive.restrictions.sharingFoldersRequiresOrganizerPermission ?? false,
    },
  };
}

/** Domain admin access is for administrators of Drive only. */
export function adminAccess(call: Call): boolean {
  if (!flagOf(call, 'useDomainAdminAccess')) return false;
  requirePrivilege(call, 'drive-settings');
  return true;
}

export const drivesList: Method = {
  id: 'drive.drives.list',
  verb: 'GET',
  path: '/drive/v3/drives',
  envelope: 'legacy',
  scopes: SCOPES,
  parameters: {
    pageSize: { type: 'integer', least: 1, most: 100 },
    pageToken: STRING,
    q: STRING,
    useDomainAdminAccess: BOOLEAN,
  },
  shape: DRIVE_LIST,
  defaultFields: 'kind,nextPageToken,drives(kind,id,name)',
  run: (call) => {
    const asAdmin = adminAccess(call);
    const q = textOf(call, 'q');
    if (q !== undefined && !asAdmin) throw invalidValue('q');
    const matches = drivePredicate(q, call.workspace);
    const drives = call.workspace.files.drives.filter(
      (drive) => (asAdmin || call.access.driveRole(drive.id) !== undefined) && matches(drive),
    );
    const list = `drive.drives.list ${call.user.address} ${String(asAdmin)} ${q ?? ''}`;
    const page = pageOf(call, list, drives, numberOf(call, 'pageSize', 10));
    return {
      kind: 'drive#driveList',
      ...(page.nextPageToken !== undefined && { nextPageToken: page.nextPageToken }),
      drives: page.items.map((drive) => driveResource(call, drive, asAdmin)),
    };
  },
};

export const drivesGet: Method = {
  id: 'drive.drives.get',
  verb: 'GET',
  path: '/drive/v3/drives/{driveId}',
  envelope: 'legacy',
  scopes: SCOPES,
  parameters: { useDomainAdminAccess: BOOLEAN },
  shape: DRIVE,
  defaultFields: 'kind,id,name',
  run: (call) => {
    const asAdmin = adminAccess(call);
    const drive = call.workspace.files.drive(call.path.driveId ?? '');
    if (!drive || (!asAdmin && call.access.driveRole(drive.id) === undefined)) {
      throw driveNotFound(call.path.driveId ?? '');
    }
    return driveResource(call, drive, asAdmin);
  },
};
