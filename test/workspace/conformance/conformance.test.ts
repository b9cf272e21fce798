import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as http from 'node:http';
import { JWT } from 'google-auth-library';
import { admin } from 'googleapis/build/src/apis/admin/index.js';
import { drive } from 'googleapis/build/src/apis/drive/index.js';
import { drivelabels } from 'googleapis/build/src/apis/drivelabels/index.js';
import { script } from 'googleapis/build/src/apis/script/index.js';
import { iamcredentials } from 'googleapis/build/src/apis/iamcredentials/index.js';
import { openGoogle } from '../../../scripts/google/open-google.ts';
import { openFolderKeeper, openMover } from '../../../scripts/google/open-folders.ts';
import { openScriptProjects } from '../../../scripts/google/open-script-projects.ts';
import { openVault } from '../../../scripts/google/open-vault.ts';
import { openTagger } from '../../../scripts/google/open-tagger.ts';
import { openLabelAdmin } from '../../../scripts/google/open-label-admin.ts';
import { readVault } from '../../../scripts/vault/holds/read-vault.ts';
import { transporter } from '../../../scripts/google/wire/transporter.ts';
import { METHODS } from '../../../scripts/workspace/api/methods.ts';
import { parseFields, type FieldsMask } from '../../../scripts/workspace/api/fields-mask.ts';
import type { Exchange } from '../../../scripts/workspace/http/request-handler.ts';
import { startWorkspace, type RunningWorkspace } from '../../../scripts/workspace/http/start-workspace.ts';
import { addEvidenceSheet } from '../evidence-sheet.ts';
import { addScriptProject, CODE, MANIFEST } from '../script-project.ts';
import { signedIn } from '../signed-in.ts';
import { smallWorkspace } from '../small-workspace.ts';
import { apiOf, discoveryFolder, methodOf, type ApiDescription, type Schema } from './discovery.ts';
import { answerProblems, requestProblems } from './exchange-problems.ts';

const folder = discoveryFolder();
if (folder === undefined) {
  process.stderr.write(
    "Conformance to Google's API descriptions was not tested: set WTK_DISCOVERY to the folder that holds them.\n",
  );
}
const withDescriptions = folder === undefined ? describe.skip : describe;
const descriptions = folder ?? '';
const PREFIX = 'https://www.googleapis.com/auth/';
const [ada, bea] = ['ada@department.example', 'bea@department.example'];

const drain = async (list: AsyncIterable<unknown>): Promise<number> => {
  let pages = 0;
  for await (const page of list) pages += page === undefined ? 0 : 1;
  return pages;
};

