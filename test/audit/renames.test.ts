import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { GoogleFile } from '#policy/facts/google-file.ts';
import { openStored } from '../../scripts/audit/figures/stored.ts';
import { readWorklists } from '../../scripts/audit/reports/worklists/read-worklists.ts';
import { worklist } from '../../scripts/audit/reports/worklists/worklists.ts';
import type { AuditOptions } from '../../scripts/audit/audit-options.ts';
import type { PublishedRound } from '../../scripts/audit/rounds/round.ts';
import { runAudit } from '../../scripts/audit/run-audit.ts';
import { MemoryGoogle } from './memory-google.ts';
import { file, folder, member, optionsOf, person, policyWith } from './small-domain.ts';
import { aRound } from './rounds/a-round.ts';

const DRIVE = '0AHonSec7k2LmQx9PVA';
let state: string;
beforeEach(async () => {
  state = await mkdtemp(path.join(os.tmpdir(), 'wtk-renames-'));
});
afterEach(() => rm(state, { recursive: true, force: true }));

/** An old document of the team's drive. */
const old = (id: string, name: string, change: Partial<GoogleFile> = {}): GoogleFile =>
  file(id, { driveId: DRIVE, name, ...change });

/** Names judged by an audit of that day: passes of counted, and the ids to mend. */
async function namesOn(
  day: string,
  files: readonly GoogleFile[],
  change: Partial<AuditOptions> = {},
): Promise<{ readonly figure: string; readonly toMend: readonly string[] }> {
  const google = new MemoryGoogle({
    users: [person('ann')],
    drives: [{ id: DRIVE, name: 'Honours Secretariat', members: [member('ann')] }],
    files: {
      [DRIVE]: files.filter(({ driveId }) => driveId === DRIVE),
      [person('ann').address]: files.filter(({ driveId }) => driveId === undefined),
    },
  });
  const outcome = await runAudit(await optionsOf({ google, state, asOf: plainDate(day), ...change }));
  try {
    const team = outcome.result.teams.find(({ id }) => id === 'honours-secretariat');
    const found = team?.criteria.find(({ id }) => id === 'nonstandard-names');
    const lists = await readWorklists(await openStored(outcome), outcome.result);
    const documents = await lists.firstOfTeam(worklist('names-to-mend'), 'honours-secretariat', 9);
    return {
      figure: `${found?.numerator ?? 0} of ${found?.denominator ?? 0}`,
      toMend: documents.map(({ id }) => id).sort(),
    };
  } finally {
    await outcome.close();
  }
}

/** What is wrong with tags by an audit of that day. */
async function tagsToCheckOn(day: string, files: readonly GoogleFile[]): Promise<readonly string[]> {
  const google = new MemoryGoogle({
    users: [person('ann')],
    drives: [{ id: DRIVE, name: 'Honours Secretariat', members: [member('ann')] }],
    files: { [DRIVE]: files },
  });
  const outcome = await runAudit(await optionsOf({ google, state, asOf: plainDate(day) }));
  try {
    const lists = await readWorklists(await openStored(outcome), outcome.result);
    const documents = await lists.firstOfTeam(worklist('tags-to-check'), 'honours-secretariat', 9);
    return documents.map(({ tagProblems }) => tagProblems);
  } finally {
    await outcome.close();
  }
}

const GOOD = '2019-05-02 Nominations';
const BAD = 'nominations FINAL final';

describe('older documents that were renamed', () => {
  it('are not known to an audit that is the first', async () => {
    expect((await namesOn('2026-06-01', [old('a', GOOD), old('b', BAD)])).figure).toBe('0 of 0');
  });

  it.each([
    ['for the better: they pass', BAD, GOOD, '1 of 1', []],
    ['for the worse: they fail, and are to be mended', GOOD, BAD, '0 of 1', ['a']],
    ['not at all: they are not counted', GOOD, GOOD, '0 of 0', []],
  ])('%s', async (_, before, after, figure, toMend) => {
    await namesOn('2026-06-01', [old('a', before)]);
    expect(await namesOn('2026-07-01', [old('a', after)])).toEqual({ figure, toMend });
  });

  it.each([
    ['brings the day forward: it is listed, with both days', '2019-05-02 Invoice', '2012-05-02 Invoice', {}, 'it falls due on 2019-04-01, not on 2026-04-01 as before'],
    ['puts the day off', '2012-05-02 Invoice', '2019-05-02 Invoice', {}, ''],
    ['stays in its financial year', '2019-05-02 Invoice', '2019-04-30 Invoice', {}, ''],
    ['has a date while a person gave another', '2019-05-02 Invoice', '2012-05-02 Invoice', { 'wtk.event': '2019-05-02' }, ''],
    ['dates what nobody has decided', '2019-05-02 Invoice', '2012-05-02 Invoice', undefined, ''],
  ])('whose new name %s', async (_, before, after, more, said) => {
    const properties = more === undefined ? {} : { properties: { wtk: '1', 'wtk.class': 'FIN-01', ...more } };
    await tagsToCheckOn('2026-06-01', [old('a', before, properties)]);
    const found = await tagsToCheckOn('2026-07-01', [old('a', after, properties)]);
    expect(found).toEqual(said === '' ? [] : [expect.stringContaining(said)]);
  }); // prettier-ignore

  it('count as long as the period lasts, and no longer', async () => {
    const files = [old('a', GOOD)];
    await namesOn('2026-06-01', [old('a', BAD)]);
    expect((await namesOn('2026-07-01', files)).figure).toBe('1 of 1');
    expect((await namesOn('2026-08-01', files)).figure).toBe('1 of 1');
    const policy = await policyWith();
    const previous = aRound({}, { policy, asOf: plainDate('2026-08-01') }) as PublishedRound;
    expect((await namesOn('2026-09-01', files, { previous })).figure).toBe('0 of 0');
  });

  it('are judged even where the convention is younger than they are: the name is not', async () => {
    const policy = await policyWith();
    const young = {
      ...policy,
      conventions: policy.conventions.map((it) => ({ ...it, since: plainDate('2025-01-01') })),
    };
    await namesOn('2026-06-01', [old('a', 'One FINAL final'), old('b', BAD)], { policy: young });
    expect(
      await namesOn('2026-07-01', [old('a', 'Two FINAL final'), old('b', BAD)], { policy: young }),
    ).toEqual({ figure: '0 of 1', toMend: ['a'] });
  });

  it('are left out in My Drive, in the bin and in closed cases, as new ones are', async () => {
    const policy = await policyWith({
      cases: [{ id: 'case', title: 'Old list', class: 'HON-01', closedOn: plainDate('2020-01-01') }],
    });
    const named = (name: string): GoogleFile[] => [
      file('mine', { name }),
      old('binned', name, { trashed: true }),
      folder('case', { driveId: DRIVE }),
      old('closed', name, { parents: ['case'] }),
    ];
    await namesOn('2026-06-01', named(GOOD), { policy });
    expect((await namesOn('2026-07-01', named(BAD), { policy })).figure).toBe('0 of 0');
  });
});
