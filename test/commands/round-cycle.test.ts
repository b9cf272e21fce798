import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { AuditResult, TeamResult } from '../../scripts/audit/result/audit-result.ts';
import type { Round } from '../../scripts/audit/rounds/round.ts';
import type { SampleKey } from '../../scripts/audit/sample/sample-key.ts';
import { readPack } from '../../scripts/pack/read-pack.ts';
import {
  serveDepartment,
  type ServedDepartment,
} from '../../scripts/workspace/department/serve-department.ts';
import type { FileRecord } from '../../scripts/workspace/state/file-records.ts';
import { runBuilt } from './run-built.ts';
import { jsonOf, type CommandResult } from './run-command.ts';

/*
 * One story, told in order: a department is audited, its first round opened, refused, published; some teams get better
 * and some worse; it is audited again and its second round goes the whole way. Each step stands on the one before.
 */

let folder: string;
let served: ServedDepartment;
let policy: Policy;
const in_ = (...names: string[]): string => path.join(folder, ...names);
const wtk = (...args: string[]): Promise<CommandResult> => runBuilt([...args, '--state', in_('state')]);
const audit = (...more: string[]): Promise<CommandResult> =>
  wtk(
    'audit', '--api-root', served.url, '--credentials', served.credentials, '--admin', served.admin,
    '--out', in_('out'), ...more,
  ); // prettier-ignore
const round = (id: string): Round => JSON.parse(readFileSync(in_('rounds', `${id}.json`), 'utf8')) as Round;
const teamOf = ({ teams }: AuditResult, id: string): TeamResult => {
  const found = teams.find((team) => team.id === id);
  if (found === undefined) throw new Error(`No team ${id}`);
  return found;
};
const documentsOf = (team: string): FileRecord[] => {
  const drives = policy.teams.find(({ id }) => id === team)?.drives ?? [];
  return drives
    .flatMap(({ id }) => served.workspace.files.inDrive(id).all)
    .filter(
      ({ mimeType, gone }) => !gone && !mimeType.endsWith('.folder') && !mimeType.endsWith('.shortcut'),
    );
};

beforeAll(async () => {
  const pack = await readPack();
  if (pack.policy === undefined) throw new Error('The example pack does not compile');
  policy = pack.policy;
  folder = await mkdtemp(path.join(tmpdir(), 'wtk-cycle-'));
  served = await serveDepartment({ policy, files: 1500, seed: 2026, asOf: plainDate('2026-07-31') });
}, 60_000);
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

describe('the first round', () => {
  it('opens on the last audit: a form for every team, nobody ranked', async () => {
    expect(await audit('--as-of', '2026-08-01')).toMatchObject({ exitCode: 2, stderr: '' });
    const opened = await wtk('round', 'open', '2026-08', '--on', '2026-08-03', '--out', in_('out'));
    expect(opened).toMatchObject({ exitCode: 2, stderr: '' });
    expect(opened.stdout).toContain('until      17 August 2026, ten working days');
    expect(opened.stdout).toContain('forms      12 teams');
    expect(existsSync(in_('out/teams/legal/evidence-2026-08.csv'))).toBe(true);
    expect(round('2026-08').result.teams.every(({ rank }) => rank === null)).toBe(true);
    expect(readFileSync(in_('out/public/index.html'), 'utf8')).toContain(
      'no team is ranked until they are published',
    );
  }, 60_000);

  it('is refused to be opened twice, and published early or incomplete', async () => {
    expect(await wtk('round', 'open', '2026-09', '--on', '2026-08-04', '--out', in_('out'))).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('there is one at a time'),
    });
    const early = await wtk('round', 'publish', '--by', 'Ida Records', '--on', '2026-08-17');
    expect(early.exitCode).toBe(1);
    expect(early.stderr).toMatch(/until 17 August 2026[^]*left something out/);
  });

  it('says what is open, and takes no form with a fault in it', async () => {
    writeFileSync(in_('bad.csv'), 'team,criterion,statement,by,on\nlegal,overdue,Yes,Ann,soon\n');
    const refused = await wtk('round', 'check', '--form', in_('bad.csv'), '--on', '2026-08-10');
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain("bad.csv, line 2, column 'criterion': There is no criterion 'overdue'");
    expect(refused.stderr).toContain("bad.csv, line 2, column 'on': 'soon' is no day");
    const checked = await wtk('round', 'check', '--on', '2026-08-10');
    expect(checked.exitCode).toBe(2);
    expect(checked.stdout).toContain('5 working days left');
    expect(checked.stdout).toContain('legal: unsaved-information, unowned-information');
  });

  it('takes a challenge from a form, which is answered before it is published', async () => {
    const form = parse<Record<string, string>>(readFileSync(in_('out/teams/legal/evidence-2026-08.csv')), {
      columns: true,
    });
    const filled = form.map((row) =>
      row.criterion === 'exposed-information'
        ? { ...row, challenge: 'Three of them are published', by: 'Ann', on: '10/8/2026' }
        : row,
    );
    writeFileSync(in_('legal.csv'), stringify(filled, { header: true }));
    const taken = await wtk('round', 'check', '--form', in_('legal.csv'), '--on', '2026-08-11');
    expect(taken.stderr).toContain('Taken: statements 0, challenges 1.');
    expect(taken.stdout).toMatch(
      /c1 {2}legal, exposed-information \(\d+ of \d+, \w+\): Three of them are published/,
    );
    const publish = ['round', 'publish', '--by', 'Ida Records', '--on', '2026-08-18', '--although-incomplete', 'Two drives have no member'] as const; // prettier-ignore
    expect((await wtk(...publish)).stderr).toContain('a challenge is open (c1 of legal)');
    expect((await wtk('round', 'check', '--answer', 'c1')).stderr).toContain('--outcome corrected or stands');
    const answer = ['--answer', 'c1', '--outcome', 'stands', '--done', 'They are exempt', '--by', 'Ida Records'] as const; // prettier-ignore
    expect((await wtk('round', 'check', ...answer, '--on', '2026-08-12')).stdout).not.toContain('Challenges');
    const published = await wtk(...publish);
    expect(published.exitCode).toBe(2);
    expect(published.stdout).toContain('is published by Ida Records on 18 August 2026');
    expect(round('2026-08')).toMatchObject({
      althoughIncomplete: 'Two drives have no member',
      challenges: [{ outcome: 'stands', done: 'They are exempt' }],
      result: { standing: 'published' },
    });
    expect((await wtk(...publish)).exitCode).toBe(1);
  });
});