/** Everything that the real client can be made to ask of the small organisation. */
async function run(running: RunningWorkspace, small: ReturnType<typeof smallWorkspace>): Promise<void> {
  const [account] = running.accounts;
  if (!account) throw new Error('No service account.');
  const google = openGoogle({ credentials: account.key, admin: ada, apiRoot: running.url, attempts: 1 });
  const map = await google.label('What to Keep');
  const labelId = map?.labelId ?? '';
  await drain(google.users());
  await drain(google.groupMembers('readers@department.example'));
  await drain(google.sharedDrives());
  await drain(google.permissions(small.drive.id));
  await drain(google.deletions('2026-05-01T00:00:00Z'));
  for (const only of ['folders', 'documents'] as const) {
    await google.filesPage({ subject: bea, only, labelId });
    await google.filesPage({ subject: 'cy@department.example', drive: small.drive.id, only, labelId });
  }
  const sheet = addEvidenceSheet(small, [
    {
      title: 'Evidence',
      rows: [['team', 'on'], ['finance', { serial: 46_329, shows: '03/11/2026' }], [], [true, 5]],
    },
  ]);
  await google.sheetValues(sheet.id);
  google.close();

  const agent = new http.Agent();
  const wire = transporter({ apiRoot: new URL(running.url), agent, timeoutMs: 10_000 });
  const auth = (subject: string, ...scopes: string[]): JWT =>
    new JWT({
      email: account.key.client_email,
      key: account.key.private_key,
      scopes: scopes.map((scope) => PREFIX + scope),
      subject,
      transporter: wire,
    });
  const { files, drives, changes, permissions, about } = drive({ version: 'v3', auth: auth(bea, 'drive') });
  const fileId = small.files.minutes.id;
  const { data: start } = await changes.getStartPageToken({});
  const supportsAllDrives = true;
  await files.list({
    fields: '*',
    includeLabels: labelId,
    corpora: 'allDrives',
    includeItemsFromAllDrives: true,
    supportsAllDrives,
  });
  await files.list({ pageSize: 1, orderBy: 'folder,name desc', q: `'labels/${labelId}' in labels` });
  await files.get({ fileId, fields: '*', includeLabels: labelId });
  await files.get({ fileId: small.files.closedFolder.id, fields: '*', supportsAllDrives });
  await files.update({
    fileId,
    requestBody: { name: 'Minutes 2024-03-31 v2', properties: { wtk: null as never, 'wtk.class': 'POL-01' } },
  });
  await files.modifyLabels({
    fileId,
    requestBody: {
      labelModifications: [
        {
          labelId,
          fieldModifications: [
            { fieldId: small.fields.eventDate.id, setDateValues: ['2026-03-31'] },
            { fieldId: small.fields.decidedBy.id, setUserValues: [bea] },
            { fieldId: small.fields.note.id, setTextValues: ['asked'] },
            { fieldId: small.fields.count.id, setIntegerValues: ['5'] },
          ],
        },
      ],
    },
  });
  await files.listLabels({ fileId });
  await files.update({ fileId, requestBody: { trashed: true } });
  await changes.list({ pageToken: start.startPageToken ?? '', fields: '*', includeLabels: labelId });
  await permissions.list({ fileId, fields: '*' });
  await drives.list({ fields: '*' });
  await drives.get({ driveId: small.drive.id, fields: '*' });
  await about.get({ fields: '*' });

  const directory = admin({
    version: 'directory_v1',
    auth: auth(
      ada,
      'admin.directory.user.readonly',
      'admin.directory.orgunit.readonly',
      'admin.directory.group.readonly',
    ),
  });
  await directory.users.list({ domain: 'department.example', showDeleted: 'true' });
  await directory.users.get({ userKey: bea });
  await directory.orgunits.list({ customerId: 'my_customer', type: 'all' });
  await directory.groups.list({ customer: 'my_customer' });
  const reports = admin({ version: 'reports_v1', auth: auth(ada, 'admin.reports.audit.readonly') });
  await reports.activities.list({ userKey: 'all', applicationName: 'drive', filters: `doc_id==${fileId}` });

  const { labels, limits, users } = drivelabels({ version: 'v2', auth: auth(ada, 'drive.admin.labels') });
  const asAdmin = { useAdminAccess: true };
  const { data: made } = await labels.create({
    ...asAdmin,
    requestBody: { labelType: 'ADMIN', properties: { title: 'Second' } },
  });
  const name = made.name ?? '';
  await labels.delta({
    name,
    requestBody: {
      ...asAdmin,
      view: 'LABEL_VIEW_FULL',
      requests: [
        {
          createField: {
            field: {
              properties: { displayName: 'Kind' },
              selectionOptions: { choices: [{ properties: { displayName: 'One' } }] },
            },
          },
        },
        { createField: { field: { properties: { displayName: 'When' }, dateOptions: {} } } },
        { updateLabel: { properties: { title: 'Second label' }, updateMask: 'title' } },
      ],
    },
  });
  await labels.permissions.create({
    parent: name,
    ...asAdmin,
    requestBody: { email: 'readers@department.example', role: 'APPLIER' },
  });
  await labels.permissions.create({
    parent: name,
    ...asAdmin,
    requestBody: { audience: 'audiences/default', role: 'READER' },
  });
  await labels.permissions.list({ parent: name, ...asAdmin });
  await labels.publish({ name, requestBody: asAdmin });
  await labels.get({ name: `${name}@published`, ...asAdmin, view: 'LABEL_VIEW_FULL' });
  await labels.disable({
    name,
    requestBody: { ...asAdmin, disabledPolicy: { hideInSearch: true }, updateMask: 'disabledPolicy' },
  });
  await labels.enable({ name, requestBody: asAdmin });
  await labels.updateLabelCopyMode({ name, requestBody: { ...asAdmin, copyMode: 'ALWAYS_COPY' } });
  await labels.disable({ name, requestBody: asAdmin });
  await labels.delete({ name, ...asAdmin });
  await labels.list({ ...asAdmin, view: 'LABEL_VIEW_FULL', publishedOnly: true });
  await limits.getLabel({ name: 'limits/label' });
  await users.getCapabilities({ name: 'users/me/capabilities' });
  small.workspace.cloud.letSign(account.key.client_email, ada);
  await iamcredentials({
    version: 'v1',
    auth: auth(ada, 'cloud-platform'),
  }).projects.serviceAccounts.signJwt({
    name: `projects/-/serviceAccounts/${account.key.client_email}`,
    requestBody: { payload: '{}' },
  });
  await runLabelAdmin(running, account.key);
  const tagger = openTagger(
    { credentials: account.key, admin: ada, apiRoot: running.url, attempts: 1 },
    labelId,
  );
  const { id: noteId } = small.files.driveNote;
  await tagger.file(bea, noteId);
  await tagger.setLabel(bea, noteId, {
    labelId,
    fieldModifications: [
      { fieldId: small.fields.recordClass.id, setSelectionValues: [small.choices.policy] },
      { fieldId: small.fields.eventDate.id, setDateValues: ['2026-03-31'] },
      { fieldId: small.fields.decidedBy.id, unsetValues: true },
    ],
  });
  await tagger.setLabel(bea, noteId, { labelId, removeLabel: true });
  await tagger.update(bea, noteId, { properties: { wtk: null }, modifiedTime: '2025-06-01T10:00:00Z' });
  tagger.close();
  await runFolders(running, account.key, small.drive.id, small.files.locked.id);
  await runVault(running, account.key, small.workspace);
  addScriptProject(small.workspace, bea);
  const { projects } = script({ version: 'v1', auth: auth(bea, 'script.projects', 'script.deployments') });
  await runScripts(projects);
  await runOurScripts(running, small);
  agent.destroy();
}

