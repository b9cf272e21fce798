import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServiceAccount } from '../../../scripts/workspace/http/service-account.ts';
import { startWorkspace, type RunningWorkspace } from '../../../scripts/workspace/http/start-workspace.ts';
import type { FileRecord } from '../../../scripts/workspace/state/file-records.ts';
import type { LabelRecord, LabelRole } from '../../../scripts/workspace/state/label-records.ts';
import { addEvidenceSheet } from '../evidence-sheet.ts';
import type { ScriptProjectRecord } from '../../../scripts/workspace/state/script-records.ts';
import { addScriptProject, CODE, MANIFEST } from '../script-project.ts';
import { signedIn } from '../signed-in.ts';
import { smallWorkspace, type SmallWorkspace } from '../small-workspace.ts';
import { askToken, assertion, clientFor, type Answer, type Ask } from '../workspace-client.ts';

const bea = 'bea@department.example';
const ada = 'ada@department.example';
const FILES = '/drive/v3/files';

let small: SmallWorkspace;
let evidence: FileRecord;
/** Labels beside the department's own: five that anybody may apply, one to read only, one for others, one switched off. */
let others: Readonly<Record<'five' | 'readOnly' | 'hidden' | 'disabled', readonly LabelRecord[]>>;
/** Bea's script project, and one that has all the versions and deployments that Google allows. */
let panel: ScriptProjectRecord;
let full: ScriptProjectRecord;
let running: RunningWorkspace;
let time = 0;
const delegated = createServiceAccount({ scopes: ['drive.metadata.readonly'] });
const clients = new Map<string, Promise<Ask>>();
const as = (subject: string | undefined, ...scopes: string[]): Promise<Ask> => {
  const key = `${subject ?? ''} ${scopes.join()}`;
  const known = clients.get(key) ?? clientFor(running, subject, scopes);
  clients.set(key, known);
  return known;
};
const get = async (subject: string, scope: string, path: string, query = {}): Promise<Answer> =>
  (await as(subject, scope))('GET', path, query);
const send = async (
  subject: string,
  verb: string,
  path: string,
  body: unknown,
  query = {},
): Promise<Answer> => (await as(subject, 'drive'))(verb, path, query, body);
const setting = (fieldId: string, values: object): unknown => ({
  labelModifications: [{ labelId: small.label.id, fieldModifications: [{ fieldId, ...values }] }],
});
const label = (id: string, body: unknown, subject = bea): Promise<Answer> =>
  send(subject, 'POST', `${FILES}/${id}/modifyLabels`, body);
const firstPage = async (query = {}): Promise<string> => {
  const { body } = await get(bea, 'drive', FILES, { pageSize: 1, ...query });
  return (body as { nextPageToken: string }).nextPageToken;
};

const publishedLabel = (title: string, role?: LabelRole): LabelRecord => {
  const { labels } = small.workspace;
  const made = labels.create({ title, creator: ada });
  labels.publish(made);
  if (role !== undefined) labels.grant(made, 'everyone', role);
  return made;
};
const setLabels = (labels: readonly LabelRecord[]): unknown => ({
  labelModifications: labels.map(({ id }) => ({ labelId: id })),
});
/** A token that reads everything and writes only what was opened with the app. */
const narrow = async (verb: string, path: string, body: unknown): Promise<Answer> =>
  (await as(bea, 'drive.metadata.readonly', 'drive.file'))(verb, path, {}, body);

beforeAll(async () => {
  small = smallWorkspace();
  others = {
    five: [1, 2, 3, 4, 5].map((n) => publishedLabel(`Label ${n}`, 'APPLIER')),
    readOnly: [publishedLabel('To read', 'READER')],
    hidden: [publishedLabel('For others')],
    disabled: [publishedLabel('No more', 'APPLIER')],
  };
  for (const label of others.disabled) small.workspace.labels.disable(label);
  evidence = addEvidenceSheet(small);
  const { scripts } = small.workspace;
  panel = addScriptProject(small.workspace, bea);
  small.workspace.files.share(fileOf(panel), { type: 'user', role: 'reader', address: ada });
  scripts.apiUsers.add(ada);
  full = addScriptProject(small.workspace, bea, 'Full');
  for (let version = 1; version <= 200; version += 1) scripts.addVersion(full, '');
  for (let version = 1; version <= 20; version += 1) scripts.addDeployment(full, version, '');
  running = await startWorkspace({
    workspace: small.workspace,
    now: () => Date.now() + time,
    tokenLifetimeS: 86_400,
  });
});
afterAll(() => running.close());

