import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Switches } from '../../../scripts/workspace/state/switches.ts';
import { smallWorkspace, type SmallWorkspace } from '../small-workspace.ts';
import { ask, askFor, drive } from './ask.ts';

const NOW = '2026-06-01T12:00:00.000Z';
let small: SmallWorkspace;
let path = '';
const begin = (switches: Partial<Switches> = {}): void => {
  small = smallWorkspace(switches);
  path = `/drive/v3/files/${small.files.minutes.id}`;
};
beforeEach(() => {
  begin();
});

const patch = (body: object, query = {}): Record<string, unknown> =>
  askFor(small.workspace, drive('bea'), 'PATCH', path, { fields: '*', ...query }, body);
const setLabel = (fieldModifications: unknown, more = {}): Record<string, unknown> =>
  askFor(
    small.workspace,
    drive('bea'),
    'POST',
    `${path}/modifyLabels`,
    {},
    {
      labelModifications: [{ labelId: small.label.id, fieldModifications, ...more }],
    },
  );
const events = (): string[] => small.workspace.activities.map(({ event }) => event);

describe('files.update', () => {
  it('moves modifiedTime with a rename, unless it is told another', () => {
    expect(patch({ name: 'New' })).toMatchObject({ name: 'New', modifiedTime: NOW, modifiedByMe: true });
    expect(patch({ name: 'Newer', modifiedTime: '2024-04-02T09:00:00Z' }).modifiedTime).toBe(
      '2024-04-02T09:00:00.000Z',
    );
  });

  it('merges properties, null clearing one', () => {
    expect(patch({ properties: { a: '1' } }).properties).toEqual({ wtk: '1', a: '1' });
    expect(patch({ properties: { wtk: null, a: null } }).properties).toBeUndefined();
  });

  it('takes properties of exactly 124 bytes', () => {
    expect(patch({ properties: { key: 'é'.repeat(60) + 'x' } }).properties).toHaveProperty('key');
  });

  it('changes nothing when one part is refused', () => {
    expect(() => patch({ name: 'Other', properties: { key: 'x'.repeat(125) } })).toThrow('too long');
    expect(small.files.minutes.name).toBe('Minutes 2024-03-31');
    expect(events()).toEqual([]);
  });

  it('bins a folder with what is in it, and takes both out again', () => {
    const folder = `/drive/v3/files/${small.files.folder.id}`;
    ask(small.workspace, drive('bea'), 'PATCH', folder, {}, { trashed: true });
    expect(patch({})).toMatchObject({ trashed: true, explicitlyTrashed: false });
    ask(small.workspace, drive('bea'), 'PATCH', folder, {}, { trashed: false });
    expect(patch({})).toMatchObject({ trashed: false });
    expect(events()).toEqual(['trash', 'untrash']);
  });

  it('lets a locked file be renamed in the same breath that unlocks it', () => {
    path = `/drive/v3/files/${small.files.locked.id}`;
    expect(patch({ name: 'Free', contentRestrictions: [{ readOnly: false }] }).name).toBe('Free');
  });

  it('moves between folders', () => {
    const parent = small.workspace.files.addFolder({
      name: 'Old',
      owner: 'bea@department.example',
      createdTime: 0,
    });
    expect(patch({}, { addParents: parent.id, removeParents: small.files.folder.id }).parents).toEqual([
      parent.id,
    ]);
    expect(small.workspace.files.children(small.files.folder.id)).toEqual([]);
  });
});