/** A panel's life: made, pushed, kept as versions, deployed, moved and taken away. */
async function runScripts(projects: ReturnType<typeof script>['projects']): Promise<void> {
  const { data: made } = await projects.create({ requestBody: { title: 'Panel' } });
  const scriptId = made.scriptId ?? '';
  await projects.get({ scriptId });
  const addOns = { common: { name: 'What to Keep', logoUrl: 'https://example.org/logo.png' } };
  const files = [CODE, { ...MANIFEST, source: JSON.stringify({ timeZone: 'Europe/London', addOns }) }];
  await projects.updateContent({ scriptId, requestBody: { files } });
  for (const description of ['first', ''])
    await projects.versions.create({ scriptId, requestBody: { description } });
  await projects.getContent({ scriptId });
  await projects.getContent({ scriptId, versionNumber: 1 });
  await projects.versions.list({ scriptId, pageSize: 1 });
  await projects.versions.get({ scriptId, versionNumber: 2 });
  const config = { versionNumber: 1, manifestFileName: 'appsscript', description: 'test' };
  const { data: deployed } = await projects.deployments.create({ scriptId, requestBody: config });
  const one = { scriptId, deploymentId: deployed.deploymentId ?? '' };
  await projects.deployments.update({
    ...one,
    requestBody: { deploymentConfig: { ...config, scriptId, versionNumber: 2 } },
  });
  await projects.deployments.get(one);
  await projects.deployments.list({ scriptId });
  await projects.deployments.delete(one);
}