/** What is refused, how Google says it, and where it points. */
type Refusal = readonly [
  what: string,
  expected: readonly [number, string, string?],
  ask: () => Promise<Answer>,
];

const sheet = (id: string, range: string, query = {}, subject = bea): Promise<Answer> =>
  get(subject, 'spreadsheets.readonly', `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}`, query);

const spreadsheets: readonly Refusal[] = [
  ['a spreadsheet that is not there', [404, 'NOT_FOUND'], () => sheet('1nothing', 'A:Z')],
  [
    'a spreadsheet that was not shared with the person',
    [403, 'PERMISSION_DENIED'],
    () => sheet(evidence.id, 'A:Z', {}, 'gus@department.example'),
  ],
  [
    'a spreadsheet that the app was not given',
    [404, 'NOT_FOUND'],
    () => get(bea, 'drive.file', `/v4/spreadsheets/${evidence.id}/values/A1`),
  ],
  [
    'a document that is no spreadsheet',
    [400, 'FAILED_PRECONDITION'],
    () => sheet(small.files.minutes.id, 'A:Z'),
  ],
  [
    'a range of a sheet that the spreadsheet does not have',
    [400, 'INVALID_ARGUMENT'],
    () => sheet(evidence.id, 'Nowhere!A1'),
  ],
  [
    'a way of showing values that Google does not have',
    [400, 'INVALID_ARGUMENT'],
    () => sheet(evidence.id, 'A:Z', { valueRenderOption: 'PRETTY' }),
  ],
  [
    'cells to those whose scope is for metadata',
    [403, 'PERMISSION_DENIED'],
    () => get(bea, 'drive.metadata.readonly', `/v4/spreadsheets/${evidence.id}/values/A1`),
  ],
];

