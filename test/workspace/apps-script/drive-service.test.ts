import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  SIGNATURES,
  type Signature,
} from '../../../scripts/workspace/apps-script/services/drive-signatures.ts';
import { grantFile } from '../../../scripts/workspace/apps-script/events/panel-events.ts';
import { startWorkspace } from '../../../scripts/workspace/http/start-workspace.ts';
import { ROOT } from '../../house/source-files.ts';
import { smallWorkspace, type SmallWorkspace } from '../small-workspace.ts';
import { clientFor } from '../workspace-client.ts';
import { BEA, failureOf, scriptOf, valueOf } from './a-script.ts';

let small: SmallWorkspace;
beforeEach(() => {
  small = smallWorkspace();
});
const caught = (code: string, event: object = {}, setting = {}, as = BEA): unknown =>
  valueOf(
    small,
    `try { return ${code} } catch (error) { return { name: error.name, message: error.message, details: error.details } }`,
    setting,
    event,
    as,
  );

describe("Apps Script's Drive service", () => {
  it('refuses in words of its own, with what the API said in details', () => {
    expect(caught('Drive.Files.get("none")')).toEqual({
      name: 'GoogleJsonResponseException',
      message: 'API call to drive.files.get failed with error: File not found: none.',
      details: {
        code: 404,
        message: 'File not found: none.',
        errors: [
          {
            domain: 'global',
            reason: 'notFound',
            message: 'File not found: none.',
            location: 'fileId',
            locationType: 'parameter',
          },
        ],
      },
    });
  });

  it.each([
    ['Drive.Files.get()', 'Invalid number of arguments provided. Expected 1-2 only'],
    ['Drive.Files.list({}, {})', 'Invalid number of arguments provided. Expected 0-1 only'],
    ['Drive.Files.modifyLabels({})', 'Invalid number of arguments provided. Expected 2 only'],
    ['Drive.Files.modifyLabels({}, e.id, {})', 'Invalid number of arguments provided. Expected 2 only'],
    ['Drive.Files.modifyLabels(e.id, {})', 'Invalid argument: resource'],
    ['Drive.Files.update(e.id, { name: "x" })', 'Invalid argument: resource'],
    ['Drive.Files.update({ name: "x" }, null)', 'Invalid argument: fileId'],
    ['Drive.Files.get({ fields: "id" }, e.id)', 'Invalid argument: fileId'],
    ['Drive.Files.get(e.id, "id")', 'Invalid argument: optionalArgs'],
    ['Drive.Files.list("name = 1")', 'Invalid argument: optionalArgs'],
    ['Drive.Files.list({ pageSize: {} })', 'Invalid argument: pageSize'],
    [
      'Drive.Files.update({ name: "x" }, e.id, { fields: "id" })',
      'The local Workspace holds no content: drive.files.update takes no mediaData here',
    ],
  ])('refuses arguments that are too few, too many or out of their order: %s', (code, message) => {
    const event = { id: small.files.minutes.id };
    expect(failureOf(small, code, {}, event).message).toBe(`Exception: ${message}`);
    expect(failureOf(small, code, {}, event).calls).toEqual([]);
    expect(small.files.minutes.name).toBe('Minutes 2024-03-31');
  });

  it('leaves out options that are null or undefined, as the token of a first page is', () => {
    expect(valueOf(small, 'return Drive.Files.list({ pageToken: null, q: undefined }).files.length')).toBe(4);
  });

  it('gives pages that join, from one execution to the next', () => {
    const page =
      'return Drive.Files.list({ pageSize: 2, pageToken: e.next, fields: "nextPageToken,files(name)" })';
    const script = scriptOf(small, page);
    const ask = (event: object): { nextPageToken?: string; files: object[] } =>
      script.run('main', event, BEA).value as ReturnType<typeof ask>;
    const first = ask({});
    const second = ask({ next: first.nextPageToken });
    expect([first.files.length, second.files.length, second.nextPageToken]).toEqual([2, 2, undefined]);
  });

  it('writes a tag, and reads it back with the file', () => {
    const { label, fields, choices, files } = small;
    const code = `
      Drive.Files.modifyLabels({ labelModifications: [{ labelId: e.label, fieldModifications: [
        { fieldId: e.recordClass, setSelectionValues: [e.choice] } ] }] }, e.id);
      return Drive.Files.get(e.id, { supportsAllDrives: true, includeLabels: e.label, fields: 'labelInfo' })`;
    const recordClass = fields.recordClass.id;
    const event = { label: label.id, recordClass, choice: choices.policy, id: files.driveNote.id };
    expect(valueOf(small, code, {}, event)).toMatchObject({
      labelInfo: { labels: [{ id: label.id, fields: { [recordClass]: { selection: [choices.policy] } } }] },
    });
  });
});

