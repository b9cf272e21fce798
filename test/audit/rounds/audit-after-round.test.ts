import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { GooglePermission } from '#policy/facts/google-file.ts';
import type { AuditOptions } from '../../../scripts/audit/audit-options.ts';
import type { TeamEvidence } from '../../../scripts/audit/evidence/team-evidence.ts';
import type { AuditResult } from '../../../scripts/audit/result/audit-result.ts';
import type { PublishedRound } from '../../../scripts/audit/rounds/round.ts';
import { suppliedNow } from '../../../scripts/audit/rounds/supplied-now.ts';
import { runAudit } from '../../../scripts/audit/run-audit.ts';
import { MemoryGoogle } from '../memory-google.ts';
import { file, folder, member, optionsOf, person, policyWith } from '../small-domain.ts';
import { anOpenRound, aRound } from './a-round.ts';

let state: string;
beforeEach(async () => {
  state = await mkdtemp(path.join(os.tmpdir(), 'wtk-after-'));
});
afterEach(async () => {
  await rm(state, { recursive: true, force: true });
});

const ANYONE: GooglePermission = { id: 'anyoneWithLink', type: 'anyone', role: 'reader' };
const DRIVE = '0AHonSec7k2LmQx9PVA';
const shared = { driveId: DRIVE, permissionIds: ['anyoneWithLink'] };

/** Audits the drive of one team of the example department. */
async function audit(
  files: readonly ReturnType<typeof file>[],
  change: Partial<AuditOptions> = {},
): Promise<AuditResult> {
  const google = new MemoryGoogle({
    users: [person('ann')],
    drives: [{ id: DRIVE, name: 'Honours Secretariat', members: [member('ann')] }],
    files: { [DRIVE]: files },
    permissions: Object.fromEntries(files.map(({ id }) => [id, [ANYONE]])),
  });
  const outcome = await runAudit(await optionsOf({ google, state, ...change }));
  await outcome.close();
  return outcome.result;
}
const figure = (result: AuditResult, id: string) => {
  const found = result.teams
    .find((team) => team.id === 'honours-secretariat')
    ?.criteria.find((it) => it.id === id);
  return [found?.numerator, found?.denominator];
};
const reason = (changes: Partial<TeamEvidence> = {}): TeamEvidence => ({
  team: 'honours-secretariat',
  criterion: 'exposed-information',
  statement: 'The list is published',
  link: 'https://docs.google.com/document/d/gazette/edit',
  by: 'Grace',
  on: plainDate('2026-06-01'),
  accepted: 'yes',
  ...changes,
});

describe('a file that is shared outside for an accepted reason', () => {
  const files = [
    folder('lists', { driveId: DRIVE }),
    file('gazette', shared),
    file('list-1', { ...shared, parents: ['lists'] }),
    file('list-2', { ...shared, parents: ['lists'] }),
    file('other', shared),
  ];
  const auditWith = async (...evidence: TeamEvidence[]): Promise<unknown> =>
    figure(await audit(files, { supplied: { evidence, samples: [], round: 'none' } }), 'exposed-information');

  it.each<readonly [string, readonly TeamEvidence[], readonly [number, number]]>([
    ['passes where it is named', [reason()], [1, 4]],
    ['passes once, however often it is named', [reason(), reason({ statement: 'Again' })], [1, 4]],
    [
      'passes with all that lies in a folder that is named',
      [reason({ link: 'https://drive.google.com/drive/folders/lists' })],
      [2, 4],
    ],
    ['does not while nobody has accepted the reason', [reason({ accepted: 'pending' })], [0, 4]],
    ["does not by another team's reason", [reason({ team: 'legal' })], [0, 4]],
  ])('%s', async (_says, evidence, figures) => {
    expect(await auditWith(...evidence)).toEqual(figures);
  });
});

describe('the audit after a round', () => {
  const made = (id: string, day: string) =>
    file(id, {
      driveId: DRIVE,
      name: `${day} Nominations`,
      createdTime: `${day}T10:00:00Z`,
      modifiedTime: `${day}T10:00:00Z`,
    });
  const files = [made('a', '2025-12-01'), made('b', '2026-03-31'), made('c', '2026-04-01')];
  const previous = async (asOf: string): Promise<PublishedRound> =>
    aRound({}, { policy: await policyWith(), asOf: plainDate(asOf) }) as PublishedRound;

  it('judges names from the day after the figures of the round, and says from when', async () => {
    const result = await audit(files, { previous: await previous('2026-03-31') });
    expect(figure(result, 'nonstandard-names')[1]).toBe(1);
    expect(result).toMatchObject({ periodStart: '2026-04-01', since: { round: '2026-08' } });
  });

  it('judges those of a year where there was no round, or a later one', async () => {
    expect(figure(await audit(files), 'nonstandard-names')[1]).toBe(3);
    const later = await audit(files, { previous: await previous('2026-06-15'), full: true });
    expect(figure(later, 'nonstandard-names')[1]).toBe(3);
    expect(later).not.toHaveProperty('since');
  });
});

describe('what teams have supplied when an audit begins', () => {
  it('is the evidence of the open round and of the files read, and the last round to compare with', () => {
    const published = aRound();
    const open = anOpenRound({ id: '2026-11', evidence: [reason()] });
    const read = reason({ statement: 'Another' });
    const { supplied, previous } = suppliedNow([published, open], [read, reason({ accepted: 'pending' })]);
    expect(supplied.evidence).toEqual([reason(), read]);
    expect(supplied.round).toBe('none');
    expect(previous?.id).toBe('2026-08');
    expect(suppliedNow([], [])).toEqual({
      supplied: { evidence: [], samples: [], round: 'none' },
      previous: undefined,
    });
  });
});
