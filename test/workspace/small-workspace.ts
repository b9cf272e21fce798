import type { DriveRecord, FileRecord } from '../../scripts/workspace/state/file-records.ts';
import type { FieldRecord, LabelRecord } from '../../scripts/workspace/state/label-records.ts';
import type { Switches } from '../../scripts/workspace/state/switches.ts';
import { createWorkspace, type Workspace } from '../../scripts/workspace/state/workspace.ts';

export const DOMAIN = 'department.example';
export const at = (text: string): number => Date.parse(text);
const DOCUMENT = 'application/vnd.google-apps.document';

/** An organisation small enough to know by heart. */
export interface SmallWorkspace {
  readonly workspace: Workspace;
  readonly drive: DriveRecord;
  readonly label: LabelRecord;
  readonly fields: Readonly<
    Record<'recordClass' | 'eventDate' | 'decidedBy' | 'note' | 'count', FieldRecord>
  >;
  /** Choice ids of the record class field. */
  readonly choices: Readonly<Record<'policy' | 'invoice' | 'old', string>>;
  readonly files: Readonly<
    Record<
      'minutes' | 'invoice' | 'locked' | 'driveNote' | 'closedFolder' | 'secret' | 'folder' | 'unlicensed',
      FileRecord
    >
  >;
}

/**
 * Ada is administrator; Bea owns documents and writes in the drive; Cy organises it; Dee is suspended; Eli has no
 * licence for labels; Fay was deleted; Gus is archived. `readers@` holds `inner@` holds Eli.
 */
export function smallWorkspace(
  switches: Partial<Switches> = {},
  now = '2026-06-01T12:00:00Z',
): SmallWorkspace {
  const workspace = createWorkspace({ domain: DOMAIN, seed: 7, now: () => at(now), switches });
  const { directory, files, labels } = workspace;
  const person = (name: string, more: object = {}): void => {
    directory.addUser({
      address: `${name.toLowerCase()}@${DOMAIN}`,
      givenName: name,
      familyName: 'Example',
      createdTime: at('2016-01-01T09:00:00Z'),
      ...more,
    });
  };
  person('Ada', { admin: true, orgUnit: '/Digital/Security' });
  person('Bea', { orgUnit: '/Policy' });
  person('Cy', { orgUnit: '/Policy/Briefing' });
  person('Dee', { suspended: true });
  person('Eli', { labelsLicence: false });
  person('Fay', { deletedTime: at('2026-05-25T09:00:00Z') });
  person('Gus', { archived: true });
  directory.addGroup({ address: `inner@${DOMAIN}`, name: 'Inner', members: [`eli@${DOMAIN}`] });
  directory.addGroup({
    address: `readers@${DOMAIN}`,
    name: 'Readers',
    members: [`inner@${DOMAIN}`, 'someone@elsewhere.example'],
  });

  const drive = files.addDrive({
    id: '0APolicyDriveUk9PVA',
    name: 'Policy',
    createdTime: at('2020-01-01T00:00:00Z'),
    members: [
      { address: `cy@${DOMAIN}`, role: 'organizer' },
      { address: `bea@${DOMAIN}`, role: 'writer' },
      { address: `dee@${DOMAIN}`, role: 'reader' },
      { address: `readers@${DOMAIN}`, role: 'reader' },
    ],
  });
  const owner = `bea@${DOMAIN}`;
  const folder = files.addFolder({ name: 'Meetings', owner, createdTime: at('2023-01-01T10:00:00Z') });
  const minutes = files.addFile({
    name: 'Minutes 2024-03-31',
    mimeType: DOCUMENT,
    owner,
    parent: folder.id,
    createdTime: at('2024-03-31T23:30:00Z'),
    modifiedTime: at('2024-04-02T09:00:00Z'),
    lastModifiedBy: owner,
    size: 2048,
    properties: { wtk: '1' },
    permissions: [{ address: `cy@${DOMAIN}`, role: 'reader' }],
  });
  const invoice = files.addFile({
    name: "Invoice O'Neill 12.pdf",
    mimeType: 'application/pdf',
    owner,
    createdTime: at('2025-02-01T10:00:00Z'),
    size: 99,
    permissions: [{ role: 'reader' }],
    trashedTime: at('2026-05-01T10:00:00Z'),
  });
  const locked = files.addFile({
    name: 'Signed contract',
    mimeType: DOCUMENT,
    owner,
    createdTime: at('2025-05-01T10:00:00Z'),
    contentRestrictions: [{ readOnly: true, reason: 'signed' }],
  });
  const unlicensed = files.addFile({
    name: 'Notes to self',
    mimeType: DOCUMENT,
    owner: `eli@${DOMAIN}`,
    createdTime: at('2025-05-02T10:00:00Z'),
  });
  const driveNote = files.addFile({
    name: 'Note for the board',
    mimeType: DOCUMENT,
    drive: drive.id,
    createdTime: at('2025-06-01T10:00:00Z'),
    lastModifiedBy: `cy@${DOMAIN}`,
  });
  const closedFolder = files.addFolder({
    name: 'Appointments',
    drive: drive.id,
    createdTime: at('2025-06-02T10:00:00Z'),
    inheritedPermissionsDisabled: true,
  });
  const secret = files.addFile({
    name: 'Shortlist',
    mimeType: DOCUMENT,
    drive: drive.id,
    parent: closedFolder.id,
    createdTime: at('2025-06-03T10:00:00Z'),
  });

  const label = labels.create({ title: 'What to Keep', creator: `ada@${DOMAIN}` });
  const recordClass = labels.addField(label, {
    displayName: 'Record class',
    type: 'selection',
    choices: ['POL-01 Policy', 'FIN-01 Invoices', 'OLD-01 No longer used'],
  });
  const fields = {
    recordClass,
    eventDate: labels.addField(label, { displayName: 'Event date', type: 'date' }),
    decidedBy: labels.addField(label, { displayName: 'Decided by', type: 'user' }),
    note: labels.addField(label, { displayName: 'Note', type: 'text' }),
    count: labels.addField(label, { displayName: 'Count', type: 'integer' }),
  };
  labels.publish(label);
  const [policy = '', finance = '', old = ''] = recordClass.choices.map((choice) => choice.id);
  labels.setChoiceLifecycle(label, recordClass.id, old, { state: 'DISABLED' });
  labels.publish(label);
  labels.grant(label, 'everyone', 'APPLIER');
  workspace.applyLabel(minutes, {
    labelId: label.id,
    revisionId: label.published?.id ?? '',
    values: { [recordClass.id]: [policy], [fields.eventDate.id]: ['2024-03-31'] },
  });
  workspace.applyLabel(driveNote, {
    labelId: label.id,
    revisionId: label.published?.id ?? '',
    values: { [recordClass.id]: [finance] },
  });
  return {
    workspace,
    drive,
    label,
    fields,
    choices: { policy, invoice: finance, old },
    files: { minutes, invoice, locked, driveNote, closedFolder, secret, folder, unlicensed },
  };
}