const api: readonly Refusal[] = [
  [
    'a token that nobody issued',
    [401, 'authError', 'Authorization'],
    () => get('nobody@elsewhere.example', 'drive', FILES),
  ],
  [
    'a scope that is too narrow',
    [403, 'insufficientPermissions'],
    () => get(bea, 'drive.metadata.readonly', '/drive/v3/drives'),
  ],
  [
    'a scope of another API',
    [403, 'insufficientPermissions'],
    () => get(ada, 'drive', '/admin/directory/v1/users', { customer: 'my_customer' }),
  ],
  ['an unknown parameter', [400, 'badRequest'], () => get(bea, 'drive', FILES, { pageSise: 5 })],
  [
    'an unknown field',
    [400, 'invalidParameter', 'fields'],
    () => get(bea, 'drive', FILES, { fields: 'files(id,title)' }),
  ],
  [
    'a field of the wrong resource',
    [400, 'invalidParameter', 'fields'],
    () => get(bea, 'drive', `${FILES}/${small.files.minutes.id}`, { fields: 'files(id)' }),
  ],
  [
    'fields with an open parenthesis',
    [400, 'invalidParameter', 'fields'],
    () => get(bea, 'drive', FILES, { fields: 'files(id' }),
  ],
  ['an unknown query term', [400, 'invalid', 'q'], () => get(bea, 'drive', FILES, { q: "title = 'x'" })],
  ['a query without an operand', [400, 'invalid', 'q'], () => get(bea, 'drive', FILES, { q: 'name =' })],
  [
    'a query with an unescaped quote',
    [400, 'invalid', 'q'],
    () => get(bea, 'drive', FILES, { q: "name = 'O'Neill'" }),
  ],
  [
    'a text where a truth value belongs',
    [400, 'invalid', 'q'],
    () => get(bea, 'drive', FILES, { q: "trashed = 'false'" }),
  ],
  [
    'a date that is none',
    [400, 'invalid', 'q'],
    () => get(bea, 'drive', FILES, { q: "modifiedTime > 'yesterday'" }),
  ],
  ['an unknown sort key', [400, 'invalid', 'orderBy'], () => get(bea, 'drive', FILES, { orderBy: 'size' })],
  [
    'sorting what full text found',
    [400, 'badRequest', 'orderBy'],
    () => get(bea, 'drive', FILES, { q: "fullText contains 'x'", orderBy: 'name' }),
  ],
  [
    'a page of no files',
    [400, 'invalidParameter', 'pageSize'],
    () => get(bea, 'drive', FILES, { pageSize: 0 }),
  ],
  [
    'a page size in words',
    [400, 'invalidParameter', 'pageSize'],
    () => get(bea, 'drive', FILES, { pageSize: 'all' }),
  ],
  [
    'more people a page than the Directory gives',
    [400, 'invalidParameter', 'maxResults'],
    () =>
      get(ada, 'admin.directory.user.readonly', '/admin/directory/v1/users', {
        customer: 'my_customer',
        maxResults: 501,
      }),
  ],
  [
    'a made-up page token',
    [400, 'invalid', 'pageToken'],
    () => get(bea, 'drive', FILES, { pageToken: 'abc' }),
  ],
  [
    'a page token of another query',
    [400, 'invalid', 'pageToken'],
    async () => get(bea, 'drive', FILES, { pageToken: await firstPage(), q: 'trashed = false' }),
  ],
  [
    'a page token of another person',
    [400, 'invalid', 'pageToken'],
    async () => get(ada, 'drive', FILES, { pageToken: await firstPage() }),
  ],
  [
    'a shared drive named without corpora',
    [400, 'invalidParameter', 'driveId'],
    () => get(bea, 'drive', FILES, { driveId: small.drive.id }),
  ],
  [
    'corpora drive without the drive',
    [400, 'invalidParameter', 'driveId'],
    () => get(bea, 'drive', FILES, { corpora: 'drive' }),
  ],
  [
    'a shared drive without includeItemsFromAllDrives',
    [400, 'invalidParameter', 'includeItemsFromAllDrives'],
    () => get(bea, 'drive', FILES, { corpora: 'drive', driveId: small.drive.id, supportsAllDrives: true }),
  ],
  [
    'a shared drive without supportsAllDrives',
    [400, 'invalidParameter', 'supportsAllDrives'],
    () =>
      get(bea, 'drive', FILES, {
        corpora: 'drive',
        driveId: small.drive.id,
        includeItemsFromAllDrives: true,
      }),
  ],
  [
    'an unknown corpora',
    [400, 'invalidParameter', 'corpora'],
    () => get(bea, 'drive', FILES, { corpora: 'everything' }),
  ],
  [
    'a shared drive to an outsider of it',
    [404, 'notFound', 'driveId'],
    () =>
      get(ada, 'drive', FILES, {
        corpora: 'drive',
        driveId: small.drive.id,
        includeItemsFromAllDrives: true,
        supportsAllDrives: true,
      }),
  ],
  [
    'a shared drive to a suspended member',
    [404, 'notFound', 'driveId'],
    () =>
      get('dee@department.example', 'drive', FILES, {
        corpora: 'drive',
        driveId: small.drive.id,
        includeItemsFromAllDrives: true,
        supportsAllDrives: true,
      }),
  ],
  [
    'a file in a shared drive without supportsAllDrives',
    [404, 'notFound', 'fileId'],
    () => get(bea, 'drive', `${FILES}/${small.files.driveNote.id}`),
  ],
  [
    'a file in a shared drive to an outsider',
    [404, 'notFound', 'fileId'],
    () => get(ada, 'drive', `${FILES}/${small.files.driveNote.id}`, { supportsAllDrives: true }),
  ],
  [
    'what is in a folder of limited access',
    [404, 'notFound', 'fileId'],
    () => get(bea, 'drive', `${FILES}/${small.files.secret.id}`, { supportsAllDrives: true }),
  ],
  [
    "somebody else's file",
    [404, 'notFound', 'fileId'],
    () => get(ada, 'drive', `${FILES}/${small.files.minutes.id}`),
  ],
  [
    'a file that was never opened with the app',
    [404, 'notFound', 'fileId'],
    () => get(bea, 'drive.file', `${FILES}/${small.files.minutes.id}`),
  ],
  [
    'drives.get to an outsider',
    [404, 'notFound', 'driveId'],
    () => get(ada, 'drive', `/drive/v3/drives/${small.drive.id}`),
  ],
  [
    'domain admin access to others',
    [403, 'forbidden'],
    () => get(bea, 'drive', '/drive/v3/drives', { useDomainAdminAccess: true }),
  ],
  [
    'a search over drives without admin access',
    [400, 'invalid', 'q'],
    () => get(bea, 'drive', '/drive/v3/drives', { q: "name = 'Policy'" }),
  ],
  [
    'members of a drive without supportsAllDrives',
    [404, 'notFound', 'fileId'],
    () => get(ada, 'drive', `${FILES}/${small.drive.id}/permissions`, { useDomainAdminAccess: true }),
  ],
  [
    'the Directory to others',
    [403, 'forbidden'],
    () => get(bea, 'admin.directory.user.readonly', '/admin/directory/v1/users', { customer: 'my_customer' }),
  ],
  [
    'the Directory of nobody in particular',
    [400, 'badRequest'],
    () => get(ada, 'admin.directory.user.readonly', '/admin/directory/v1/users'),
  ],
  [
    'a person who is not there',
    [404, 'notFound'],
    () => get(ada, 'admin.directory.user.readonly', '/admin/directory/v1/users/zoe@department.example'),
  ],
  [
    'a group that is not there',
    [404, 'notFound'],
    () =>
      get(ada, 'admin.directory.group.readonly', '/admin/directory/v1/groups/no@department.example/members'),
  ],
  [
    'the log to others',
    [401, 'authError', 'Authorization'],
    () => get(bea, 'admin.reports.audit.readonly', '/admin/reports/v1/activity/users/all/applications/drive'),
  ],
  [
    'a log of no application',
    [400, 'invalid', 'applicationName'],
    () =>
      get(ada, 'admin.reports.audit.readonly', '/admin/reports/v1/activity/users/all/applications/teapot'),
  ],
  [
    'a day where an instant belongs',
    [400, 'invalid', 'startTime'],
    () =>
      get(ada, 'admin.reports.audit.readonly', '/admin/reports/v1/activity/users/all/applications/drive', {
        startTime: '2026-01-01',
      }),
  ],
  [
    'a change token that was never given',
    [400, 'invalid', 'pageToken'],
    () => get(bea, 'drive', '/drive/v3/changes', { pageToken: '1' }),
  ],
  ['about without fields', [400, 'required', 'fields'], () => get(bea, 'drive', '/drive/v3/about')],
  [
    'a rename by a reader',
    [403, 'insufficientFilePermissions'],
    () => send('cy@department.example', 'PATCH', `${FILES}/${small.files.minutes.id}`, { name: 'x' }),
  ],
  [
    'a rename of a locked file',
    [403, 'insufficientFilePermissions'],
    () => send(bea, 'PATCH', `${FILES}/${small.files.locked.id}`, { name: 'x' }),
  ],
  [
    'a property over 124 bytes',
    [400, 'badRequest'],
    () => send(bea, 'PATCH', `${FILES}/${small.files.minutes.id}`, { properties: { key: 'é'.repeat(61) } }),
  ],
  [
    'a property that cannot be written',
    [403, 'fieldNotWritable'],
    () => send(bea, 'PATCH', `${FILES}/${small.files.minutes.id}`, { owners: [] }),
  ],
  [
    'an unknown property in a body',
    [400, 'badRequest'],
    () => send(bea, 'PATCH', `${FILES}/${small.files.minutes.id}`, { title: 'x' }),
  ],
  [
    'binning by a writer of the drive',
    [403, 'insufficientFilePermissions'],
    () =>
      send(
        bea,
        'PATCH',
        `${FILES}/${small.files.driveNote.id}`,
        { trashed: true },
        { supportsAllDrives: true },
      ),
  ],
  [
    'supportsAllDrives to modifyLabels',
    [400, 'badRequest'],
    () =>
      send(bea, 'POST', `${FILES}/${small.files.driveNote.id}/modifyLabels`, {}, { supportsAllDrives: true }),
  ],
  [
    'labels on a folder',
    [400, 'invalid'],
    () =>
      label(
        small.files.folder.id,
        setting(small.fields.recordClass.id, { setSelectionValues: [small.choices.policy] }),
      ),
  ],
  [
    'labels by a person without a licence',
    [403, 'forbidden'],
    () =>
      label(small.files.unlicensed.id, setting(small.fields.recordClass.id, {}), 'eli@department.example'),
  ],
  [
    'a label that is not there',
    [404, 'notFound', 'labelId'],
    () => label(small.files.minutes.id, { labelModifications: [{ labelId: 'none' }] }),
  ],
  [
    'a field that is not there',
    [400, 'invalid'],
    () => label(small.files.minutes.id, setting('none', { setTextValues: ['x'] })),
  ],
  [
    'a value of the wrong type',
    [400, 'invalid'],
    () => label(small.files.minutes.id, setting(small.fields.eventDate.id, { setTextValues: ['x'] })),
  ],
  [
    'a day that does not exist',
    [400, 'invalid'],
    () =>
      label(small.files.minutes.id, setting(small.fields.eventDate.id, { setDateValues: ['2026-02-30'] })),
  ],
  [
    'a choice that is not there',
    [400, 'invalid'],
    () =>
      label(small.files.minutes.id, setting(small.fields.recordClass.id, { setSelectionValues: ['POL-01'] })),
  ],
  [
    'a disabled choice',
    [400, 'invalid'],
    () =>
      label(
        small.files.minutes.id,
        setting(small.fields.recordClass.id, { setSelectionValues: [small.choices.old] }),
      ),
  ],
  [
    'two choices where one fits',
    [400, 'invalid'],
    () =>
      label(
        small.files.minutes.id,
        setting(small.fields.recordClass.id, {
          setSelectionValues: [small.choices.policy, small.choices.invoice],
        }),
      ),
  ],
  [
    'a field both set and cleared',
    [400, 'invalid'],
    () =>
      label(
        small.files.minutes.id,
        setting(small.fields.note.id, { setTextValues: ['x'], unsetValues: true }),
      ),
  ],
  [
    'a label that the person may only read',
    [403, 'forbidden'],
    () => label(small.files.minutes.id, setLabels(others.readOnly)),
  ],
  [
    'a label that is for other people',
    [404, 'notFound', 'labelId'],
    () => label(small.files.minutes.id, setLabels(others.hidden)),
  ],
  [
    'a label that was switched off',
    [400, 'invalid'],
    () => label(small.files.minutes.id, setLabels(others.disabled)),
  ],
  [
    'a sixth label',
    [400, 'invalid'],
    () => label(small.files.minutes.id, setLabels([small.label, ...others.five])),
  ],
  [
    'labels by a reader of the file',
    [403, 'insufficientFilePermissions'],
    () => label(small.files.minutes.id, setLabels(others.five), 'cy@department.example'),
  ],
  [
    'labels with a token that only reads the file',
    [403, 'appNotAuthorizedToFile'],
    () => narrow('POST', `${FILES}/${small.files.minutes.id}/modifyLabels`, setLabels(others.five)),
  ],
  [
    'a rename with a token that only reads the file',
    [403, 'appNotAuthorizedToFile'],
    () => narrow('PATCH', `${FILES}/${small.files.minutes.id}`, { name: 'x' }),
  ],
  [
    'a search by when the person changed things',
    [400, 'invalid', 'q'],
    () => get(bea, 'drive', FILES, { q: "modifiedByMeTime > '2026-01-01'" }),
  ],
  [
    'a label query without a licence',
    [400, 'invalid', 'q'],
    () => get('eli@department.example', 'drive', FILES, { q: `'labels/${small.label.id}' in labels` }),
  ],
  [
    'all labels to others',
    [403, 'PERMISSION_DENIED'],
    () => get(bea, 'drive.admin.labels.readonly', '/v2/labels', { useAdminAccess: true }),
  ],
  [
    'all labels without the admin scope',
    [403, 'PERMISSION_DENIED'],
    () => get(ada, 'drive.labels.readonly', '/v2/labels', { useAdminAccess: true }),
  ],
  ['a draft to others', [404, 'NOT_FOUND'], () => get(bea, 'drive.labels.readonly', '/v2/labels/none')],
  [
    'an unknown view of labels',
    [400, 'INVALID_ARGUMENT'],
    () => get(ada, 'drive.labels.readonly', '/v2/labels', { view: 'FULL' }),
  ],
];

