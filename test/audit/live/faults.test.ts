import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Workspace } from '../../../scripts/workspace/state/workspace.ts';
import {
  addDocuments, ann, audit, bob, cyn, documentsIn, FINANCE, inState, newWorkspace, served, whatCounts, type Audited,
} from './live-domain.ts'; // prettier-ignore

const LONG = 60_000;
let workspace: Workspace;
let undisturbed: Audited;

const withFaults = (faults: string): Promise<Audited> =>
  served({ workspace, faults }, (running) => inState((state) => audit(running, state)));

beforeAll(async () => {
  ({ workspace } = await newWorkspace());
  undisturbed = await withFaults('');
}, LONG);

describe('an audit of a live domain', () => {
  it('counts what stands in the Workspace, each document once, and is complete', () => {
    const { result, rows } = undisturbed;
    expect(result).toMatchObject({ complete: true, documents: documentsIn(workspace), folders: 1, gaps: [] });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(result.certificate).toMatchObject({
      ownersExpected: 4, ownersRead: 4, drivesExpected: 1, drivesRead: 1, retries: 0, restarts: 0, tagsUnreadable: 0,
    }); // prettier-ignore
    expect(result.classes).toEqual([{ code: 'FIN-01', documents: rows.filter(({ classCode }) => classCode === 'FIN-01').length }]);
    expect(result.classes[0]?.documents).toBe([1_100, 2_200, 40, 2_100].reduce((sum, n) => sum + Math.ceil(n / 3), 0));
  }); // prettier-ignore
});

describe('faults that lose nothing', () => {
  it.each([
    ['two 403s on every page', 'rate-limit:every-page=2'],
    ['a 429 that says when to come back', 'rate-limit:times=5,status=429,retry-after=1'],
    ['5xx now and then', 'server-error:times=4;server-error:page=2,times=2,status=500'],
    ['broken connections', 'reset:times=3'],
    ['bodies cut short', 'truncate:every-page=1'],
    ['a rejected page token in mid-walk', `page-token:user=${bob},page=2,times=1`],
    ['a page token rejected in the middle of a shared drive', `page-token:drive=${FINANCE},page=3,times=1`],
  ])('%s', async (_, faults) => {
    const audited = await withFaults(faults);
    expect(whatCounts(audited)).toEqual(whatCounts(undisturbed));
    const { retries, restarts } = audited.result.certificate;
    expect(retries + restarts).toBeGreaterThan(0);
    if (faults.startsWith('page-token')) expect(restarts).toBe(1);
  }, LONG); // prettier-ignore
});