describe('the second round', () => {
  it('sees a team go up and one go down after what they did, and reads evidence from a Google Sheet', async () => {
    const { workspace, admin } = served;
    const label = documentsOf('honours-secretariat').flatMap(({ labels }) => labels ?? [])[0];
    if (label === undefined) throw new Error('Nothing is tagged');
    for (const file of documentsOf('honours-secretariat')) [file.labels, file.properties] = [[], undefined];
    for (const file of documentsOf('human-resources')) {
      workspace.applyLabel(file, label);
      file.permissions = [];
    }
    const sheet = workspace.files.addFile({
      name: 'Evidence', mimeType: 'application/vnd.google-apps.spreadsheet', owner: admin, createdTime: 0,
    }); // prettier-ignore
    workspace.sheets.write(sheet.id, [
      {
        title: 'Evidence',
        rows: [
          ['team', 'criterion', 'statement', 'link', 'by', 'on', 'accepted', 'note'],
          [
            'finance',
            'unowned-information',
            'Assured',
            '',
            'Ruth',
            { serial: 46_325, shows: '30/10/2026' },
            'yes',
          ],
          ['economic-policy', 'lapsed-schedules', 'We confirm our list', '', 'Kim', '2026-10-29', 'yes'],
        ],
      },
    ]);
    const text = await audit('--as-of', '2026-11-01', '--evidence', sheet.id);
    expect(text).toMatchObject({ exitCode: 2, stderr: '' });
    expect(text.stdout).toMatch(/Met {2}Move/);
    expect(text.stdout).toMatch(/Honours Secretariat .* down \d+/);
    expect(text.stdout).toMatch(/Human Resources .* up \d+/);
    expect(text.stdout).toMatch(/Legal .* =/);
    expect(text.stdout).toContain('Movement is in places since August 2026 (figures as of 1 August 2026)');
    const result = JSON.parse(readFileSync(in_('out/result.json'), 'utf8')) as AuditResult;
    expect(result).toMatchObject({
      standing: 'provisional',
      periodStart: '2026-08-02',
      since: { round: '2026-08' },
    });
    const owned = teamOf(result, 'finance').criteria.find(({ id }) => id === 'unowned-information');
    expect(owned?.evidence).toMatchObject({ standing: 'accepted', statements: [{ on: '2026-10-30' }] });
    const listed = teamOf(result, 'economic-policy').criteria.find(({ id }) => id === 'lapsed-schedules');
    expect(listed?.light).not.toBe('evidence not supplied');
  }, 60_000);

  it('keeps a sample that was classified again, beside the light', async () => {
    await wtk('round', 'open', '2026-11', '--on', '2026-11-02', '--out', in_('out'));
    const draw = [
      'sample',
      'draw',
      '--seed',
      '7',
      '--size',
      '10',
      '--team',
      'legal',
      '--out',
      in_('out'),
    ] as const;
    const drawn = jsonOf(await wtk(...draw, '--json')) as { key: string; teams: { list: string }[] };
    const list = drawn.teams[0]?.list ?? '';
    const key = JSON.parse(readFileSync(drawn.key, 'utf8')) as SampleKey;
    const classOf = new Map(key.teams[0]?.items.map((item) => [item.id, item.class]));
    const answered = parse<Record<string, string>>(readFileSync(list), { columns: true }).map(
      (row, index) => ({
        ...row,
        class: index === 0 ? 'EPH-01' : (classOf.get(row.id ?? '') ?? ''),
        by: 'Ann',
      }),
    );
    writeFileSync(in_('sample.csv'), stringify(answered, { header: true }));
    const read = await wtk('sample', 'read', drawn.key, in_('sample.csv'), '--on', '2026-11-09');
    expect(read).toMatchObject({ exitCode: 0, stderr: '' });
    expect(read.stdout).toMatch(/legal +9 of 10 the same: 90% \(95% interval 60% to 98%\), does not pass/);
    const saved = teamOf(round('2026-11').result, 'legal').criteria.find(
      ({ id }) => id === 'unsaved-information',
    );
    expect(saved).toMatchObject({
      accuracy: { read: 10, agreed: 9, passes: false },
      evidence: { standing: 'accepted' },
      why: expect.stringContaining('Of 10 tags drawn at random, 9 were the same when classified again'),
    });
  });

  it('is published with movement, beside the first, which has not changed', async () => {
    const before = readFileSync(in_('rounds/2026-08.json'), 'utf8');
    const published = await wtk(
      'round', 'publish', '--by', 'Ida Records', '--on', '2026-11-17', '--although-incomplete', 'As in August', '--json',
    ); // prettier-ignore
    const { result } = jsonOf(published) as Round;
    expect(teamOf(result, 'honours-secretariat').movement).toMatchObject({ place: 'down' });
    expect(result.since).toMatchObject({ round: '2026-08', restated: [] });
    expect(readFileSync(in_('rounds/2026-08.json'), 'utf8')).toBe(before);
    const listed = jsonOf(await wtk('round', 'list', '--json'));
    expect(listed).toMatchObject([
      { id: '2026-08', publishedBy: 'Ida Records', challenges: 1 },
      { id: '2026-11', publishedOn: '2026-11-17', samples: 1 },
    ]);
  });

  it('can be corrected by a file of its own, and breaks the line where that is said', async () => {
    const correction = await wtk(
      'round', 'publish', '2026-11', '--correction', 'Names are counted otherwise', '--break-line', 'Names are counted otherwise',
      '--although-incomplete', 'As in August', '--by', 'Ida Records', '--on', '2026-12-01',
    ); // prettier-ignore
    expect(correction.stdout).toContain('as correction 1: Names are counted otherwise');
    expect(correction.stdout).toContain(
      'No movement is shown since August 2026: Names are counted otherwise',
    );
    expect((await wtk('round', 'list')).stdout).toContain('(correction 1: Names are counted otherwise)');
    expect(await wtk('round', 'publish', '2025-01', '--by', 'Ida')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("There is no round '2025-01'"),
    });
    expect(await wtk('round', 'check')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('No round is open'),
    });
  });
});