const fileOf = ({ id }: ScriptProjectRecord): FileRecord => {
  const file = small.workspace.files.file(id);
  if (file === undefined) throw new Error(`No file ${id}`);
  return file;
};
const PROJECTS = '/v1/projects';
const script = async (
  verb: string,
  path: string,
  body?: unknown,
  subject = bea,
  scope = 'script.projects',
): Promise<Answer> => (await as(subject, scope))(verb, `${PROJECTS}${path}`, {}, body);
const push = (...files: readonly object[]): Promise<Answer> =>
  script('PUT', `/${panel.id}/content`, { files });
const deployment = (verb: string, path: string, body?: unknown): Promise<Answer> =>
  script(verb, `/${path}`, body, bea, 'script.deployments');
const head = (): string => `${panel.id}/deployments/${panel.deployments[0]?.id ?? ''}`;

const scripts: readonly Refusal[] = [
  [
    'a change by somebody who has not switched the Apps Script API on',
    [403, 'PERMISSION_DENIED'],
    () => script('POST', '', { title: 'x' }, 'cy@department.example'),
  ],
  [
    'a change by a service account, which cannot switch it on',
    [403, 'PERMISSION_DENIED'],
    async () => (await as(undefined, 'script.projects'))('POST', PROJECTS, {}, { title: 'x' }),
  ],
  ['a project that is not there', [404, 'NOT_FOUND'], () => script('GET', '/1nothing')],
  [
    'a project that was not shared with the person',
    [403, 'PERMISSION_DENIED'],
    () => script('GET', `/${panel.id}/content`, undefined, 'cy@department.example'),
  ],
  [
    'a push by a reader of the project',
    [403, 'PERMISSION_DENIED'],
    () => script('PUT', `/${panel.id}/content`, { files: [MANIFEST] }, ada),
  ],
  [
    'a push with a scope that only reads',
    [403, 'PERMISSION_DENIED'],
    () => script('PUT', `/${panel.id}/content`, { files: [MANIFEST] }, bea, 'script.projects.readonly'),
  ],
  [
    'a deployment with a scope for projects',
    [403, 'PERMISSION_DENIED'],
    () => script('GET', `/${panel.id}/deployments`),
  ],
  ['a project without a title', [400, 'INVALID_ARGUMENT'], () => script('POST', '', {})],
  [
    'a field that a body does not have',
    [400, 'INVALID_ARGUMENT'],
    () => push(MANIFEST, { ...CODE, text: '' }),
  ],
  ['a push without a manifest', [400, 'INVALID_ARGUMENT'], () => push(CODE)],
  ['two files of one name', [400, 'INVALID_ARGUMENT'], () => push(MANIFEST, CODE, { ...CODE, type: 'HTML' })],
  [
    'a type of file that there is not',
    [400, 'INVALID_ARGUMENT'],
    () => push(MANIFEST, { ...CODE, type: 'TYPESCRIPT' }),
  ],
  [
    'JSON that is no manifest',
    [400, 'INVALID_ARGUMENT'],
    () => push(MANIFEST, { name: 'settings', type: 'JSON', source: '{}' }),
  ],
  [
    'a manifest that is no JSON',
    [400, 'INVALID_ARGUMENT'],
    () => push({ ...MANIFEST, source: '{ // London' }),
  ],
  [
    'a manifest with a field that Google does not know',
    [400, 'INVALID_ARGUMENT'],
    () => push({ ...MANIFEST, source: '{"addOns":{"editors":{}}}' }),
  ],
  [
    'a script that cannot be read',
    [400, 'INVALID_ARGUMENT'],
    () => push(MANIFEST, { ...CODE, source: 'function () {' }),
  ],
  [
    'a script newer than the push takes',
    [400, 'INVALID_ARGUMENT'],
    () => push(MANIFEST, { ...CODE, source: 'const one = two?.three;' }),
  ],
  [
    'the content of a version that is not there',
    [404, 'NOT_FOUND'],
    async () =>
      (await as(bea, 'script.projects'))('GET', `${PROJECTS}/${panel.id}/content`, { versionNumber: 9 }),
  ],
  ['a version that is not there', [404, 'NOT_FOUND'], () => script('GET', `/${panel.id}/versions/9`)],
  [
    'a version beyond 200',
    [400, 'FAILED_PRECONDITION'],
    () => script('POST', `/${full.id}/versions`, { description: 'x' }),
  ],
  [
    'a deployment of no version',
    [400, 'INVALID_ARGUMENT'],
    () => deployment('POST', `${panel.id}/deployments`, { description: 'x' }),
  ],
  [
    'a deployment of a version that is not there',
    [404, 'NOT_FOUND'],
    () => deployment('POST', `${panel.id}/deployments`, { versionNumber: 9 }),
  ],
  [
    'a deployment with a manifest of another name',
    [400, 'INVALID_ARGUMENT'],
    () => deployment('POST', `${full.id}/deployments`, { versionNumber: 1, manifestFileName: 'production' }),
  ],
  [
    'a deployment beyond 20',
    [400, 'FAILED_PRECONDITION'],
    () => deployment('POST', `${full.id}/deployments`, { versionNumber: 1 }),
  ],
  [
    'moving the head to a version',
    [400, 'INVALID_ARGUMENT'],
    () => deployment('PUT', head(), { deploymentConfig: { description: 'x' } }),
  ],
  ['deleting the head', [400, 'INVALID_ARGUMENT'], () => deployment('DELETE', head())],
  [
    'moving a deployment to the head',
    [400, 'INVALID_ARGUMENT'],
    () =>
      deployment('PUT', `${full.id}/deployments/${full.deployments[1]?.id ?? ''}`, { deploymentConfig: {} }),
  ],
  [
    'a deployment that is not there',
    [404, 'NOT_FOUND'],
    () => deployment('GET', `${panel.id}/deployments/AKfycbNone`),
  ],
];

