import { BOOLEAN, STRING, type Parameter } from '../method.ts';

/** Parameters that many Drive methods share. `supportsTeamDrives` and its like are the older names, still taken. */
export const ALL_DRIVES: Readonly<Record<string, Parameter>> = {
  supportsAllDrives: BOOLEAN,
  supportsTeamDrives: BOOLEAN,
};

export const INCLUDES: Readonly<Record<string, Parameter>> = {
  includeLabels: STRING,
  includePermissionsForView: { type: 'string', values: ['published'] },
};

export const READ_SCOPES = [
  'drive',
  'drive.appdata',
  'drive.file',
  'drive.meet.readonly',
  'drive.metadata',
  'drive.metadata.readonly',
  'drive.photos.readonly',
  'drive.readonly',
];
