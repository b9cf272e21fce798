import { beforeEach, describe, expect, it } from '@jest/globals';
import { fileTextWriter, fileWriter } from '../../../scripts/workspace/api/resources/file-resource.ts';
import { FileReader } from '../../../scripts/workspace/api/resources/file-reader.ts';
import { parseFields } from '../../../scripts/workspace/api/fields-mask.ts';
import { at, smallWorkspace, type SmallWorkspace } from '../small-workspace.ts';
import { ask, askFor, callAs, drive, type Asker } from './ask.ts';

interface List {
  readonly files: readonly (Record<string, unknown> & { readonly id: string; readonly name: string })[];
  readonly nextPageToken?: string;
}

let small: SmallWorkspace;
beforeEach(() => {
  small = smallWorkspace();
});
const list = (asker: Asker, query = {}): List =>
  ask(small.workspace, asker, 'GET', '/drive/v3/files', query) as List;
const names = (asker: Asker, query = {}): string[] => list(asker, query).files.map(({ name }) => name);
const whole = (): object => ({
  corpora: 'drive',
  driveId: small.drive.id,
  includeItemsFromAllDrives: true,
  supportsAllDrives: true,
});

const MINE = ['Meetings', 'Minutes 2024-03-31', "Invoice O'Neill 12.pdf", 'Signed contract'];

describe('a search in Drive', () => {
  it.each([
    ["'me' in owners", MINE],
    [
      "'bea@department.example' in owners and trashed = false",
      ['Meetings', 'Minutes 2024-03-31', 'Signed contract'],
    ],
    ["'me' in owners and mimeType = 'application/vnd.google-apps.folder'", ['Meetings']],
    ["mimeType != 'application/vnd.google-apps.folder' and 'me' in owners", MINE.slice(1)],
    ["mimeType contains 'application/pdf'", [MINE[2]]],
    ["name contains 'Inv'", [MINE[2]]],
    ["name contains 'neill'", [MINE[2]]],
    ["name contains 'voice'", []],
    ["name = 'signed CONTRACT'", ['Signed contract']],
    [String.raw`name contains 'O\'Neill'`, [MINE[2]]],
    ["not name contains 'Minutes' and 'me' in owners", ['Meetings', MINE[2], 'Signed contract']],
    ['trashed = true', [MINE[2]]],
    ["modifiedTime > '2025-04-01'", ['Signed contract']],
    ["createdTime <= '2024-03-31T23:30:00Z'", ['Meetings', 'Minutes 2024-03-31']],
    ["createdTime < '2024-04-01T00:30:00+01:00'", ['Meetings']],
    ["properties has { key='wtk' and value='1' }", ['Minutes 2024-03-31']],
    ["'cy@department.example' in readers", ['Minutes 2024-03-31']],
    ["'me' in writers and trashed = false", ['Meetings', 'Minutes 2024-03-31', 'Signed contract']],
    ["visibility = 'anyoneWithLink'", [MINE[2]]],
    ["fullText contains 'contract'", ['Signed contract']],
    ["(name = 'Meetings' or trashed = true) and 'me' in owners", ['Meetings', MINE[2]]],
  ])('finds by %s', (q, found) => {
    expect(names(drive('bea'), { q })).toEqual(found);
  });

  it('finds by folder, by label and by what a label says', () => {
    const { label, fields, choices, files } = small;
    const key = (field: { readonly id: string }): string => `labels/${label.id}.${field.id}`;
    const found = (q: string): string[] => names(drive('bea'), { q });
    expect(found(`'${files.folder.id}' in parents`)).toEqual(['Minutes 2024-03-31']);
    expect(found("'root' in parents")).toEqual(['Meetings', MINE[2], 'Signed contract']);
    expect(found(`'labels/${label.id}' in labels`)).toEqual(['Minutes 2024-03-31']);
    expect(found(`not 'labels/${label.id}' in labels and trashed = false`)).toEqual([
      'Meetings',
      'Signed contract',
    ]);
    expect(found(`${key(fields.recordClass)} = '${choices.policy}'`)).toEqual(['Minutes 2024-03-31']);
    expect(found(`${key(fields.recordClass)} = '${choices.invoice}'`)).toEqual([]);
    expect(found(`${key(fields.eventDate)} < '2024-04-01'`)).toEqual(['Minutes 2024-03-31']);
    expect(found(`${key(fields.decidedBy)} IS NULL and 'labels/${label.id}' in labels`)).toEqual([
      'Minutes 2024-03-31',
    ]);
    expect(() => found(`${key(fields.eventDate)} contains '2024'`)).toThrow('Invalid Value');
    expect(() => found('labels/none.F = 1')).toThrow('Invalid Value');
  });

  it.each([
    ['name', ["Invoice O'Neill 12.pdf", 'Meetings', 'Minutes 2024-03-31', 'Signed contract']],
    ['folder,name desc', ['Meetings', 'Signed contract', 'Minutes 2024-03-31', "Invoice O'Neill 12.pdf"]],
    [
      'quotaBytesUsed desc,name',
      ['Minutes 2024-03-31', "Invoice O'Neill 12.pdf", 'Meetings', 'Signed contract'],
    ],
    ['createdTime desc', ['Signed contract', "Invoice O'Neill 12.pdf", 'Minutes 2024-03-31', 'Meetings']],
  ])('sorts by %s', (orderBy, sorted) => {
    expect(names(drive('bea'), { q: "'me' in owners", orderBy })).toEqual(sorted);
  });
});