describe("Google's refusals", () => {
  it.each([...api, ...spreadsheets, ...scripts])(
    'refuses %s',
    async (_what, [status, reason, location], ask) => {
      const answer = await ask();
      expect([answer.status, answer.reason, answer.location]).toEqual([status, reason, location]);
    },
  );

  it('refuses a page token after some hours', async () => {
    const page = { pageSize: 1, pageToken: await firstPage() };
    expect((await get(bea, 'drive', FILES, page)).status).toBe(200);
    time = 6.1 * 60 * 60 * 1000;
    const answer = await get(bea, 'drive', FILES, page);
    time = 0;
    expect([answer.status, answer.reason, answer.location]).toEqual([400, 'invalid', 'pageToken']);
  });

  it('answers a path that no API has with 404', async () => {
    const response = await fetch(`${running.url}/drive/v2/files`);
    expect(response.status).toBe(404);
  });
});

type TokenRefusal = readonly [
  what: string,
  status: number,
  error: string,
  description: RegExp,
  make: () => [string, string?],
];

const sign = (
  subject: string | undefined,
  claims: object = {},
  scopes = ['drive.metadata.readonly'],
): string => assertion(delegated, subject, scopes, { ...claims });

const tokens: readonly TokenRefusal[] = [
  [
    'a person who is not there',
    400,
    'invalid_grant',
    /Invalid email or User ID/,
    () => [sign('zoe@department.example')],
  ],
  [
    'a person who was deleted',
    400,
    'invalid_grant',
    /Invalid email or User ID/,
    () => [sign('fay@department.example')],
  ],
  [
    'a signature that does not fit',
    400,
    'invalid_grant',
    /Invalid JWT Signature/,
    () => [`${sign(bea).split('.').slice(0, 2).join('.')}.c2lnbmVk`],
  ],
  [
    'another audience',
    400,
    'invalid_grant',
    /audience/,
    () => [sign(bea, { aud: 'https://example.org/token' })],
  ],
  [
    'an assertion that has run out',
    400,
    'invalid_grant',
    /short-lived/,
    () => [sign(bea, { iat: 1_600_000_000, exp: 1_600_003_600 })],
  ],
  [
    'an assertion for a day',
    400,
    'invalid_grant',
    /short-lived/,
    () => [sign(bea, { exp: Math.floor(Date.now() / 1000) + 86_400 })],
  ],
  [
    'an unknown service account',
    400,
    'invalid_grant',
    /account not found/,
    () => [sign(bea, { iss: 'who@else.iam.gserviceaccount.com' })],
  ],
  [
    'a scope that was not delegated',
    401,
    'unauthorized_client',
    /not authorized for any of the scopes/,
    () => [sign(bea, {}, ['drive'])],
  ],
  ['no scope', 400, 'invalid_scope', /Empty or missing scope/, () => [sign(bea, { scope: '' })]],
  [
    'a scope that Google does not have',
    400,
    'invalid_scope',
    /invalid=/,
    () => [sign(bea, { scope: 'https://www.googleapis.com/auth/drive.everything' })],
  ],
  ['another grant type', 400, 'unsupported_grant_type', /Invalid grant_type/, () => [sign(bea), 'password']],
  ['what is no JWT', 400, 'invalid_grant', /Bad Request/, () => ['abc']],
];

