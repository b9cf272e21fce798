import { describe, expect, it } from '@jest/globals';
import {
  listDocuments,
  PAGE,
  type DocumentQuery,
} from '../../../scripts/preview/documents/list-documents.ts';
import { placesOf } from '../../../scripts/preview/documents/places-of.ts';
import { DOMAIN, smallWorkspace } from '../../workspace/small-workspace.ts';

const { workspace, drive, files } = smallWorkspace();
const list = (person: string, query: Partial<DocumentQuery>): readonly string[] => {
  const user = workspace.directory.user(`${person}@${DOMAIN}`);
  if (user === undefined) throw new Error(`There is no ${person}`);
  const all = { place: 'recent', folder: undefined, words: '', host: 'DRIVE', from: 0, ...query } as const;
  return listDocuments(workspace, user, all).rows.map(({ name }) => name);
};
const placesFor = (person: string): readonly string[] => {
  const user = workspace.directory.user(`${person}@${DOMAIN}`);
  return user === undefined ? [] : placesOf(workspace, user).map(({ id }) => id);
};

describe('the list of documents', () => {
  it('offers the shared drives that a person is a member of, and no others', () => {
    expect(placesFor('cy')).toContain(drive.id);
    expect(placesFor('gus')).toEqual(['recent', 'my-drive', 'shared']);
  });

  it('shows what the person owns in My Drive, folder by folder', () => {
    const { minutes } = files;
    expect(list('bea', { place: 'my-drive' })).toEqual(['Meetings', 'Signed contract']);
    expect(list('bea', { place: 'my-drive', folder: minutes.parent })).toContain(minutes.name);
    expect(list('cy', { place: 'my-drive' })).not.toContain('Signed contract');
  });

  it('shows folders first, and what is in one when it is opened', () => {
    const [first] = list('cy', { place: drive.id });
    expect([files.folder.name, files.closedFolder.name]).toContain(first);
  });

  it('never shows what stands in a folder of limited access to somebody who cannot open it', () => {
    expect(list('bea', { place: drive.id, words: files.secret.name })).toEqual([]);
    expect(list('cy', { place: drive.id, words: files.secret.name })).toEqual([files.secret.name]);
  });

  it('finds part of a name in any folder and any case', () => {
    const part = files.minutes.name.slice(2, 6).toUpperCase();
    expect(list('bea', { place: 'my-drive', words: part })).toContain(files.minutes.name);
    expect(list('bea', { place: 'my-drive', words: 'nothing has this name' })).toEqual([]);
  });

  it('shows an editor what it can open, without folders', () => {
    expect(list('bea', { host: 'SLIDES' })).toEqual([]);
    expect(list('bea', { host: 'DOCS', place: 'my-drive' })).toContain(files.minutes.name);
  });

  it('gives one page at a time', () => {
    const { workspace: crowded } = smallWorkspace();
    for (let n = 0; n <= PAGE; n += 1)
      crowded.files.addFile({
        name: `Note ${n}`,
        mimeType: 'application/pdf',
        owner: `ada@${DOMAIN}`,
        createdTime: n,
      });
    const user = crowded.directory.user(`ada@${DOMAIN}`);
    if (user === undefined) throw new Error('Ada is missing');
    const query = { place: 'my-drive', folder: undefined, words: 'Note', host: 'DRIVE' } as const;
    const first = listDocuments(crowded, user, { ...query, from: 0 });
    expect([first.rows.length, first.next]).toEqual([PAGE, PAGE]);
    expect(listDocuments(crowded, user, { ...query, from: PAGE }).rows.map(({ name }) => name)).toEqual([
      'Note 0',
    ]);
  });
});
