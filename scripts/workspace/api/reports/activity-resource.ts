import type { ActivityLabel, ActivityRecord } from '../../state/activity-records.ts';
import type { Workspace } from '../../state/workspace.ts';
import { instant } from '../resources/times.ts';

const KINDS: Readonly<Record<string, string>> = {
  'application/vnd.google-apps.document': 'document',
  'application/vnd.google-apps.spreadsheet': 'spreadsheet',
  'application/vnd.google-apps.presentation': 'presentation',
  'application/vnd.google-apps.folder': 'folder',
  'application/vnd.google-apps.form': 'form',
  'application/pdf': 'pdf',
};

function fieldValue(field: ActivityLabel['fields'][number]): Record<string, unknown> {
  const [first = ''] = field.values;
  const named = { id: field.id, displayName: field.displayName };
  switch (field.type) {
    case 'selection': {
      const values = field.values.map((id, at) => ({
        id,
        displayName: field.displayValues[at] ?? id,
        badged: false,
      }));
      return values.length === 1
        ? { ...named, type: 'SELECTION', selectionValue: values[0] }
        : { ...named, type: 'SELECTION_LIST', selectionListValue: { values } };
    }
    case 'date': {
      const [year, month, day] = first.split('-').map(Number);
      return { ...named, type: 'DATE', dateValue: { year, month, day } };
    }
    case 'integer':
      return { ...named, type: 'INTEGER', integerValue: first };
    case 'user':
      return field.values.length === 1
        ? { ...named, type: 'USER', userValue: { email: first } }
        : {
            ...named,
            type: 'USER_LIST',
            userListValue: { values: field.values.map((email) => ({ email })) },
          };
    case 'text':
      return { ...named, type: 'TEXT', textValue: first };
  }
}

/** An event of the drive log as the Reports API gives it. */
export function activityResource(workspace: Workspace, activity: ActivityRecord): Record<string, unknown> {
  const { directory, files } = workspace;
  const drive = activity.driveId === undefined ? undefined : files.drive(activity.driveId);
  const actor = activity.actor === undefined ? undefined : directory.user(activity.actor);
  const parameters: Record<string, unknown>[] = [
    { name: 'primary_event', boolValue: true },
    { name: 'doc_id', value: activity.fileId },
    { name: 'doc_title', value: activity.title },
    { name: 'doc_type', value: KINDS[activity.mimeType] ?? 'unknown' },
    { name: 'owner', value: activity.owner },
    { name: 'owner_is_shared_drive', boolValue: activity.driveId !== undefined },
    ...(activity.driveId === undefined
      ? []
      : [
          { name: 'shared_drive_id', value: activity.driveId },
          { name: 'owner_shared_drive_id', value: activity.driveId },
        ]),
    ...Object.entries(activity.more).map(([name, value]) => ({ name, value })),
  ];
  return {
    kind: 'admin#reports#activity',
    etag: `"${activity.qualifier}"`,
    id: {
      time: instant(activity.time),
      uniqueQualifier: activity.qualifier,
      applicationName: 'drive',
      customerId: directory.customerId,
    },
    actor: {
      ...(activity.actor !== undefined && { email: activity.actor }),
      ...(actor ? { callerType: 'USER', profileId: actor.id } : { callerType: 'KEY', key: 'SYSTEM' }),
    },
    ownerDomain: directory.domain,
    events: [{ type: activity.type, name: activity.event, parameters, resourceIds: [activity.fileId] }],
    resourceDetails: [
      {
        id: activity.fileId,
        title: activity.title,
        type: 'DRIVE_ITEM',
        relation: 'DRIVE_PRIMARY',
        ownerDetails: {
          ownerType: drive ? 'SHARED_DRIVE' : 'USER',
          ownerIdentity: [
            drive
              ? { sharedDriveIdentity: { id: drive.id, sharedDriveName: drive.name } }
              : { userIdentity: { userEmail: activity.owner } },
          ],
        },
        ...(activity.labels.length > 0 && {
          appliedLabels: activity.labels.map((label) => ({
            id: label.id,
            title: label.title,
            fieldValues: label.fields.map(fieldValue),
          })),
        }),
      },
    ],
  };
}