describe('the token endpoint', () => {
  let limited: RunningWorkspace;
  beforeAll(async () => {
    limited = await startWorkspace({
      workspace: smallWorkspace().workspace,
      accounts: [delegated],
      tokenLifetimeS: 0,
    });
  });
  afterAll(() => limited.close());

  it.each(tokens)('refuses %s', async (_what, status, error, description, make) => {
    const [signed, grantType] = make();
    const answer = await askToken(limited, signed, grantType);
    expect([answer.status, answer.reason]).toEqual([status, error]);
    expect((answer.body as { error_description: string }).error_description).toMatch(description);
  });

  it('takes its own address as audience, as other clients sign it', async () => {
    expect((await askToken(limited, sign(bea, { aud: `${limited.url}/token` }))).status).toBe(200);
  });

  it('issues tokens that run out', async () => {
    const ask = await clientFor(limited, bea, ['drive.metadata.readonly']);
    expect((await ask('GET', FILES)).status).toBe(401);
  });

  it.each([
    ['suspended', 'dee@department.example', { suspendedReadable: false }],
    ['archived', 'gus@department.example', { archivedReadable: false }],
  ] as const)('impersonates people who are %s, or not, as the switch says', async (_state, subject, off) => {
    for (const [switches, status] of [
      [{}, 200],
      [off, 400],
    ] as const) {
      const server = await startWorkspace({ workspace: smallWorkspace(switches).workspace });
      const [account] = server.accounts;
      if (!account) throw new Error('No service account.');
      expect((await askToken(server, assertion(account, subject, ['drive']))).status).toBe(status);
      await server.close();
    }
  });
});