/** Matters and holds of every kind, as they are read beside the pack's. */
async function runVault(
  running: RunningWorkspace,
  credentials: RunningWorkspace['accounts'][number]['key'],
  { vault }: ReturnType<typeof smallWorkspace>['workspace'],
): Promise<void> {
  const matter = vault.addMatter({ name: 'Claim', owner: ada, description: 'A claim' });
  vault.addHold(matter, { name: 'By account', accounts: [bea], includeSharedDriveFiles: true });
  vault.addHold(matter, { name: 'By org unit', orgUnit: '/Policy' });
  vault.addHold(matter, { name: 'Mail', corpus: 'MAIL', accounts: [bea] });
  const reader = openVault({ credentials, admin: ada, apiRoot: running.url, attempts: 1 });
  const read = await readVault(reader);
  if (read.holds.length !== 3 || read.gaps.length > 0) throw new Error('The holds were not read.');
  reader.close();
}

/** A folder made, found and marked, as lights are published. */
async function runFolders(
  running: RunningWorkspace,
  credentials: RunningWorkspace['accounts'][number]['key'],
  drive: string,
  document: string,
): Promise<void> {
  const keeper = openFolderKeeper({ credentials, admin: ada, apiRoot: running.url, attempts: 1 });
  await keeper.create(bea, { name: "Ada's", parent: drive, properties: { wtk: 'lights' } });
  const [made] = await keeper.marked(bea, drive, { key: 'wtk', value: 'lights', orNamed: "Ada's" });
  await keeper.setProperties(bea, made?.id ?? '', { wtk: null, other: '1' });
  keeper.close();
  const mover = openMover({ credentials, admin: ada, apiRoot: running.url, attempts: 1 });
  const id = await mover.create(bea, { name: 'From Bea', parent: drive, properties: {} });
  const { parent = '', modifiedTime = '' } = await mover.file(bea, document);
  await mover.move(bea, document, { from: parent, to: id, modifiedTime });
  mover.close();
}

/** Everything that our own deployments ask. */
async function runOurScripts(
  running: RunningWorkspace,
  { workspace }: ReturnType<typeof smallWorkspace>,
): Promise<void> {
  const { id } = addScriptProject(workspace, bea, 'Ours');
  const scopes = ['script.projects', 'script.deployments', 'userinfo.email'];
  const { client_id, client_secret, refresh_token } = signedIn(workspace, bea, scopes);
  const signIn = { client_email: 'whoever signed in', client_id, client_secret, refresh_token } as const;
  const ours = openScriptProjects(signIn, { apiRoot: running.url, attempts: 1 });
  await ours.person();
  await ours.project(id);
  await ours.replaceContent(id, [CODE, MANIFEST]);
  for (const note of ['first', 'second']) await ours.addVersion(id, note);
  await ours.content(id, 1);
  await ours.versions(id);
  const made = await ours.addDeployment(id, 1, 'live');
  await ours.moveDeployment(id, made.id, 2, 'live');
  await ours.deployments(id);
  ours.close();
}

/** Every edit that our own changes of a label are made of. */
async function runLabelAdmin(
  running: RunningWorkspace,
  credentials: RunningWorkspace['accounts'][number]['key'],
): Promise<void> {
  const ours = openLabelAdmin({ credentials, admin: ada, apiRoot: running.url, attempts: 1 });
  const choices = ['one', 'two'];
  await ours.create({
    title: 'Third',
    description: 'x',
    fields: [{ title: 'Kind', kind: 'selection', choices }],
  });
  const [made] = await ours.labelsTitled('Third');
  const [field] = made?.fields ?? [];
  const [one] = field?.choices ?? [];
  if (made === undefined || field === undefined || one === undefined) throw new Error('It was not made.');
  await ours.publish(made.id, made.revisionId);
  const inField = { fieldId: field.id };
  const inChoice = { ...inField, choiceId: one.id };
  await ours.edit(made.id, (await ours.label(made.id))?.revisionId ?? '', [
    { kind: 'describe', title: 'Third', description: 'y' },
    { kind: 'add-field', field: { title: 'When', kind: 'date', choices: [] } },
    { kind: 'add-field', field: { title: 'Who', kind: 'user', choices: [] } },
    { kind: 'rename-field', ...inField, title: 'Sort' },
    { kind: 'add-choice', ...inField, title: 'none', before: one.id },
    { kind: 'rename-choice', ...inChoice, title: 'first' },
    { kind: 'disable-choice', ...inChoice },
    { kind: 'enable-choice', ...inChoice },
  ]);
  await ours.setCopyMode(made.id, 'COPY_APPLIABLE');
  await ours.grant(made.id, { who: 'everyone', role: 'READER' });
  await ours.labelMap(made.id);
  ours.close();
}