describe('a source that cannot be read is named, and the others are complete', () => {
  it.each([
    ['endless 403 for one person from the first page', `rate-limit:user=${bob},endless`, false],
    ['endless 403 for one person after page 2', `rate-limit:user=${bob},page=3,endless`, true],
    ['endless 5xx for one person', `server-error:user=${bob},endless`, false],
    ['a page token rejected again and again', `page-token:user=${bob},page=2,endless`, true],
    ['a body that is always cut short', `truncate:user=${bob},page=2,endless`, true],
    ['a person deleted in mid-run', `delete-user:user=${bob},after=1`, false],
  ])('%s', async (_, faults, partly) => {
    const fresh = await newWorkspace();
    const { result, rows } = await served({ workspace: fresh.workspace, faults }, (running) =>
      inState((state) => audit(running, state)),
    );
    const others = documentsIn(fresh.workspace, [ann, cyn, FINANCE]);
    expect(result).toMatchObject({ complete: false, documents: others });
    expect(rows.filter(({ where }) => where === bob)).toEqual([]);
    expect(result.gaps).toEqual([expect.objectContaining({ source: bob, kind: 'user' })]);
    expect(result.gaps[0]?.reason).not.toBe('');
    expect(result.gaps[0]?.remedy).not.toBe('');
    const { ownersRead, ownersPartlyRead, ownersUnreadable, drivesRead } = result.certificate;
    expect({ ownersRead, drivesRead }).toEqual({ ownersRead: 3, drivesRead: 1 });
    expect(ownersPartlyRead + ownersUnreadable).toBe(1);
    if (partly) {
      expect(ownersPartlyRead).toBe(1);
      expect(result.gaps[0]?.documentsLeftOut).toBeGreaterThanOrEqual(1_000);
    }
  }, LONG); // prettier-ignore

  it(
    'says that a list may be short when Google did not search everything',
    async () => {
      const { result } = await withFaults(`incomplete-search:drive=${FINANCE}`);
      expect(result).toMatchObject({ complete: false, documents: documentsIn(workspace) });
      expect(result.gaps).toEqual([
        expect.objectContaining({ source: 'Finance', id: FINANCE, partly: true }),
      ]);
      expect(result.certificate).toMatchObject({ drivesRead: 0, drivesPartlyRead: 1 });
      expect(result.certificate.incompleteSearches).toBeGreaterThan(0);
    },
    LONG,
  );

  it('never takes a tag that may not be read for no tag', async () => {
    const { result } = await withFaults(`label-unreadable:user=${bob}`);
    expect(result.complete).toBe(false);
    expect(result.gaps).toEqual([expect.objectContaining({ source: bob, kind: 'label' })]);
    const unread = documentsIn(workspace, [bob]);
    expect(result.certificate.tagsUnreadable).toBe(unread);
    expect(result.statuses['tag-unreadable']).toBe(unread);
    expect(result.statuses.undecided).toBe((undisturbed.result.statuses.undecided ?? 0) - Math.floor((unread * 2) / 3));
  }, LONG); // prettier-ignore
});

describe('shared drives that are hard to read', () => {
  it('names each that nobody of ours can read, and reads a closed folder only as a manager', async () => {
    const fresh = await newWorkspace();
    const { files, directory } = fresh.workspace;
    directory.addGroup({ address: 'inner@example.gov.uk', name: 'Inner', members: [ann, 'outer@example.gov.uk'] });
    directory.addGroup({ address: 'outer@example.gov.uk', name: 'Outer', members: ['inner@example.gov.uk'] });
    directory.addGroup({ address: 'empty@example.gov.uk', name: 'Empty', members: [] });
    const drive = (id: string, name: string, ...members: { address: string; role: 'organizer' | 'writer' }[]): void => {
      files.addDrive({ id, name, createdTime: 0, members });
      addDocuments(fresh.workspace, fresh.label, { drive: id }, 9);
      const closed = files.addFolder({ name: 'Closed', drive: id, createdTime: 0, inheritedPermissionsDisabled: true });
      addDocuments(fresh.workspace, fresh.label, { drive: id, parent: closed.id }, 5);
    };
    drive('0ANobody', 'No members');
    drive('0AOutside', 'Outsiders', { address: 'x@elsewhere.example', role: 'organizer' });
    drive('0ASleepers', 'Suspended', { address: cyn, role: 'organizer' });
    drive('0AEmptyGroup', 'Empty group', { address: 'empty@example.gov.uk', role: 'organizer' });
    drive('0AGroups', 'Groups', { address: 'outer@example.gov.uk', role: 'organizer' });
    drive('0ALesser', 'Lesser', { address: bob, role: 'writer' }, { address: cyn, role: 'organizer' });
    const { result } = await served({ workspace: fresh.workspace }, (running) => inState((state) => audit(running, state)));
    const unreadable = ['No members', 'Outsiders', 'Suspended', 'Empty group'];
    expect(result.gaps.filter(({ partly }) => !partly).map(({ source }) => source).sort()).toEqual([...unreadable].sort());
    expect(new Set(result.gaps.filter(({ partly }) => partly).map(({ source }) => source))).toEqual(new Set(['Lesser']));
    expect(result.certificate).toMatchObject({ drivesExpected: 7, drivesRead: 2, drivesPartlyRead: 1, drivesUnreadable: 4 });
    const readable = documentsIn(fresh.workspace, [ann, bob, cyn, FINANCE, '0AGroups']);
    expect(result.documents).toBe(readable + 9);
  }, LONG); // prettier-ignore
});