describe('The sign-in of a person', () => {
  const scopes = ['script.projects', 'userinfo.email'];
  const refresh = async (signIn: object): Promise<Answer> => {
    const form = { grant_type: 'refresh_token', ...(signIn as Readonly<Record<string, string>>) };
    const response = await fetch(`${running.url}/token`, { method: 'POST', body: new URLSearchParams(form) });
    const body = (await response.json()) as { error?: string };
    return { status: response.status, body, reason: body.error, location: undefined };
  };
  const info = async (token: string): Promise<unknown> =>
    (await fetch(`${running.url}/tokeninfo?access_token=${token}`)).json();

  it('gives a token that says whose it is and what for, and opens that and no more', async () => {
    const { body } = await refresh(signedIn(small.workspace, bea, scopes));
    const { access_token: token = '', scope } = body as { access_token?: string; scope?: string };
    expect(scope).toBe(scopes.map((each) => `https://www.googleapis.com/auth/${each}`).join(' '));
    expect(await info(token)).toMatchObject({ email: bea, scope });
    const ask = async (path: string): Promise<number> =>
      (await fetch(`${running.url}${path}`, { headers: { authorization: `Bearer ${token}` } })).status;
    expect([await ask(`/v1/projects/${panel.id}`), await ask(FILES)]).toEqual([200, 403]);
  });

  it.each([
    ['made up', () => ({ refresh_token: '1//03' })],
    ['of somebody suspended', () => signedIn(small.workspace, 'dee@department.example', scopes)],
  ])('is refused where it is %s', async (_what, make) => {
    expect(await refresh(make())).toMatchObject({ status: 400, reason: 'invalid_grant' });
  });

  it('tells nothing of a token that nobody issued', async () => {
    expect(await info('ya29.x')).toMatchObject({ error: 'invalid_token' });
  });
});