describe('what a person has worked on', () => {
  const included = { includeItemsFromAllDrives: true, supportsAllDrives: true };
  const orderBy = 'modifiedByMeTime desc';
  const rename = (who: string, id: string, modifiedTime: string): void => {
    const path = `/drive/v3/files/${id}`;
    ask(small.workspace, drive(who), 'PATCH', path, { supportsAllDrives: true }, { name: who, modifiedTime });
  };

  it('is among their files, in a shared drive too, once they have changed it', () => {
    expect(names(drive('bea'), { ...included, orderBy })).not.toContain('Note for the board');
    rename('bea', small.files.driveNote.id, '2026-05-01T09:00:00Z');
    expect(names(drive('bea'), { ...included, orderBy })[0]).toBe('bea');
    expect(names(drive('bea'), { orderBy })).not.toContain('bea');
    expect(names(drive('bea'), { ...included, q: "'me' in owners" })).not.toContain('bea');
  });

  it('comes by their own last change, not by that of others', () => {
    rename('bea', small.files.driveNote.id, '2026-01-02T09:00:00Z');
    rename('cy', small.files.driveNote.id, '2026-05-03T09:00:00Z');
    const found = list(drive('bea'), {
      ...included,
      orderBy,
      fields: 'files(name,modifiedTime,modifiedByMe,modifiedByMeTime)',
    });
    expect(found.files[0]).toEqual({
      name: 'cy',
      modifiedTime: '2026-05-03T09:00:00.000Z',
      modifiedByMe: true,
      modifiedByMeTime: '2026-01-02T09:00:00.000Z',
    });
  });

  it('ends with what they never changed', () => {
    const given = names(drive('cy'), { orderBy });
    rename('cy', small.files.driveNote.id, '2026-05-03T09:00:00Z');
    expect(names(drive('cy'), { ...included, orderBy })).toEqual(['cy', ...given]);
  });
});

describe('a list of files', () => {
  it('gives every file once over its pages, whatever their size', () => {
    for (const pageSize of [1, 2, 3, 4, 5000]) {
      const found: string[] = [];
      let pageToken: string | undefined;
      do {
        const page = list(drive('bea'), {
          q: "'me' in owners",
          pageSize,
          ...(pageToken !== undefined && { pageToken }),
        });
        found.push(...page.files.map(({ name }) => name));
        pageToken = page.nextPageToken;
      } while (pageToken !== undefined);
      expect(found).toEqual(MINE);
    }
  });

  it('shows a person what is theirs, what was given to them and, when asked, their drives', () => {
    expect(names(drive('cy'))).toEqual(['Minutes 2024-03-31']);
    const all = { corpora: 'allDrives', includeItemsFromAllDrives: true, supportsAllDrives: true };
    expect(names(drive('cy'), all)).toEqual([
      'Minutes 2024-03-31',
      'Note for the board',
      'Appointments',
      'Shortlist',
    ]);
    expect(names(drive('ada'), all)).toEqual([]);
  });

  it('shows a member the door of a folder of limited access, and an organizer what is behind it', () => {
    expect(names(drive('cy'), whole())).toEqual(['Note for the board', 'Appointments', 'Shortlist']);
    expect(names(drive('bea'), whole())).toEqual(['Note for the board', 'Appointments']);
    const door = list(drive('bea'), {
      ...whole(),
      fields: 'files(id,name,createdTime,capabilities/canListChildren)',
    }).files[1];
    expect(door).toEqual({
      id: small.files.closedFolder.id,
      name: 'Appointments',
      capabilities: { canListChildren: false },
    });
  });

  it('reaches members of groups in groups', () => {
    expect(names(drive('eli'), whole())).toEqual(['Note for the board', 'Appointments']);
  });

  it('shows suspended members their drives only where the switch says so', () => {
    expect(() => names(drive('dee'), whole())).toThrow('Shared drive not found');
    small = smallWorkspace({ suspendedSeeSharedDrives: true });
    expect(names(drive('dee'), whole())).toEqual(['Note for the board', 'Appointments']);
  });

  it('shows, with drive.file alone, only what was opened with the app', () => {
    const narrow: Asker = { subject: 'bea', scopes: ['drive.file'] };
    expect(names(narrow)).toEqual([]);
    small.workspace.opened.add(`bea@department.example ${small.files.minutes.id}`);
    expect(names(narrow)).toEqual(['Minutes 2024-03-31']);
  });

  it('gives four properties unless more are asked for', () => {
    expect(Object.keys(list(drive('bea')).files[0] ?? {}).sort()).toEqual(['id', 'kind', 'mimeType', 'name']);
  });
});

