import { beforeAll, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { FOLDER_TYPE, SHORTCUT_TYPE } from '#policy/facts/google-file.ts';
import { LABEL_TITLE } from '#policy/tag/label-map.ts';
import { PROPERTY } from '#policy/tag/properties.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { readPack } from '../../../scripts/pack/read-pack.ts';
import { AWKWARD_NAMES } from '../../../scripts/workspace/department/showcase/awkward-names.ts';
import { believableDepartment } from '../../../scripts/workspace/department/believable-department.ts';
import { FORGOTTEN_CODE } from '../../../scripts/workspace/department/tag-label.ts';
import type { FileRecord } from '../../../scripts/workspace/state/file-records.ts';
import type { Workspace } from '../../../scripts/workspace/state/workspace.ts';

const asOf = plainDate('2026-11-22');
const FILES = 3_000;
let policy: Policy;
let department: Workspace;
let documents: readonly FileRecord[];

beforeAll(async () => {
  const pack = await readPack();
  if (pack.policy === undefined) throw new Error('The example pack does not compile');
  policy = pack.policy;
  department = believableDepartment({ policy, files: FILES, seed: 7, asOf });
  documents = documentsOf(department);
});

function itemsOf({ files, directory }: Workspace): FileRecord[] {
  return [
    ...files.drives.flatMap(({ id }) => files.inDrive(id).all),
    ...directory.users.flatMap(({ address }) => files.ownedBy(address).all),
  ];
}
const documentsOf = (workspace: Workspace): FileRecord[] =>
  itemsOf(workspace).filter(({ mimeType }) => mimeType !== FOLDER_TYPE);

/** All that a reader could ever see, as text. */
const written = (workspace: Workspace): string =>
  JSON.stringify([
    itemsOf(workspace),
    workspace.directory.users,
    workspace.directory.groups,
    workspace.files.drives,
    workspace.labels.labels,
    workspace.activities,
  ]);

describe('the believable department', () => {
  it('is the same to the byte for the same seed', () => {
    const again = believableDepartment({ policy, files: FILES, seed: 7, asOf });
    expect(written(again) === written(department)).toBe(true);
  });

  it('is another for another seed', () => {
    const other = believableDepartment({ policy, files: FILES, seed: 8, asOf });
    expect(written(other) === written(department)).toBe(false);
  });

  it.each([0, 1, 2, 40, 61, 999, 1_000, 2_345])('has exactly the %d documents asked for', (files) => {
    expect(documentsOf(believableDepartment({ policy, files, seed: 3, asOf }))).toHaveLength(files);
  });

  it('has people, drives and a label but no documents when none are asked for', () => {
    const empty = believableDepartment({ policy, files: 0, seed: 1, asOf });
    expect(documentsOf(empty)).toHaveLength(0);
    expect(empty.activities).toHaveLength(0);
    expect(empty.directory.users.length).toBeGreaterThan(40);
    expect(empty.labels.labels.map((label) => label.published?.title)).toEqual([LABEL_TITLE]);
  });

  it('has about forty people, everybody whom the pack names among them', () => {
    const known = new Set(department.directory.users.map(({ address }) => address));
    const named = policy.teams.flatMap((team) => [team.informationManager, team.deputy, team.assetOwner]);
    named.push(
      policy.settings.recordsOfficer.address,
      ...policy.directorates.map(({ director }) => director),
    );
    named.push(...policy.holds.flatMap(({ contact, notices }) => [contact, ...notices.map(({ to }) => to)]));
    expect(named.filter((address) => !known.has(address))).toEqual([]);
    expect(known.size).toBeGreaterThanOrEqual(42);
    expect(known.size).toBeLessThan(60);
  });

  it("has every shared drive of the pack by the pack's id", () => {
    for (const { id } of policy.teams.flatMap((team) => team.drives))
      expect(department.files.drive(id)?.id).toBe(id);
  });

  it('has the folder of every case by its id', () => {
    for (const { id } of policy.cases) expect(department.files.file(id)?.mimeType).toBe(FOLDER_TYPE);
  });

  it("puts people in their teams' org units", () => {
    for (const { informationManager, orgUnits } of policy.teams)
      expect(orgUnits).toContain(department.directory.user(informationManager)?.orgUnit);
  });

  it('offers one choice a class, and not worth keeping', () => {
    const field = department.labels.labels[0]?.published?.fields.find(
      ({ displayName }) => displayName === 'Record class',
    );
    const choices = field?.choices.map(({ displayName }) => displayName) ?? [];
    for (const { code, title } of policy.classes) expect(choices).toContain(`${code} ${title}`);
    expect(choices).toContain('NWK Not worth keeping');
  });

  it('leaves the Strategy Unit at eleven documents, too few to rank', () => {
    const unit = department.directory.users.filter(({ orgUnit }) => orgUnit === '/Strategy Unit');
    const count = unit.reduce(
      (sum, { address }) => sum + department.files.ownedBy(address).documents.length,
      0,
    );
    expect(count).toBe(11);
  });

  it('writes nothing after its last day and little before its Drive', () => {
    const end = Date.parse(asOf) + 24 * 3_600_000;
    expect(
      documents.filter(({ createdTime, modifiedTime }) => createdTime > end || modifiedTime > end),
    ).toEqual([]);
    const opening = Date.parse('2016-11-01');
    expect(documents.filter(({ createdTime }) => createdTime < opening).length).toBeLessThan(FILES / 20);
  });

  it('never changes a document before it is made', () => {
    expect(documents.filter(({ createdTime, modifiedTime }) => modifiedTime < createdTime)).toEqual([]);
  });

  it('fits every tag property into the 124 bytes that Drive allows', () => {
    const pairs = documents.flatMap(({ properties }) => Object.entries(properties ?? {}));
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.filter(([key, value]) => Buffer.byteLength(key + value) > 124)).toEqual([]);
  });
});

