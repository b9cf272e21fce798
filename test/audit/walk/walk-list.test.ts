import { describe, expect, it } from '@jest/globals';
import { Throttle } from '../../../scripts/audit/walk/throttle.ts';
import {
  ListBroken,
  NOTHING_READ,
  walkList,
  type ListProgress,
} from '../../../scripts/audit/walk/walk-list.ts';
import type { Source } from '../../../scripts/audit/sources/plan.ts';
import type { JournalEntry } from '../../../scripts/audit/store/store.ts';
import { MemoryGoogle, refusal, type Fault } from '../memory-google.ts';
import { files } from '../small-domain.ts';

const source: Source = {
  number: 0, kind: 'shared-drive', id: 'D', name: 'Drive', orgUnit: undefined,
  readers: [{ address: 'a', role: 'organizer' }, { address: 'b', role: 'writer' }],
}; // prettier-ignore

async function walk(fault: Fault, progress: ListProgress = NOTHING_READ, pages = 4) {
  const journal: JournalEntry[] = [];
  let kept: string[] = [];
  const google = new MemoryGoogle({ users: [], files: { D: files('f', pages * 2) }, pageSize: 2 }, fault);
  const outcome = await walkList(source, 'documents', progress, {
    ask: (query, token) => google.filesPage(query, token),
    throttle: new Throttle(1, () => 0),
    labelId: undefined,
    keep: (page, entry) => {
      journal.push(entry);
      kept.push(...page.files.map(({ id }) => id));
      return Promise.resolve(page.files.length);
    },
    restart: (entry) => {
      journal.push(entry);
      kept = [];
      return Promise.resolve();
    },
  }).catch((error: unknown) => error);
  return { outcome, journal, kept };
}

const once = (page: number, error: Error): Fault => {
  let left = 1;
  return (call) => {
    if (call.page === page && left-- > 0) throw error;
  };
};

describe('reading a list to its end', () => {
  it('keeps every page with the token of the next', async () => {
    const { outcome, journal, kept } = await walk(() => undefined);
    expect(outcome).toEqual({ pages: 4, rows: 8, reader: 0 });
    expect(journal.map(({ token }) => token)).toEqual(['1', '2', '3', null]);
    expect(kept).toHaveLength(8);
  });

  it('begins again when a page token is rejected, and keeps nothing twice', async () => {
    const { outcome, journal, kept } = await walk(once(2, refusal('page-token')));
    expect(outcome).toEqual({ pages: 4, rows: 8, reader: 0 });
    expect(journal.filter(({ restarted }) => restarted)).toHaveLength(1);
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept).toHaveLength(8);
  });

  it('gives up on a list whose tokens are rejected again and again', async () => {
    const { outcome, journal } = await walk(({ page }) => {
      if (page === 2) throw refusal('page-token');
    });
    expect(outcome).toBeInstanceOf(ListBroken);
    expect(journal.filter(({ restarted }) => restarted)).toHaveLength(3);
  });

  it('goes on from the page that the journal names', async () => {
    const { outcome, kept } = await walk(() => undefined, {
      token: '2',
      reader: 0,
      pages: 2,
      rows: 4,
      done: false,
    });
    expect(outcome).toEqual({ pages: 4, rows: 8, reader: 0 });
    expect(kept).toEqual(['f-4', 'f-5', 'f-6', 'f-7']);
  });

  it.each(['subject', 'forbidden', 'not-found'] as const)('lets the next reader begin again where one is refused (%s)', async (kind) => {
    const { outcome, kept } = await walk(({ query, page }) => {
      if (query?.subject === 'a' && page === 1) throw refusal(kind);
    });
    expect(outcome).toEqual({ pages: 4, rows: 8, reader: 1 });
    expect(kept).toHaveLength(8);
  }); // prettier-ignore

  it.each(['rate-limited', 'server', 'network', 'malformed'] as const)('breaks off with what it had read when retries are spent (%s)', async (kind) => {
    const { outcome } = await walk(({ page }) => {
      if (page === 3) throw refusal(kind);
    });
    expect(outcome).toMatchObject({ name: 'ListBroken', pages: 3, rows: 6 });
  }); // prettier-ignore

  it('does not follow a token that leads to itself', async () => {
    const broken = await walkList(source, 'documents', NOTHING_READ, {
      ask: () => Promise.resolve({ nextPageToken: 'again', incompleteSearch: false }),
      throttle: new Throttle(2, () => 0),
      labelId: undefined,
      keep: () => Promise.resolve(0),
      restart: () => Promise.resolve(),
    }).catch((error: unknown) => error);
    expect(broken).toMatchObject({ name: 'ListBroken', cause: { kind: 'malformed' } });
  });
});