describe('what Drive leaves out', () => {
  const get = (asker: Asker, id: string, query = {}): Record<string, unknown> =>
    askFor(small.workspace, asker, 'GET', `/drive/v3/files/${id}`, {
      fields: '*',
      supportsAllDrives: true,
      ...query,
    });

  it('has owners in My Drive only, and the drive and its binning in shared drives only', () => {
    small.files.driveNote.trashedTime = at('2026-05-05T00:00:00Z');
    small.files.driveNote.trashedBy = 'cy@department.example';
    const mine = get(drive('bea'), small.files.invoice.id);
    const shared = get(drive('bea'), small.files.driveNote.id);
    for (const name of ['owners', 'ownedByMe', 'shared', 'permissions']) {
      expect([name, name in mine, name in shared]).toEqual([name, true, false]);
    }
    for (const name of ['driveId', 'trashedTime', 'trashingUser', 'hasAugmentedPermissions']) {
      expect([name, name in mine, name in shared]).toEqual([name, false, true]);
    }
    expect(shared.permissionIds).toHaveLength(4);
  });

  it('has labels only when asked for by id, and by people who may read them', () => {
    const ask = (subject: string, includeLabels?: string): unknown =>
      get(drive(subject), small.files.driveNote.id, includeLabels === undefined ? {} : { includeLabels })
        .labelInfo;
    expect(ask('bea')).toBeUndefined();
    expect(ask('bea', small.label.id)).toMatchObject({
      labels: [
        {
          id: small.label.id,
          fields: {
            [small.fields.recordClass.id]: { valueType: 'selection', selection: [small.choices.invoice] },
          },
        },
      ],
    });
    expect(ask('bea', 'another')).toEqual({ labels: [] });
    expect(ask('eli', small.label.id)).toEqual({ labels: [] });
  });

  it.each([
    ['bea', { canReadLabels: true, canModifyLabels: true, canRename: true, canTrash: false }],
    ['eli', { canReadLabels: false, canModifyLabels: false, canRename: false, canTrash: false }],
    ['cy', { canReadLabels: true, canModifyLabels: true, canRename: true, canTrash: true }],
  ])('tells %s beforehand what would be refused', (subject, capabilities) => {
    expect(get(drive(subject), small.files.driveNote.id).capabilities).toMatchObject(capabilities);
  });

  it('has no parents for those who cannot see the folder', () => {
    expect(get(drive('bea'), small.files.minutes.id).parents).toEqual([small.files.folder.id]);
    expect(get(drive('cy'), small.files.minutes.id).parents).toBeUndefined();
  });
});

describe('items written as text', () => {
  it.each([
    '*',
    'id,name,owners(me),labelInfo',
    'capabilities/canRename,permissions(id,role),permissionIds',
    'properties',
  ])('say the same as items written as values, for %s', (fields) => {
    const { workspace } = small;
    workspace.files.addFile({
      name: 'Quote " and \\ and ☃\n',
      mimeType: 'text/plain',
      owner: 'bea@department.example',
      createdTime: 0,
    });
    for (const subject of ['bea', 'cy', 'eli']) {
      const reader = new FileReader(callAs(workspace, subject, { includeLabels: small.label.id }));
      const mask = parseFields(fields);
      const [asValue, asText] = [fileWriter(mask), fileTextWriter(mask, reader)];
      const all = [
        ...workspace.files.ownedBy('bea@department.example').all,
        ...workspace.files.inDrive(small.drive.id).all,
      ];
      for (const file of all.filter((each) => reader.sees(each))) {
        expect(JSON.parse(asText(file))).toEqual(asValue(file, reader));
      }
    }
  });
});
