import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PublishedRound } from '../../scripts/audit/rounds/round.ts';
import { createServiceAccount, type ServiceAccount } from '../../scripts/workspace/http/service-account.ts';
import { scopesToGrant } from '../../scripts/google/scopes.ts';
import { startWorkspace, type RunningWorkspace } from '../../scripts/workspace/http/start-workspace.ts';
import type { DriveRecord } from '../../scripts/workspace/state/file-records.ts';
import { aDesk, type Desk } from '../addon/desk/a-desk.ts';
import { BETH, COMMERCIAL, ELI, OLIVE } from '../addon/desk/people.ts';
import { Sitting } from '../addon/desk/sitting.ts';
import { roundsFolder } from '../audit/papers/rounds-folder.ts';
import { jsonOf, runCommand, type CommandResult } from '../commands/run-command.ts';
import { temporaryPack, type TemporaryPack } from '../commands/temporary-pack.ts';
import { addAdministrator, ADMIN, marksIn, roundOfCommercial } from './published-lights.ts';

const POOR = { commercial: { 'nonstandard-names': [10, 90], 'unsaved-information': [75, 25] } } as const;
/** Each account may do what docs/security.md grants it, and no more. */
const accountFor = (name: 'audit' | 'changes'): ServiceAccount =>
  createServiceAccount({ name: `wtk-${name}`, scopes: scopesToGrant(name, true) });
const [reads, writes] = [accountFor('audit'), accountFor('changes')];

let desk: Desk;
let folder = '';
let rounds = '';
const opened: RunningWorkspace[] = [];

beforeEach(async () => {
  desk = await aDesk();
  addAdministrator(desk);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((running) => running.close()));
  rmSync(folder, { recursive: true, force: true });
});

function given(...published: PublishedRound[]): void {
  ({ folder, rounds } = roundsFolder(published));
  writeFileSync(path.join(folder, 'reads.json'), JSON.stringify(reads.key));
  writeFileSync(path.join(folder, 'writes.json'), JSON.stringify(writes.key));
}

async function publish(
  args: readonly string[] = [],
  faults = '',
): Promise<CommandResult & { calls: number }> {
  const running = await startWorkspace({ workspace: desk.workspace, accounts: [reads, writes], faults });
  opened.push(running);
  const result = await runCommand([
    'publish', '--rounds', rounds, '--api-root', running.url, '--credentials', path.join(folder, 'reads.json'), '--admin', ADMIN, '--attempts', '1',
    ...(args.includes('--dry-run') ? [] : ['--changes-credentials', path.join(folder, 'writes.json')]), ...args,
  ]); // prettier-ignore
  return { ...result, calls: running.requests.total - running.requests.count('token') };
}

const says = (address: string): string => {
  const sitting = new Sitting(desk, address);
  sitting.menu('onMyTeams');
  return sitting.says();
};