describe('a move between a My Drive and a shared drive', () => {
  const shared = { supportsAllDrives: true };
  const into = (query = {}, body = {}): Record<string, unknown> =>
    patch(body, { addParents: small.drive.id, removeParents: small.files.folder.id, ...shared, ...query });

  it('takes the file from its owner, keeps its time, and comes out again for a manager only', () => {
    const { minutes, folder } = small.files;
    const modifiedTime = minutes.modifiedTime;
    expect(into()).toMatchObject({ driveId: small.drive.id, parents: [small.drive.id] });
    expect([minutes.owner, minutes.modifiedTime]).toEqual([undefined, modifiedTime]);
    const { files } = small.workspace;
    expect(files.ownedBy('bea@department.example').documents).not.toContain(minutes);
    expect(files.inDrive(small.drive.id).documents).toContain(minutes);
    const out = { addParents: folder.id, removeParents: small.drive.id, ...shared };
    expect(() => patch({}, out)).toThrow('sufficient permissions');
    files.addDriveMember(small.drive, { address: 'bea@department.example', role: 'organizer' });
    expect(patch({}, out)).toMatchObject({ ownedByMe: true, parents: [folder.id] });
  });

  it.each<[string, () => unknown, string]>([
    ['nobody says that shared drives are meant', () => into({ supportsAllDrives: false }), 'File not found'],
    ['the old folder is not given up', () => into({ removeParents: 'other' }), 'exactly one parent'],
    ['it is a folder', () => ask(small.workspace, drive('bea'), 'PATCH', `/drive/v3/files/${small.files.folder.id}`, { addParents: small.drive.id, removeParents: 'root', ...shared }, {}), 'Moving folders into shared drives is not supported'],
    ['its owner is no member of the drive', () => { small.workspace.files.removeDriveMember(small.drive, 'bea@department.example'); small.workspace.files.share(small.files.closedFolder, { address: 'bea@department.example', role: 'writer' }); return into({ addParents: small.files.closedFolder.id }); }, 'the owner is not a member of that shared drive'],
  ])('is refused where %s', (_, move, why) => {
    expect(move).toThrow(why);
    expect(small.files.minutes.drive).toBeUndefined();
  }); // prettier-ignore
});

describe('files.create', () => {
  const FOLDER = 'application/vnd.google-apps.folder';
  const create = (body: object, query = {}, asker = drive('bea')): Record<string, unknown> =>
    askFor(small.workspace, asker, 'POST', '/drive/v3/files', { fields: '*', ...query }, body);
  const shared = { supportsAllDrives: true };

  it('makes an item in My Drive, or in a shared drive by its id', () => {
    expect(create({ name: 'New', mimeType: FOLDER })).toMatchObject({ name: 'New', ownedByMe: true });
    const made = create({ name: 'Lights', mimeType: FOLDER, parents: [small.drive.id], properties: { a: '1' } }, shared);
    expect(made).toMatchObject({ driveId: small.drive.id, properties: { a: '1' } });
    expect(made).not.toHaveProperty('owners');
    expect(events()).toEqual(['create', 'create']);
  }); // prettier-ignore

  it.each([
    ['a shared drive, unless it is said that they are meant', { parents: ['0APolicyDriveUk9PVA'] }, {}, 'File not found'],
    ['two folders', { parents: ['0APolicyDriveUk9PVA', 'root'] }, shared, 'exactly one parent'],
    ['a folder that is not there', { parents: ['nowhere'] }, shared, 'File not found: nowhere.'],
    ['what it does not know', { nmae: 'x' }, shared, 'Unknown name "nmae"'],
    ['a property that is too long', { properties: { key: 'x'.repeat(125) } }, shared, 'too long'],
  ])('refuses %s', (_, body, query, why) => {
    expect(() => create({ mimeType: FOLDER, ...body }, query)).toThrow(why);
    expect(events()).toEqual([]);
  }); // prettier-ignore

  it('lets nobody add to a drive that they only read', () => {
    expect(() => create({ parents: [small.drive.id] }, shared, drive('eli'))).toThrow(
      'sufficient permissions',
    );
  });

  it('needs a scope that makes files, and one that sees where they go', () => {
    const as =
      (...scopes: string[]): (() => unknown) =>
      () =>
        create({ parents: [small.drive.id] }, shared, { subject: 'bea', scopes });
    expect(as('drive.metadata')).toThrow('insufficient authentication scopes');
    expect(as('drive.file')).toThrow('File not found');
    expect(as('drive.file', 'drive.metadata')()).toMatchObject({ driveId: small.drive.id });
  });
});