/** What one face is asked over HTTP, and the other by a script. */
interface Both {
  readonly code: string;
  readonly verb?: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  readonly as?: string;
}
const FILES = '/drive/v3/files';
const all = { corpora: 'allDrives', includeItemsFromAllDrives: true, supportsAllDrives: true };
const FULL =
  'id,name,parents,properties,ownedByMe,modifiedTime,modifiedByMe,modifiedByMeTime,lastModifyingUser,capabilities,' +
  'contentRestrictions,permissionIds,shared,labelInfo,trashed,driveId';

const questions = ({ files, label, drive, fields, choices }: SmallWorkspace): readonly Both[] => {
  const one = { supportsAllDrives: true, includeLabels: label.id, fields: FULL };
  const list = { ...all, includeLabels: label.id, fields: `incompleteSearch,files(${FULL})` };
  const json = JSON.stringify;
  const get = (id: string, as = BEA): Both => ({
    code: `Drive.Files.get("${id}", ${json(one)})`,
    path: `${FILES}/${id}`,
    query: one,
    as,
  });
  const tag = (id: string, choice: string, as = BEA): Both => {
    const fieldModifications = [{ fieldId: fields.recordClass.id, setSelectionValues: [choice] }];
    const body = { labelModifications: [{ labelId: label.id, fieldModifications }] };
    const where = `${FILES}/${id}/modifyLabels`;
    return { code: `Drive.Files.modifyLabels(${json(body)}, "${id}")`, verb: 'POST', path: where, body, as };
  };
  const rename = (id: string, as = BEA): Both => {
    const body = { name: 'Renamed', modifiedTime: '2024-04-02T09:00:00.000Z' };
    const code = `Drive.Files.update(${json(body)}, "${id}", null, ${json(one)})`;
    return { code, verb: 'PATCH', path: `${FILES}/${id}`, query: one, body, as };
  };
  const outsider = 'eli@department.example';
  return [
    ...Object.values(files).map(({ id }) => get(id)),
    get(files.minutes.id, outsider),
    get(files.driveNote.id, outsider),
    { code: `Drive.Files.list(${json(list)})`, path: FILES, query: list },
    { code: `Drive.Files.list(${json(list)})`, path: FILES, query: list, as: outsider },
    { code: 'Drive.Files.list({ q: "title = 1" })', path: FILES, query: { q: 'title = 1' } },
    { code: 'Drive.Files.list({ pageSise: 1 })', path: FILES, query: { pageSise: 1 } },
    {
      code: `Drive.Files.listLabels("${files.minutes.id}")`,
      path: `${FILES}/${files.minutes.id}/listLabels`,
    },
    { code: `Drive.Drives.get("${drive.id}")`, path: `/drive/v3/drives/${drive.id}` },
    { code: 'Drive.About.get({ fields: "user" })', path: '/drive/v3/about', query: { fields: 'user' } },
    ...Object.values(files).flatMap(({ id }) => [tag(id, choices.policy), tag(id, choices.old), rename(id)]),
    tag(files.minutes.id, choices.policy, 'cy@department.example'),
    tag(files.unlicensed.id, choices.policy, outsider),
    rename(files.minutes.id, 'cy@department.example'),
  ];
};

describe('both faces of the local Workspace', () => {
  it('answer and refuse alike, and come to the same state', async () => {
    const twin = smallWorkspace();
    const running = await startWorkspace({ workspace: twin.workspace });
    const scopes = ['drive.metadata', 'drive.file'];
    for (const { code, verb = 'GET', path: where, query = {}, body, as = BEA } of questions(small)) {
      const http = await (await clientFor(running, as, scopes))(verb, where, query, body);
      const answer = caught(code, {}, {}, as);
      if (http.status === 200) expect([code, answer]).toEqual([code, http.body]);
      else {
        const { error } = http.body as { readonly error: { readonly message: string } };
        const message = expect.stringMatching(/^API call to drive\..+ failed with error: /) as unknown;
        expect([code, answer]).toEqual([
          code,
          { name: 'GoogleJsonResponseException', message, details: error },
        ]);
      }
    }
    await running.close();
    const state = ({ files }: SmallWorkspace): unknown =>
      Object.values(files).map(({ name, labels, modifiedTime, version }) => [
        name,
        labels,
        modifiedTime,
        version,
      ]);
    expect(state(small)).toEqual(state(twin));
    expect(small.workspace.activities.map(({ event }) => event)).toEqual(
      twin.workspace.activities.map(({ event }) => event),
    );
  });
});