/** A path with each parameter as `{}`: what its parameters are called is nobody's business here. */
const plain = (path: string): string => path.replace(/\{[^}]+\}/g, '{}');

/** The names that a schema has, as the mask that would ask for all of them; a schema inside itself ends. */
function maskOfSchema(api: ApiDescription, schema: Schema, inside: readonly string[] = []): FieldsMask {
  if (schema.$ref !== undefined) {
    const target = api.schemas[schema.$ref];
    if (!target || inside.includes(schema.$ref)) return { whole: true, parts: new Map() };
    return maskOfSchema(api, target, [...inside, schema.$ref]);
  }
  if (schema.type === 'array') return maskOfSchema(api, schema.items ?? {}, inside);
  const parts = new Map<string, FieldsMask>();
  for (const [name, inner] of Object.entries(schema.properties ?? {}))
    parts.set(name, maskOfSchema(api, inner, inside));
  if (schema.additionalProperties) parts.set('*', maskOfSchema(api, schema.additionalProperties, inside));
  if (schema.type === 'any') parts.set('*', { whole: true, parts: new Map() });
  return { whole: parts.size === 0, parts };
}

/** Names of a mask, each as its path. */
const paths = (mask: FieldsMask, at = ''): string[] =>
  [...mask.parts].flatMap(([name, part]) => [`${at}${name}`, ...paths(part, `${at}${name}/`)]).sort();

withDescriptions("Google's API descriptions", () => {
  const exchanges: Exchange[] = [];
  let running: RunningWorkspace;

  beforeAll(async () => {
    const small = smallWorkspace();
    running = await startWorkspace({
      workspace: small.workspace,
      observe: (exchange) => exchanges.push(exchange),
    });
    await run(running, small);
  });
  afterAll(() => running.close());

  it('are met by a run of the real client that reaches every method', () => {
    const reached = new Set(exchanges.map(({ methodId }) => methodId));
    expect(METHODS.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
    expect(
      exchanges.filter(({ status }) => status !== 200).map(({ methodId, answer }) => ({ methodId, answer })),
    ).toEqual([]);
  });

  it('hold for every answer', () => {
    expect(answerProblems(descriptions, exchanges)).toEqual([]);
  });

  it('hold for every request: parameters, words, body and scopes', () => {
    expect(requestProblems(descriptions, exchanges)).toEqual([]);
  });

  it.each(METHODS.map((method) => [method.id, method] as const))(
    'have %s as our table has it',
    (id, method) => {
      const api = apiOf(descriptions, id);
      const described = methodOf(api, id);
      const inQuery = Object.entries(described.parameters ?? {}).filter(
        ([, parameter]) => parameter.location === 'query',
      );
      expect(method.verb).toBe(described.httpMethod);
      expect(plain(method.path)).toBe(plain(`/${api.servicePath}${described.flatPath ?? described.path}`));
      expect([...method.scopes].sort()).toEqual(
        (described.scopes ?? []).map((scope) => scope.replace(PREFIX, '').replace('https://', '')).sort(),
      );
      expect(Object.keys(method.parameters).sort()).toEqual(inQuery.map(([name]) => name).sort());
      for (const [name, parameter] of inQuery) {
        const ours = method.parameters[name];
        expect([name, ours?.type]).toEqual([name, parameter.type]);
        if (parameter.enum && ours?.type === 'string')
          expect([name, ours.values?.toSorted()]).toEqual([name, parameter.enum.toSorted()]);
      }
      const shape = paths(parseFields(method.shape));
      const schema = paths(maskOfSchema(api, described.response ?? {}));
      if (method.shape !== '*') expect(shape).toEqual(schema);
    },
  );
});
