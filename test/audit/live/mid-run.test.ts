import { describe, expect, it } from '@jest/globals';
import { logActivity } from '../../../scripts/workspace/api/drive/file-events.ts';
import { ann, bob, cyn, FINANCE } from './live-domain.ts';
import { severalAudits, type SeveralAudits } from './several-audits.ts';

const UNREADABLE = { archivedReadable: false, suspendedReadable: false };

describe('a person who may no longer be read', () => {
  it.each<[string, string, (it: SeveralAudits) => void]>([
    ['suspended in mid-run', bob, () => undefined],
    ['suspended before it', cyn, () => undefined],
    ['archived before it', bob, ({ make }) => { make({ archived: true }, bob); }],
  ])('is named where Google lets nobody in, and the others are whole: %s', async (when, who, before) => {
    const faults = when.includes('mid-run') ? `suspend:user=${who},after=1` : '';
    await severalAudits(async (it) => {
      if (who !== cyn) it.make({ suspended: false }, cyn);
      before(it);
      const { result } = await it.audit(faults);
      expect(result).toMatchObject({ complete: false, documents: it.documentsOf(...[ann, bob, cyn, FINANCE].filter((one) => one !== who)) });
      expect(result.gaps).toMatchObject([{ source: who, kind: 'user', remedy: expect.stringMatching(/suspended, archived or deleted/) }]);
      expect(result.certificate).toMatchObject({ ownersExpected: 4, ownersRead: 3, ownersUnreadable: 1 });
    }, UNREADABLE);
  }); // prettier-ignore

  it('is read like anybody where Google still lets us in', () =>
    severalAudits(async ({ audit, make, documentsOf }) => {
      make({ archived: true }, cyn);
      const { result } = await audit(`suspend:user=${bob},after=1`);
      expect(result.gaps).toEqual([]);
      expect(result).toMatchObject({ complete: true, documents: documentsOf(ann, bob, cyn, FINANCE) });
    }));

  it('loses the licence for labels in mid-run: the tags are a gap, and never taken for none', () =>
    severalAudits(async ({ audit, documentsOf }) => {
      const { result } = await audit(`unlicense:user=${bob},after=1`);
      expect(result).toMatchObject({ complete: false, documents: documentsOf(ann, bob, cyn, FINANCE) });
      expect(result.gaps).toMatchObject([{ source: bob, kind: 'label' }]);
      expect(result.certificate.tagsUnreadable).toBe(documentsOf(bob));
    }));
});

describe('a page that is slow', () => {
  it('is waited for', () =>
    severalAudits(async ({ audit, documentsOf }) => {
      const { result } = await audit(`slow:user=${bob},ms=300`);
      expect(result).toMatchObject({ complete: true, documents: documentsOf(ann, bob, cyn, FINANCE) });
    }));

  it('and does not come at all is a gap, however long it would have taken', () =>
    severalAudits(async ({ audit, documentsOf }) => {
      const { result } = await audit(`slow:user=${bob},method=drive.files.list,ms=3600000`, { timeoutMs: 400, attempts: 2 });
      expect(result).toMatchObject({ complete: false, documents: documentsOf(ann, cyn, FINANCE) });
      expect(result.gaps).toMatchObject([{ source: bob, kind: 'user', reason: expect.stringContaining('No whole answer within 400 milliseconds') }]);
    })); // prettier-ignore
});

describe('an event of the log', () => {
  it.each([
    ['comes in time: the day is known', '', '2026-06-15'],
    ['is late: the last audit knew the record', 'events-late:hours=48', null],
    ['is lost: the last audit knew the record', 'events-lost:every=1', null],
  ])('%s, so a record that was deleted is named', async (_, faults, on) => {
    await severalAudits(async ({ workspace, label, audit }) => {
      const record = workspace.files.addFile({
        name: '2026-05-02 Invoice', mimeType: 'application/vnd.google-apps.document', owner: ann,
        createdTime: Date.parse('2026-05-02T10:00:00Z'), labels: [label.apply({ code: 'FIN-01', basis: 'person' })],
      });
      expect((await audit()).result).toMatchObject({ complete: true, lost: [] });
      logActivity(workspace, record, ann, 'delete');
      workspace.files.remove(record);
      const { result } = await audit(faults);
      expect(result).toMatchObject({ complete: true, lost: [{ title: '2026-05-02 Invoice', class: 'FIN-01', what: 'deleted', on, where: ann }] });
      expect(result.lost).toHaveLength(1);
    });
  }); // prettier-ignore
});