describe('what a person has granted', () => {
  const list = 'Drive.Files.list({ fields: "files(name)" }).files.map(({ name }) => name)';

  it('is all that the manifest asks for, where nobody says otherwise', () => {
    expect(caught(list)).toHaveLength(4);
  });

  it('is looked at by every call', () => {
    const refusal =
      'API call to drive.files.list failed with error: Request had insufficient authentication scopes.';
    expect(caught(list, {}, { granted: ['userinfo.email'] })).toMatchObject({
      message: refusal,
      details: { code: 403 },
    });
  });

  it('counts only where the manifest asks for it', () => {
    expect(caught(list, {}, { granted: ['drive'] })).toMatchObject({ details: { code: 403 } });
  });

  it('is one file at a time with drive.file, for lists too', () => {
    const granted = { granted: ['drive.file'] };
    const event = { id: small.files.minutes.id };
    const rename = 'Drive.Files.update({ name: "Renamed" }, e.id, null, { fields: "name" })';
    expect(caught(list, event, granted)).toEqual([]);
    expect(caught(rename, event, granted)).toMatchObject({ details: { code: 404 } });
    grantFile(small.workspace, BEA, event.id);
    expect(caught(list, event, granted)).toEqual(['Minutes 2024-03-31']);
    expect(caught(rename, event, granted)).toEqual({ name: 'Renamed' });
    expect(caught(list, event, granted, 'cy@department.example')).toEqual([]);
  });
});

describe('folders that a person may not see', () => {
  it('are not told of by a file that was sent on', () => {
    const { files, workspace, drive } = small;
    const sent = workspace.files.addFile({
      name: 'Sent on',
      mimeType: 'application/vnd.google-apps.document',
      drive: drive.id,
      createdTime: 0,
      permissions: [{ address: 'ada@department.example', role: 'writer' }],
    });
    const ask = 'Drive.Files.get(e.id, { supportsAllDrives: true, fields: "id,driveId,parents" })';
    const parents = (id: string, as: string): unknown => caught(ask, { id }, {}, as);
    expect(parents(sent.id, 'ada@department.example')).toEqual({ id: sent.id, driveId: drive.id });
    expect(parents(sent.id, BEA)).toMatchObject({ parents: [drive.id] });
    expect(parents(files.minutes.id, 'cy@department.example')).toEqual({ id: files.minutes.id });
    expect(parents(files.minutes.id, BEA)).toMatchObject({ parents: [files.folder.id] });
  });
});

describe("Google's published types", () => {
  const types = readFileSync(
    path.join(ROOT, 'node_modules/@types/google-apps-script/apis/drive_v3.d.ts'),
    'utf8',
  );
  /** Names of a method's parameters in its longest form. */
  function published(collection: string, name: string): readonly string[] {
    const begin = types.indexOf(`interface ${collection}Collection {`);
    const text = types.slice(begin, types.indexOf('Collection {', begin + 60));
    const forms = [...text.matchAll(new RegExp(`\\s${name}\\(([^)]*)\\):`, 'g'))].map(([, inside = '']) =>
      [...inside.matchAll(/(\w+): /g)]
        .map(([, parameter = '']) => parameter)
        .filter((each) => each !== 'alt'),
    );
    return forms.sort((one, other) => other.length - one.length)[0] ?? [];
  }
  const ours = ({ parts }: Signature): readonly string[] =>
    parts.map((part) =>
      typeof part === 'object'
        ? part.path
        : { body: 'resource', media: 'mediaData', options: 'optionalArgs' }[part],
    );

  it.each(
    Object.entries(SIGNATURES).flatMap(([collection, methods]) =>
      Object.entries(methods).map(([name, signature]) => [collection, name, signature] as const),
    ),
  )('have the arguments of Drive.%s.%s in the same order', (collection, name, signature) => {
    expect(ours(signature)).toEqual(published(collection, name));
  });
});
