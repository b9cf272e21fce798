import { FOLDER_TYPE } from '#policy/facts/google-file.ts';
import type { FileRecord } from '../../state/file-records.ts';
import { ApiError, insufficientFilePermissions } from '../api-error.ts';
import { flagOf, textOf, type Call } from '../call.ts';
import { fileCapabilities } from '../resources/capabilities.ts';
import type { FileReader } from '../resources/file-reader.ts';

const refused = (reason: string, message: string): ApiError => new ApiError(403, reason, message);

/**
 * Whether a person may move an item into a folder. Between a My Drive and a shared drive Google is stricter: no folders,
 * the owner a member of the drive, and out again as a manager only. @throws ApiError 403, 404
 */
export function assertMoves(call: Call, reader: FileReader, file: FileRecord, parent: FileRecord): void {
  const may = fileCapabilities(file, reader);
  const supported = flagOf(call, 'supportsAllDrives') || flagOf(call, 'supportsTeamDrives');
  if (parent.drive !== undefined && !supported)
    throw new ApiError(404, 'notFound', `File not found: ${parent.id}.`, { location: 'addParents' });
  if (file.drive === parent.drive) {
    if (may.canMoveItemWithinDrive !== true) throw insufficientFilePermissions();
    return;
  }
  if (file.mimeType === FOLDER_TYPE)
    throw refused(
      'teamDrivesFolderMoveInNotSupported',
      'Moving folders into shared drives is not supported.',
    );
  if (!(textOf(call, 'removeParents') ?? '').split(',').includes(file.parent ?? ''))
    throw refused('teamDrivesParentLimit', 'A shared drive item must have exactly one parent.');
  if (file.drive !== undefined) {
    if (may.canMoveItemOutOfDrive !== true) throw insufficientFilePermissions();
    return;
  }
  if (may.canEdit !== true) throw insufficientFilePermissions();
  // Only a member of the drive can give it a file: access to one folder in it is not enough.
  const isMember = call.access.driveRole(parent.drive ?? '') !== undefined;
  if (file.owner !== call.user.address || !isMember)
    throw refused(
      'fileOwnerNotMemberOfTeamDrive',
      'Cannot move a file into a shared drive as a writer when the owner is not a member of that shared drive.',
    );
}