const DAY = 86_400_000;
const codeOn = (file: FileRecord): string | undefined => {
  const field = department.labels.labels[0]?.published?.fields.find(
    ({ displayName }) => displayName === 'Record class',
  );
  const choice = file.labels?.[0]?.values[field?.id ?? '']?.[0];
  return field?.choices.find(({ id }) => id === choice)?.displayName.split(' ')[0];
};
const migrations = (): number[] => policy.settings.migrations.map(({ on }) => Date.parse(on));
const onMigration = ({ createdTime }: FileRecord): boolean =>
  migrations().some((day) => createdTime >= day && createdTime < day + DAY);
const isMyDrive = ({ owner }: FileRecord): boolean => owner !== undefined;
const users = (): Workspace['directory']['users'] => department.directory.users;

describe('the mess that every department has', () => {
  const among = (test: (file: FileRecord) => boolean) => () => documents.some(test);
  const drive =
    (
      test: (members: readonly { readonly type: string; readonly address: string | undefined }[]) => boolean,
    ) =>
    () =>
      department.files.drives.some(({ members }) => test(members));
  const isOurs = (address: string | undefined): boolean => address?.endsWith('@example.gov.uk') ?? false;

  it.each<[string, () => boolean]>([
    ['a record binned before due', among((file) => file.trashedTime !== undefined && codeOn(file) !== undefined && file.trashedTime > Date.parse(asOf) - 30 * DAY)],
    ['a record deleted for good, as the log has it', () => department.activities.some(({ event, labels }) => event === 'delete' && labels.length > 0)],
    ['a document without a tag deleted for good', () => department.activities.some(({ event, labels }) => event === 'delete' && labels.length === 0)],
    ['a drive with no member', drive((members) => members.length === 0)],
    ['a drive with outside members only', drive((members) => members.length > 0 && members.every(({ address }) => !isOurs(address)))],
    ['a drive managed by a group in a group', drive((members) => members.length > 0 && members.every(({ type }) => type === 'group'))],
    ['a drive that nobody claims', () => department.files.drives.some(({ id, members }) => members.length > 0 && !policy.teams.some((team) => team.drives.some((own) => own.id === id)))],
    ['a group in a group', () => department.directory.groups.some(({ members }) => members.some(({ type }) => type === 'GROUP'))],
    ['a folder of limited access with something in it', () => itemsOf(department).some((file) => file.inheritedPermissionsDisabled && department.files.children(file.id).length > 0)],
    ['a document twelve folders deep', among((file) => depthOf(file) >= 12)],
    ['a suspended leaver whose My Drive holds records', () => users().some(({ address, suspended }) => suspended && department.files.ownedBy(address).documents.some((file) => codeOn(file) !== undefined))],
    ['a suspended person with nothing', () => users().some(({ address, suspended }) => suspended && department.files.ownedBy(address).all.length === 0)],
    ['an archived person', () => users().some(({ archived }) => archived)],
    ['a guest', () => users().some(({ guest }) => guest)],
    ['somebody without a licence for labels', () => users().some(({ labelsLicence, address }) => !labelsLicence && department.files.ownedBy(address).documents.length > 0)],
    ['somebody at work with no files', () => users().some(({ address, suspended, guest, admin, driveEnabled }) => !suspended && !guest && !admin && driveEnabled && department.files.ownedBy(address).all.length === 0)],
    ['files made in bulk by a migration', () => documents.filter(onMigration).length > FILES / 20],
    ['a migrated file with its true day in its name', among((file) => onMigration(file) && /^(19|20)\d\d-\d\d-\d\d/.test(file.name))],
    ['a migrated file with its true day as a property', among((file) => onMigration(file) && file.properties?.[PROPERTY.migratedOn] !== undefined)],
    ['a migrated file that says nothing of its day', among((file) => onMigration(file) && file.properties === undefined && !/\d{4}/.test(file.name))],
    ['a tag in file properties', among(({ properties, labels }) => properties?.[PROPERTY.recordClass] !== undefined && labels === undefined)],
    ['a label and properties that disagree', among((file) => codeOn(file) !== undefined && (file.properties?.[PROPERTY.recordClass] ?? codeOn(file)) !== codeOn(file))],
    ['a class that no schedule knows', among((file) => codeOn(file) === FORGOTTEN_CODE)],
    ['a mark without a class', among(({ properties }) => properties?.[PROPERTY.mark] === '1' && properties[PROPERTY.recordClass] === undefined)],
    ['an event date that does not exist', among(({ properties }) => properties?.[PROPERTY.eventDate] === '2023-02-31')],
    ['a tag that someone edited by hand', among(({ labels }) => JSON.stringify(labels ?? []).includes('2099-12-31'))],
    ['something not worth keeping', among((file) => codeOn(file) === 'NWK')],
    ['a locked document', among(({ rare }) => rare?.contentRestrictions?.[0]?.readOnly === true)],
    ['a shortcut to something that is there', among(({ mimeType, rare }) => mimeType === SHORTCUT_TYPE && department.files.file(rare?.shortcutTarget ?? '') !== undefined)],
    ['a shared-drive document open to anyone with the link', among((file) => !isMyDrive(file) && hasPermission(file, 'anyone'))],
    ['a My Drive document open to anyone with the link', among((file) => isMyDrive(file) && hasPermission(file, 'anyone'))],
    ['a My Drive document shared inside', among((file) => isMyDrive(file) && file.permissions?.some(({ address }) => isOurs(address)) === true)],
    ['a document shared with somebody outside', among((file) => file.permissions?.some(({ type, address }) => type === 'user' && !isOurs(address)) === true)],
    ['a record kept in My Drive', among((file) => isMyDrive(file) && codeOn(file) !== undefined)],
    ['two documents of one name in one place', () => new Set(documents.map(({ name, parent }) => `${parent ?? ''}/${name}`)).size < documents.length],
    ['a mail', among(({ mimeType }) => mimeType === 'message/rfc822')],
    ['a form', among(({ mimeType }) => mimeType === 'application/vnd.google-apps.form')],
    ['an image', among(({ mimeType }) => mimeType === 'image/jpeg')],
    ['an old Word file', among(({ mimeType }) => mimeType === 'application/msword')],
    ['an untitled document', among(({ name }) => name === 'Untitled document')],
    ['a copy of a copy', among(({ name }) => name.startsWith('Copy of '))],
    ['a FINAL v2', among(({ name }) => /FINAL v\d/.test(name))],
    ['a scan', among(({ name }) => name.startsWith('Scan_'))],
    ['a marking in a name', among(({ name }) => name.includes('OFFICIAL-SENSITIVE'))],
    ['an empty file', among(({ size }) => size === 0)],
  ])('has %s', (_, found) => {
    expect(found()).toBe(true);
  }); // prettier-ignore

  it.each(Object.entries(AWKWARD_NAMES))('has a name that is %s', (_, name) => {
    expect(documents.some((file) => file.name === name)).toBe(true);
  });
});

const hasPermission = ({ permissions }: FileRecord, type: string): boolean =>
  permissions?.some((permission) => permission.type === type) === true;

function depthOf(file: FileRecord): number {
  let depth = 0;
  for (
    let at = department.files.file(file.parent ?? '');
    at?.parent !== undefined;
    at = department.files.file(at.parent)
  )
    depth += 1;
  return depth;
}
