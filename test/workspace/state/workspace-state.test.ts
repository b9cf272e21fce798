import { describe, expect, it } from '@jest/globals';
import { parseLatency } from '../../../scripts/workspace/http/latency.ts';
import { createServerIds } from '../../../scripts/workspace/state/server-ids.ts';
import { createWorkspace } from '../../../scripts/workspace/state/workspace.ts';

const ids = (seed: number): string[] => {
  const made = createServerIds(seed);
  return [made.file(), made.drive(), made.directory(), made.label(), made.field(), made.choice()];
};

describe('ids made by the server', () => {
  it('are the same again from the same seed, and others from another', () => {
    expect(ids(3)).toEqual(ids(3));
    expect(new Set([...ids(3), ...ids(4)]).size).toBe(12);
  });

  it('look like those of Google', () => {
    const [file, drive, directory] = ids(1);
    expect([file, drive, directory]).toEqual([
      expect.stringMatching(/^1[\w-]{32}$/),
      expect.stringMatching(/^0A\w{11}Uk9PVA$/),
      expect.stringMatching(/^\d{21}$/),
    ]);
  });

  it('do not meet in a hundred thousand files', () => {
    const made = createServerIds(5);
    expect(new Set(Array.from({ length: 100_000 }, () => made.file())).size).toBe(100_000);
  });
});

describe('adding to a Workspace', () => {
  const workspace = createWorkspace({ domain: 'department.example' });
  const { files, directory } = workspace;
  const drive = files.addDrive({ id: '0ADriveUk9PVA', name: 'Drive' });
  directory.addUser({ address: 'bea@department.example', givenName: 'Bea', familyName: 'E' });
  const file = { name: 'x', mimeType: 'text/plain', createdTime: 0 };

  it.each([
    ['a file that nobody owns', () => files.addFile(file), 'needs an owner or a shared drive'],
    [
      'a file with two homes',
      () => files.addFile({ ...file, owner: 'a@b.example', drive: drive.id }),
      'not both',
    ],
    ['a file in a drive that is not there', () => files.addFile({ ...file, drive: 'none' }), 'is not there'],
    [
      'a file in a folder that is not there',
      () => files.addFile({ ...file, drive: drive.id, parent: 'none' }),
      'is not there',
    ],
    [
      'an id that would break an address',
      () => files.addFile({ ...file, drive: drive.id, id: 'a/b"c' }),
      'is no file id',
    ],
    ['an id twice', () => files.addDrive({ id: drive.id, name: 'Again' }), 'is there already'],
    [
      'a person twice',
      () => directory.addUser({ address: 'BEA@department.example', givenName: 'B', familyName: 'E' }),
      'is there already',
    ],
    ['an org unit without its slash', () => directory.addOrgUnit('Policy'), "must start with '/'"],
  ])('refuses %s', (_what, add, words) => {
    expect(add).toThrow(words);
  });

  it('makes the org units above one that is added', () => {
    directory.addOrgUnit('/A/B/C');
    expect(directory.orgUnits.map(({ path }) => path)).toEqual(['/', '/A', '/A/B', '/A/B/C']);
  });

  it('keeps the files of each owner and drive apart, folders from documents', () => {
    const folder = files.addFolder({ name: 'f', drive: drive.id, createdTime: 0 });
    const inside = files.addFile({ ...file, drive: drive.id, parent: folder.id });
    files.addFile({ ...file, owner: 'bea@department.example' });
    expect(files.inDrive(drive.id)).toEqual({
      all: [folder, inside],
      folders: [folder],
      documents: [inside],
    });
    expect(files.ownedBy('BEA@department.example').documents).toHaveLength(1);
    expect(files.children(folder.id)).toEqual([inside]);
    expect(files.remove(folder)).toEqual([folder, inside]);
    expect(files.file(inside.id)).toBeUndefined();
  });
});

describe('a latency', () => {
  it.each([
    ['80', { least: 80, most: 80 }],
    ['50-200', { least: 50, most: 200 }],
  ])('%s is read', (text, latency) => {
    expect(parseLatency(text)).toEqual(latency);
  });

  it.each(['fast', '200-50', '-5', '5-'])('%s is refused', (text) => {
    expect(() => parseLatency(text)).toThrow('no latency');
  });
});
