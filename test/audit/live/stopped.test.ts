import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditResult } from '../../../scripts/audit/result/audit-result.ts';
import type { StartOptions } from '../../../scripts/workspace/http/start-workspace.ts';
import type { Workspace } from '../../../scripts/workspace/state/workspace.ts';
import { documentsIn, inState, newWorkspace, served } from './live-domain.ts';
import { startAudit, type Ended, type Running } from './run-wtk.ts';

const LONG = 90_000;
const LIST = 'drive.files.list';
let workspace: Workspace;
let undisturbed: AuditResult;
let listsInAll: number;

const resultOf = ({ out }: Ended): AuditResult => JSON.parse(out) as AuditResult;
const whatCounts = ({ documents, folders, statuses, classes, teams, gaps, lost, complete, certificate }: AuditResult) => ({
  documents, folders, statuses, classes, teams, gaps, lost, complete, pages: certificate.pages,
}); // prettier-ignore

/** Kills the first audit when so many pages were asked for, then lets a second one run to its end. */
async function killedAfter(lists: number): Promise<{ first: Ended; second: Ended; listsAfter: number }> {
  let seen = 0;
  let child: Running | undefined;
  const observe: StartOptions['observe'] = () => {
    if (running?.requests.count(LIST) !== seen) seen = running?.requests.count(LIST) ?? 0;
    if (seen >= lists) child?.kill();
  };
  let running: Parameters<Parameters<typeof served>[1]>[0] | undefined;
  return served({ workspace, observe }, (it) =>
    inState(async (state) => {
      running = it;
      child = startAudit(it, state);
      const first = await child.ended;
      child = undefined;
      const before = it.requests.count(LIST);
      const second = await startAudit(it, state).ended;
      return { first, second, listsAfter: it.requests.count(LIST) - before };
    }),
  );
}

beforeAll(async () => {
  ({ workspace } = await newWorkspace(Date.now));
  await served({ workspace }, (running) =>
    inState(async (state) => {
      const ended = await startAudit(running, state).ended;
      undisturbed = resultOf(ended);
      listsInAll = running.requests.count(LIST);
      expect({ ...ended, out: '', gaps: undisturbed.gaps }).toMatchObject({ code: 0, said: '', gaps: [] });
    }),
  );
}, LONG);

describe('an audit that is killed', () => {
  it('is complete when nothing disturbs it', () => {
    expect(undisturbed).toMatchObject({ complete: true, documents: documentsIn(workspace) });
    expect(undisturbed.certificate.resumed).toBe(false);
  });

  it.each([2, 8, 11, 14])('goes on where it stopped, to the same result (killed at page %i)', async (page) => {
    const { first, second, listsAfter } = await killedAfter(page);
    expect(first).toMatchObject({ signal: 'SIGKILL', out: '' });
    expect(second).toMatchObject({ code: 0, said: '' });
    expect(whatCounts(resultOf(second))).toEqual(whatCounts(undisturbed));
    expect(listsAfter).toBeLessThanOrEqual(listsInAll);
  }, LONG); // prettier-ignore
});

describe('a store that can grow no more', () => {
  it('ends the audit with what to do, loses nothing, and the next run goes on once there is room', async () => {
    await served({ workspace }, (running) =>
      inState(async (state) => {
        const full = await startAudit(running, state, 1_200).ended;
        expect(full).toMatchObject({ code: 1, out: '' });
        expect(full.said).toMatch(/The disk is full: .+Free some space and run the same command again/);
        const again = await startAudit(running, state).ended;
        expect(again).toMatchObject({ code: 0, said: '' });
        expect(whatCounts(resultOf(again))).toEqual(whatCounts(undisturbed));
        expect(resultOf(again).certificate.resumed).toBe(true);
      }),
    );
  }, LONG); // prettier-ignore
});

describe('credentials revoked in mid-run', () => {
  it('ends the audit with a plain sentence, keeps what was read, and the next run goes on from there', async () => {
    await inState(async (state) => {
      const { ended, port } = await served({ workspace, faults: 'revoke:after=16' }, async (running) => ({
        ended: await startAudit(running, state).ended,
        port: running.port,
      }));
      expect(ended).toMatchObject({ code: 1, out: '' });
      expect(ended.said).toMatch(/Google refuses the audit's credentials/);
      expect(ended.said).toMatch(/run the same command again/);
      expect(ended.said).not.toMatch(/fault in wtk/);
      const again = await served({ workspace, port }, (running) => startAudit(running, state).ended);
      expect(again).toMatchObject({ code: 0, said: '' });
      // The second server does not know the first one's page tokens, so pages are read again: all else is the same.
      expect({ ...whatCounts(resultOf(again)), pages: 0 }).toEqual({ ...whatCounts(undisturbed), pages: 0 });
      expect(resultOf(again).certificate.resumed).toBe(true);
    });
  }, LONG); // prettier-ignore
});