describe('wtk publish', () => {
  it('shows in the panel what was published, to members of the drive and to nobody else', async () => {
    given(await roundOfCommercial('2026-11-20', POOR));
    expect(says(OLIVE)).toContain('No lights have been published to your drives yet');
    expect(await publish()).toMatchObject({ exitCode: 0, stderr: '' });
    expect(says(OLIVE)).toMatch(/Commercial\nAs published on 20 November 2026\.[^]*Red[^]*Amber/);
    const drive = desk.workspace.files.drive(COMMERCIAL);
    if (drive !== undefined) desk.workspace.files.removeDriveMember(drive, ELI);
    expect(says(ELI)).toContain('No lights have been published to your drives yet');
  });

  it('is as it stands when run again: nothing is written and there is one folder', async () => {
    given(await roundOfCommercial('2026-11-20', POOR));
    await publish();
    const stands = marksIn(desk);
    const again = await publish(['--json']);
    expect(jsonOf(again)).toMatchObject({ done: [], before: ['commercial'], left: [] });
    expect(opened.at(-1)?.requests.count('drive.files.create')).toBe(0);
    expect(opened.at(-1)?.requests.count('drive.files.update')).toBe(0);
    expect(marksIn(desk)).toEqual(stands);
  });

  it('puts the next round in the place of the last, and an earlier one back when it is named', async () => {
    given(await roundOfCommercial('2026-08-18', POOR), await roundOfCommercial('2026-11-20'));
    await publish(['--round', '2026-08']);
    const first = marksIn(desk);
    await publish();
    expect(says(OLIVE)).toMatch(/20 November 2026/);
    expect(says(OLIVE)).not.toContain('Red');
    await publish(['--round', '2026-08']);
    expect(marksIn(desk)).toEqual(first);
  });

  it('takes them off again', async () => {
    given(await roundOfCommercial('2026-11-20', POOR));
    await publish();
    expect((await publish(['--withdraw'])).stdout).toContain('The lights of 1 team came off.');
    expect(says(OLIVE)).toContain('No lights have been published to your drives yet');
    expect((await publish(['--withdraw'])).stdout).toContain('There were no lights to take off.');
  });

  it('says what it would do and writes nothing, with a key that can only read', async () => {
    given(await roundOfCommercial('2026-11-20', POOR));
    const { stdout, exitCode } = await publish(['--dry-run']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Commercial: a folder is made in 'Commercial', as .+, as published on 20 November 2026\n {2}red {20}/);
    expect(stdout).toContain('Nothing was written.');
    expect(marksIn(desk)).toEqual([]);
  }); // prettier-ignore

  it('gives no lights to a drive that outsiders can open, and says who they are', async () => {
    given(await roundOfCommercial('2026-11-20', POOR));
    const drive = desk.workspace.files.drive(COMMERCIAL);
    if (drive !== undefined)
      desk.workspace.files.addDriveMember(drive, { address: 'sam@supplier.example', role: 'reader' });
    const { exitCode, stderr } = await publish();
    expect(exitCode).toBe(2);
    expect(stderr).toContain('People outside the organisation are members (sam@supplier.example)');
    expect(marksIn(desk)).toEqual([]);
  });

  it.each([
    ['of another organisation', 'desk@supplier.example', '', 'People outside the organisation are members (desk@supplier.example)'],
    ['whose members cannot be listed', 'buyers@example.gov.uk', 'server-error:method=directory.members.list,endless', 'The members of buyers@example.gov.uk could not be listed'],
  ])('gives no lights to a drive with a group %s among its members', async (_, group, faults, says) => {
    given(await roundOfCommercial('2026-11-20', POOR));
    if (group.endsWith('.gov.uk')) desk.workspace.directory.addGroup({ address: group, name: 'Buyers', members: [ELI] });
    const drive = desk.workspace.files.drive(COMMERCIAL);
    if (drive !== undefined) desk.workspace.files.addDriveMember(drive, { type: 'group', address: group, role: 'reader' });
    const { exitCode, stderr } = await publish([], faults);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
    expect(marksIn(desk)).toEqual([]);
  }); // prettier-ignore

  it('names a team whose drive nobody can write in, and does the others', async () => {
    given(await roundOfCommercial('2026-11-20', POOR, ['private-office']));
    const { exitCode, stderr } = await publish();
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^Private Office was left: /);
    expect(says(OLIVE)).toContain('As published on 20 November 2026');
  });

  it('asks for no drive for documents that no team claims', async () => {
    const round = await roundOfCommercial('2026-11-20', POOR);
    const [commercial] = round.result.teams;
    if (commercial === undefined) throw new Error('no team');
    const teams = [commercial, { ...commercial, id: 'unassigned', title: 'unassigned' }];
    given({ ...round, result: { ...round.result, teams } });
    expect(await publish(['--dry-run'])).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('refuses a round that is not published, and to write without the account that may', async () => {
    const { publishedOn, publishedBy, ...open } = await roundOfCommercial('2026-11-20');
    expect([publishedOn, publishedBy]).not.toContain(undefined);
    given(open as PublishedRound);
    expect((await publish()).stderr).toContain('is under check until');
    rmSync(folder, { recursive: true });
    given(await roundOfCommercial('2026-11-20'));
    const bare = await runCommand(['publish', '--rounds', rounds]);
    expect(bare).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('--changes-credentials') });
  });

  it('adopts a folder that somebody made by hand, and clears a double', async () => {
    given(await roundOfCommercial('2026-11-20', POOR));
    desk.workspace.files.addFolder({ name: 'What to Keep lights', drive: COMMERCIAL, createdTime: 1, properties: { ours: 'not' } });
    await publish();
    expect(marksIn(desk)).toMatchObject([{ properties: { ours: 'not', 'wtk.team': 'commercial' } }]);
    const [{ properties }] = marksIn(desk) as [{ properties: Record<string, string> }];
    desk.workspace.files.addFolder({ name: 'Copy', drive: COMMERCIAL, createdTime: 2, properties });
    await publish();
    expect(marksIn(desk)).toMatchObject([{ name: 'What to Keep lights' }]);
  }); // prettier-ignore

  it.each([
    ['before Google did it', 'server-error:status=503'],
    ['when Google had done it and the answer was lost', 'reset:times=1'],
  ])('interrupted at every call in turn, %s, and run again, ends alike', async (_, fault) => {
    given(await roundOfCommercial('2026-08-18'), await roundOfCommercial('2026-11-20', POOR));
    const { calls } = await publish();
    const settled = marksIn(desk);
    expect(calls).toBeGreaterThan(5);
    for (let after = 0; after < calls; after += 1) {
      desk = await aDesk();
      addAdministrator(desk);
      await publish(['--journal', path.join(folder, `${after}.journal`)], `${fault},after=${after}`);
      expect(await publish(['--journal', path.join(folder, `${after}.journal`)])).toMatchObject({ exitCode: 0 });
      expect(marksIn(desk)).toEqual(settled);
    }
  }); // prettier-ignore

  describe('where a team has two drives', () => {
    const SECOND = '0ACommerSecondDrivePVA';
    const OUTSIDER = 'sam@supplier.example';
    let pack: TemporaryPack;
    beforeEach(() => {
      pack = temporaryPack();
      const line = 'assetRegister: IAR-017 Contracts and procurement }\n';
      pack.edit('teams.yaml', line, `${line}      - { id: ${SECOND}, title: Archive }\n`);
    });
    afterEach(() => {
      pack.remove();
    });
    const run = (args: readonly string[] = [], faults = ''): ReturnType<typeof publish> =>
      publish(['--pack', pack.folder, ...args], faults);
    const first = (): DriveRecord | undefined => desk.workspace.files.drive(COMMERCIAL);

    /** An earlier round's lights in the second drive, since an outsider was in the first; then a later round's in the first. */
    async function inBoth(): Promise<void> {
      const { files } = desk.workspace;
      files.addDrive({
        id: SECOND,
        name: 'Archive',
        members: [BETH, OLIVE].map((address) => ({ address, role: 'organizer' })),
      });
      const drive = first();
      if (drive === undefined) throw new Error('no drive');
      files.addDriveMember(drive, { address: OUTSIDER, role: 'reader' });
      await run(['--round', '2026-08']);
      files.removeDriveMember(drive, OUTSIDER);
      await run();
    }
    const marks = (): unknown => [marksIn(desk), marksIn(desk, SECOND)];

    beforeEach(async () => {
      given(await roundOfCommercial('2026-08-18'), await roundOfCommercial('2026-11-20', POOR));
      await inBoth();
      expect(marks()).toMatchObject([[{ properties: { 'wtk.published': '2026-11-20' } }], [{ properties: { 'wtk.published': '2026-08-18' } }]]);
    }); // prettier-ignore

    it('takes the lights off wherever they stand, so that no older ones come to light', async () => {
      expect((await run(['--withdraw'])).stdout).toContain('The lights of 1 team came off.');
      expect(marks()).toEqual([[], []]);
      expect(says(OLIVE)).toContain('No lights have been published to your drives yet');
      expect(await run(['--withdraw'])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('There were no lights to take off.') });
    }); // prettier-ignore

    it('takes them off in a later drive alone, and where outsiders are members', async () => {
      const drive = first();
      for (const folder of desk.workspace.files.inDrive(COMMERCIAL).folders) folder.properties = {};
      if (drive !== undefined)
        desk.workspace.files.addDriveMember(drive, { address: OUTSIDER, role: 'reader' });
      expect((await run(['--withdraw'])).stdout).toContain("lights come off in 'Archive'");
      expect(marks()).toEqual([[], []]);
    });

    it('names a drive of which nobody can say whether lights stand there, and does the others', async () => {
      const drive = desk.workspace.files.drive(SECOND);
      for (const { address } of [...(drive?.members ?? [])])
        if (drive !== undefined) desk.workspace.files.removeDriveMember(drive, address ?? '');
      const { exitCode, stderr } = await run(['--withdraw']);
      expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/^Commercial was left: Archive: /)]);
      expect(marks()).toMatchObject([[], [{}]]);
    });

    it.each([
      ['before Google did it', 'server-error:status=503'],
      ['when Google had done it and the answer was lost', 'reset:times=1'],
    ])('interrupted at every call in turn, %s, and run again, takes them all off', async (_, fault) => {
      const carried = [COMMERCIAL, SECOND].flatMap((drive) => desk.workspace.files.inDrive(drive).folders).map((folder) => ({ folder, properties: { ...folder.properties } }));
      const { calls } = await run(['--withdraw']);
      expect(calls).toBeGreaterThan(10);
      for (let after = 0; after < calls; after += 1) {
        for (const { folder, properties } of carried) folder.properties = { ...properties };
        await run(['--withdraw'], `${fault},after=${after}`);
        expect(await run(['--withdraw'])).toMatchObject({ exitCode: 0 });
        expect(marks()).toEqual([[], []]);
      }
    }); // prettier-ignore
  });

  it('notes what it is about to do before it does it', async () => {
    given(await roundOfCommercial('2026-11-20', POOR));
    await publish([], 'server-error:method=drive.files.create,endless');
    const lines = readFileSync(path.join(rounds, 'lights.journal'), 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { step: 'writing', team: 'commercial', folder: null, subject: BETH },
    ]);
    expect(says(OLIVE)).toContain('No lights have been published');
  });
});
