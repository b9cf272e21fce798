import { FOLDER_TYPE, SHORTCUT_TYPE } from '#policy/facts/google-file.ts';
import type { FileRecord } from '../../state/file-records.ts';
import { atLeast } from '../access.ts';
import type { FileReader } from './file-reader.ts';

/** A lock on the content also forbids a new name, in Drive's rules. */
export const isReadOnly = (file: FileRecord): boolean =>
  file.rare?.contentRestrictions?.some((restriction) => restriction.readOnly) ?? false;

/** Labels sit on documents of the organisation only: not on folders, shortcuts or outsiders' files. */
export const takesLabels = (file: FileRecord, domain: string): boolean =>
  file.mimeType !== FOLDER_TYPE &&
  file.mimeType !== SHORTCUT_TYPE &&
  (file.owner === undefined || file.owner.endsWith(`@${domain}`));

/** What the person may do with the item, as Drive says it beforehand. */
export function fileCapabilities(file: FileRecord, reader: FileReader): Record<string, boolean> {
  const { workspace, user } = reader.call;
  const role = reader.access(file).role;
  const folder = file.mimeType === FOLDER_TYPE;
  const reads = role !== undefined;
  const comments = atLeast(role, 'commenter');
  const edits = atLeast(role, 'writer');
  const manages = atLeast(role, 'fileOrganizer');
  const organizes = atLeast(role, 'organizer');
  const inDrive = file.drive !== undefined;
  const open = edits && !isReadOnly(file);
  const labels =
    user.labelsLicence &&
    !reader.call.distortions.labelsUnreadable &&
    takesLabels(file, workspace.directory.domain);
  const bins = inDrive ? manages : role === 'owner';
  return {
    canAddChildren: folder && edits,
    canComment: comments,
    canCopy: reads && !folder,
    canDelete: inDrive ? organizes : role === 'owner',
    canDownload: reads,
    canEdit: edits,
    canListChildren: folder && reads,
    canModifyContent: open,
    canModifyContentRestriction: edits,
    canModifyLabels: edits && labels && (open || workspace.switches.lockedTakesLabels),
    canReadLabels: reads && labels,
    canReadRevisions: edits,
    canRemoveChildren: folder && (inDrive ? manages : edits),
    canRename: open,
    canShare: inDrive ? manages || (edits && !folder) : edits,
    canTrash: bins,
    canUntrash: bins,
    ...(inDrive && {
      canDeleteChildren: folder && organizes,
      canMoveChildrenOutOfDrive: folder && organizes,
      canMoveChildrenWithinDrive: folder && manages,
      canMoveItemOutOfDrive: organizes,
      canMoveItemWithinDrive: manages,
      canReadDrive: reader.call.access.driveRole(file.drive ?? '') !== undefined,
      canTrashChildren: folder && manages,
    }),
    ...(!inDrive && {
      canAcceptOwnership: false,
      canMoveItemIntoTeamDrive: role === 'owner',
      canMoveItemWithinDrive: edits,
    }),
    ...(folder && {
      canDisableInheritedPermissions:
        !file.inheritedPermissionsDisabled && (inDrive ? organizes : role === 'owner'),
      canEnableInheritedPermissions:
        file.inheritedPermissionsDisabled && (inDrive ? organizes : role === 'owner'),
    }),
  };
}