describe('modifyLabels', () => {
  it('sets, adds to and clears fields, and answers with what stands', () => {
    const { fields, choices, label } = small;
    const answer = setLabel([
      { fieldId: fields.note.id, setTextValues: ['Asked Cy'] },
      { fieldId: fields.eventDate.id, unsetValues: true },
    ]);
    expect(answer).toMatchObject({ kind: 'drive#modifyLabelsResponse', modifiedLabels: [{ id: label.id }] });
    expect(small.files.minutes.labels?.[0]?.values).toEqual({
      [fields.recordClass.id]: [choices.policy],
      [fields.note.id]: ['Asked Cy'],
    });
    expect(events()).toEqual(['label_field_changed', 'label_field_changed']);
  });

  it('is all or nothing', () => {
    const before = small.files.minutes.labels;
    const { note } = small.fields;
    expect(() =>
      setLabel([
        { fieldId: note.id, setTextValues: ['x'] },
        { fieldId: 'none', setTextValues: ['y'] },
      ]),
    ).toThrow('not in label');
    expect(small.files.minutes.labels).toBe(before);
  });

  it('removes a label and says nothing of it', () => {
    expect(setLabel(undefined, { removeLabel: true }).modifiedLabels).toEqual([]);
    expect(small.files.minutes.labels).toBeUndefined();
    expect(events()).toEqual(['label_removed']);
  });

  it('works in a shared drive without saying so', () => {
    path = `/drive/v3/files/${small.files.driveNote.id}`;
    expect(setLabel([{ fieldId: small.fields.note.id, setTextValues: ['x'] }]).modifiedLabels).toHaveLength(
      1,
    );
  });

  it('takes a file whose content is locked, or not, as the switch says', () => {
    for (const lockedTakesLabels of [true, false]) {
      begin({ lockedTakesLabels });
      path = `/drive/v3/files/${small.files.locked.id}`;
      const { capabilities } = askFor(small.workspace, drive('bea'), 'GET', path, { fields: 'capabilities' });
      expect(capabilities).toMatchObject({ canRename: false, canModifyLabels: lockedTakesLabels });
      const label = (): unknown => setLabel([{ fieldId: small.fields.note.id, setTextValues: ['x'] }]);
      if (lockedTakesLabels) expect(label()).toHaveProperty('modifiedLabels.length', 1);
      else expect(label).toThrow('does not have sufficient permissions');
    }
  });

  it('moves modifiedTime, or not, as the switch says', () => {
    for (const [labelsMoveModifiedTime, time] of [
      [false, '2024-04-02T09:00:00.000Z'],
      [true, NOW],
    ] as const) {
      begin({ labelsMoveModifiedTime });
      setLabel([{ fieldId: small.fields.note.id, setTextValues: ['x'] }]);
      expect(patch({}).modifiedTime).toBe(time);
    }
  });
});

describe('changes', () => {
  interface Changes {
    readonly changes: readonly {
      readonly fileId: string;
      readonly removed: boolean;
      readonly file?: { readonly name: string };
    }[];
    readonly newStartPageToken?: string;
    readonly nextPageToken?: string;
  }
  const token = (query = {}): string =>
    (
      ask(small.workspace, drive('bea'), 'GET', '/drive/v3/changes/startPageToken', query) as {
        startPageToken: string;
      }
    ).startPageToken;
  const changes = (pageToken: string, query = {}): Changes =>
    ask(small.workspace, drive('bea'), 'GET', '/drive/v3/changes', { pageToken, ...query }) as Changes;

  it('list what changed since a token, each file once as it now is', () => {
    const start = token();
    patch({ name: 'One' });
    patch({ name: 'Two' });
    const found = changes(start);
    expect(found.changes).toMatchObject([
      { fileId: small.files.minutes.id, removed: false, file: { name: 'Two' } },
    ]);
    expect(changes(found.newStartPageToken ?? '').changes).toEqual([]);
  });

  it('hold label changes, or not, as the switch says', () => {
    for (const [labelsEnterChanges, found] of [
      [true, 1],
      [false, 0],
    ] as const) {
      begin({ labelsEnterChanges });
      const start = token();
      setLabel([{ fieldId: small.fields.note.id, setTextValues: ['x'] }]);
      expect(changes(start).changes).toHaveLength(found);
    }
  });

  it('keep one log a shared drive, besides those of its members', () => {
    const query = { driveId: small.drive.id, supportsAllDrives: true };
    const [mine, drives] = [token(), token(query)];
    path = `/drive/v3/files/${small.files.driveNote.id}`;
    patch({ name: 'Renamed' }, { supportsAllDrives: true });
    const included = { includeItemsFromAllDrives: true, supportsAllDrives: true };
    expect(changes(mine).changes).toEqual([]);
    expect(changes(mine, included).changes).toHaveLength(1);
    expect(changes(drives, { ...query, ...included }).changes).toHaveLength(1);
  });

  it('come in pages that join', () => {
    const start = token();
    patch({ name: 'One' });
    path = `/drive/v3/files/${small.files.folder.id}`;
    patch({ name: 'Two' });
    const first = changes(start, { pageSize: 1 });
    expect(first.newStartPageToken).toBeUndefined();
    const second = changes(first.nextPageToken ?? '', { pageSize: 1 });
    expect([...first.changes, ...second.changes].map(({ fileId }) => fileId)).toEqual([
      small.files.minutes.id,
      small.files.folder.id,
    ]);
    expect(second.newStartPageToken).toBeDefined();
  });
});