describe('help and typos', () => {
  it.each([
    ['round', 'open'],
    ['round', 'check'],
    ['round', 'publish'],
    ['round', 'list'],
    ['sample', 'draw'],
    ['sample', 'read'],
  ])('wtk %s %s has an example', async (...command) => {
    const { stdout, exitCode } = await runBuilt([...command, '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`$ wtk ${command.join(' ')}`);
  });

  it.each<readonly [string, readonly string[], string]>([
    ['that no round is open', ['round', 'check', '--rounds', 'NOWHERE'], 'No round is open'],
    [
      'that there is no audit',
      ['round', 'open', '2027-01', '--out', 'NOWHERE', '--state', 'NOWHERE'],
      'There is no audit in',
    ],
    [
      'that there is no such team',
      ['sample', 'draw', '--team', 'finace', '--out', 'NOWHERE'],
      "There is no team 'finace'",
    ],
    ['that nobody is named', ['round', 'publish'], "required option '--by <name>' not specified"],
    [
      'who is to read a sheet',
      ['audit', '--evidence', 'a'.repeat(30)],
      'give its key file, or its address to sign without a key, with --credentials',
    ],
    [
      'that there are no rounds where reports look for them',
      ['report', '--rounds', 'NOWHERE', '--out', 'NOWHERE'],
      'to read rounds from: name the one that holds them, or leave --rounds out',
    ],
    [
      'that there are none where an audit looks for them',
      ['audit', '--inventory', 'x', '--rounds', 'NOWHERE'],
      'to read rounds from',
    ],
    [
      'that there is nothing to report',
      ['report', '--state', 'NOWHERE', '--out', 'NOWHERE'],
      'There is no audit in',
    ],
    ['that there is no key', ['sample', 'read', 'NOWHERE', 'NOWHERE'], 'cannot be read'],
  ])('%s is said in a sentence', async (_what, args, said) => {
    const { stderr, exitCode } = await runBuilt(
      args.map((arg) => (arg === 'NOWHERE' ? in_('nowhere') : arg)),
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('This looks like a fault');
  });

  it('a team and a criterion are asked for together', async () => {
    await wtk('round', 'open', '2027-02', '--on', '2027-02-01', '--out', in_('out'));
    const { stderr } = await wtk('round', 'check', '--accept', 'finance/tidiness');
    expect(stderr).toContain("'finance/tidiness' is not a team and a criterion");
    expect((await wtk('round', 'check', '--refuse', 'finance/stray-storage')).stderr).toContain(
      'finance has supplied nothing for stray-storage',
    );
  });
});
