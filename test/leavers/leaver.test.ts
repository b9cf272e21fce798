import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FileRecord, NewFile } from '../../scripts/workspace/state/file-records.ts';
import { jsonOf, type CommandResult } from '../commands/run-command.ts';
import {
  ADA,
  anOffice,
  BEA,
  COMMERCIAL,
  desk,
  LEE,
  stateOf,
  type Desk,
  type LeeHas,
  type Office,
} from './leaver-desk.ts';

let office: Office;
let lees: Desk;
beforeEach(() => {
  office = anOffice();
  lees = desk();
});
afterEach(() => {
  office.close();
});

const ask = (more: readonly string[] = []): Promise<CommandResult> =>
  office.wtk(lees, ['leaver', LEE, '--out', office.at('plan'), ...more]);
const apply = (faults = '', of = lees) => office.wtk(of, ['leaver', 'apply', office.at('plan')], faults);
const undo = (faults = '', of = lees) =>
  office.wtk(of, ['leaver', 'undo', office.at('plan.journal')], faults);
const manage = ({ workspace }: Desk): void => {
  const drive = workspace.files.drive(COMMERCIAL);
  if (drive !== undefined) workspace.files.addDriveMember(drive, { address: LEE, role: 'organizer' });
};

describe('wtk leaver', () => {
  it('is not clear while records and undecided documents would go with the account, and says where they should go', async () => {
    const before = stateOf(lees);
    const { exitCode, stdout, stderr } = await ask();
    expect([exitCode, stderr]).toEqual([2, '']);
    expect(stdout).toMatch(/^lee@example\.gov\.uk: NOT clear to delete the account \(7 documents in My Drive\), because\n/);
    expect(stdout).toContain("  - 5 documents to be moved to 'Commercial': write the plan with --out");
    expect(stdout).toMatch(/Next: wtk leaver apply .+plan --credentials KEY\.json, then ask again\.\n$/);
    expect(stateOf(lees)).toEqual(before);
    expect(jsonOf(await ask(['--json']))).toMatchObject({ leavers: [{ clear: false, documents: 7, goes: 1, stays: [] }], moves: 5 });
  }); // prettier-ignore

  it('moves them with the folders they stood in, cases and dates too, and is then clear', async () => {
    await ask();
    const { exitCode, stdout } = await apply();
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('5 documents moved.')]);
    const { files, folders } = lees;
    expect(stateOf(lees)).toMatchObject({
      files: {
        atTop: { owner: undefined, drive: COMMERCIAL, path: `/Drive/From ${LEE}`, modifiedTime: Date.parse('2024-05-02T10:00:00Z') },
        deep: { path: `/Drive/From ${LEE}/Work/Notes` },
        record: { properties: { 'wtk.class': 'FIN-01' } },
        inCase: { path: `/Drive/From ${LEE}/FOI 2024/7` },
        notWorthKeeping: { owner: LEE },
        tooYoung: { drive: COMMERCIAL },
        binnedNote: { owner: LEE },
      },
      made: [{ name: `From ${LEE}` }, { name: 'Work' }, { name: 'Notes' }, { properties: { 'wtk.case': 'FOI-01', 'wtk.closed': '2024-08-30', 'wtk.from': folders.case.id } }],
    });
    expect(files.atTop.name).toBe('Draft');
    const clear = await ask();
    expect(clear.exitCode).toBe(0);
    expect(clear.stdout).toBe(
      'lee@example.gov.uk: clear to delete the account (2 documents in My Drive). Nothing that must be kept is left in the My Drive. 1 document decided as not worth keeping, the twelve months over, goes with it.\n',
    );
  }); // prettier-ignore

  it('changes nothing when it is run again, and takes it all back', async () => {
    const before = stateOf(lees);
    await ask();
    await apply();
    const moved = stateOf(lees);
    expect(await apply()).toMatchObject({ exitCode: 0, calls: 0 });
    expect(stateOf(lees)).toEqual(moved);
    expect((await undo()).stderr).toMatch(/5 documents were left as they were/);
    manage(lees);
    expect(await undo()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('5 documents moved back.'),
    });
    expect(stateOf(lees)).toMatchObject({ files: (before as { files: object }).files });
    expect((await apply()).stderr).toContain('This plan was taken back, in part or whole');
  });

  it.each([
    ['before Google did it', 'server-error:status=503'],
    ['when Google had done it and the answer was lost', 'reset:times=1'],
  ])('interrupted at every call in turn, %s, and run again, ends alike; so does taking it back', async (_, fault) => {
    await ask();
    const { calls } = await apply();
    const settled = stateOf(lees);
    manage(lees);
    const back = (await undo()).calls;
    const restored = stateOf(lees);
    const journal = office.at('plan.journal');
    expect(calls).toBeGreaterThan(15);
    for (let after = 0; after < calls; after += 1) {
      writeFileSync(journal, '');
      const again = desk();
      expect((await apply(`${fault},after=${after}`, again)).exitCode).toBe(1);
      expect(await apply('', again)).toMatchObject({ exitCode: 0, stderr: '' });
      expect(stateOf(again)).toEqual(settled);
    }
    for (let after = 0; after < back; after += 1) {
      writeFileSync(journal, '');
      const again = desk();
      await apply('', again);
      manage(again);
      expect((await undo(`${fault},after=${after}`, again)).exitCode).toBe(1);
      expect(await undo('', again)).toMatchObject({ exitCode: 0, stderr: '' });
      expect(stateOf(again)).toEqual(restored);
    }
  }); // prettier-ignore

  it('is taken back whole where its folder went between two runs and another was made', async () => {
    const before = stateOf(lees) as { files: object };
    await ask();
    await apply('server-error:method=drive.files.update,endless');
    const { files } = lees.workspace;
    for (const folder of files.inDrive(COMMERCIAL).folders) folder.trashedTime = 1;
    expect(await apply()).toMatchObject({ exitCode: 0 });
    manage(lees);
    expect(await undo()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('5 documents moved back.') });
    expect(stateOf(lees)).toMatchObject({ files: before.files });
  }); // prettier-ignore

  it('notes what it is about to do before it does it', async () => {
    await ask();
    await apply('server-error:method=drive.files.update,endless');
    const steps = readFileSync(office.at('plan.journal'), 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { step: string }).step);
    expect(steps).toEqual(['begun', 'moving']);
  }); // prettier-ignore

  it('holds to the brake, and to plans that there are and are whole', async () => {
    await ask();
    const braked = await office.wtk(lees, ['leaver', 'apply', office.at('plan'), '--max-changes', '4']);
    expect(braked.stderr).toContain('moves 5 documents, and at most 4 are allowed');
    expect((await office.wtk(lees, ['leaver', 'apply', office.at('none')])).stderr).toContain(
      "There is no plan '",
    );
    writeFileSync(office.at('plan'), '{}');
    expect((await apply()).stderr).toContain('is no plan for leavers, or was changed by hand');
    expect((await office.wtk(lees, ['leaver', 'undo', office.at('none')])).stderr).toContain(
      'There is no journal',
    );
  });

  it('leaves what somebody moved, gave away or binned since', async () => {
    await ask();
    const { workspace, files, folders } = lees;
    workspace.files.move(files.atTop, folders.work);
    files.deep.trashedTime = 1;
    const { exitCode, stderr } = await apply();
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/Somebody moved it, or gave it to another, since the plan was made\.[^]*It is in the bin now\./);
  }); // prettier-ignore
});

describe('a document in a folder that is not the leaver’s', () => {
  const asCase = { 'wtk.case': 'FOI-01', 'wtk.closed': '2024-08-30' };
  const common = {
    createdTime: Date.parse('2024-05-02T10:00:00Z'),
    mimeType: 'application/vnd.google-apps.document',
  };
  const folderOf = (owner: string, more: Partial<NewFile> = {}): FileRecord =>
    lees.workspace.files.addFolder({ ...common, name: 'Theirs', owner, ...more });
  const shared = { permissions: [{ role: 'writer', address: LEE }] } as const;
  const document = (parent: FileRecord): FileRecord =>
    lees.workspace.files.addFile({ ...common, name: 'Reply', owner: LEE, parent: parent.id });
  const answer = async (): Promise<{ moves: number; stays: readonly { ids: string[]; why: string }[] }> => {
    const { moves, leavers } = jsonOf(await ask(['--json'])) as {
      moves: number;
      leavers: { stays: { ids: string[]; why: string }[] }[];
    };
    return { moves, stays: leavers[0]?.stays ?? [] };
  };

  it('stays where it is while a colleague’s folder makes it one of a case, be it above one that the leaver can open', async () => {
    const direct = document(folderOf(BEA, { ...shared, properties: asCase }));
    const below = document(folderOf(BEA, { ...shared, parent: folderOf(BEA, { properties: asCase }).id }));
    const theirs = document(folderOf(BEA, shared));
    expect(await answer()).toMatchObject({ moves: 6, stays: [{ ids: [direct.id, below.id], why: expect.stringContaining('It stands in a case whose folder is somebody else’s') }] });
    await apply();
    const { files } = lees.workspace;
    expect([direct.drive, below.drive, theirs.drive]).toEqual([undefined, undefined, COMMERCIAL]);
    expect(files.file(theirs.parent ?? '')?.name).toBe(`From ${LEE}`);
  }); // prettier-ignore

  it('stays where nobody can see what it stands in', async () => {
    const abroad = document(folderOf('eve@supplier.example', shared));
    const hidden = document(folderOf(BEA));
    expect(await answer()).toMatchObject({ moves: 5, stays: [{ ids: [abroad.id, hidden.id], why: expect.stringContaining('What it stands in could not be seen to the top') }] });
  }); // prettier-ignore

  it('goes with its case where the folder is that of another who leaves', async () => {
    const theirs = folderOf(BEA, { ...shared, properties: asCase });
    const direct = document(theirs);
    await office.wtk(lees, ['leaver', LEE, BEA, '--out', office.at('plan')]);
    expect(await apply()).toMatchObject({ exitCode: 0 });
    expect(lees.workspace.files.file(direct.parent ?? '')?.properties).toMatchObject(asCase);
  });
});

describe('nothing is moved by half of what is to be known', () => {
  const refused = async (fault: string, moves: readonly LeeHas[] = []): Promise<CommandResult> => {
    expect(await office.wtk(lees, ['leaver', LEE, '--out', office.at('plan')], fault)).toMatchObject({ exitCode: 2, stdout: expect.stringContaining('NOT clear') });
    const result = await apply();
    const moved = Object.entries(lees.files).filter(([, { drive }]) => drive !== undefined);
    expect(moved.map(([name]) => name)).toEqual(moves);
    return result;
  }; // prettier-ignore

  it.each([
    ['the leaver’s folders', `server-error:method=drive.files.list,user=${LEE},times=1`, []],
    ['the leaver’s documents', `server-error:method=drive.files.list,user=${LEE},after=1`, []],
    ['the top of the My Drive', 'server-error:method=drive.files.get,endless', ['inCase']],
    ['holds in Google Vault', 'server-error:method=vault.matters.list,endless', []],
    ['the label', 'server-error:method=drivelabels,endless', []],
  ] as const)('where %s could not be read', async (_, fault, moves) => {
    await refused(fault, moves);
  });

  it('and whoever carries the plan out is told of what it does not know', async () => {
    const { exitCode, stderr } = await refused(`server-error:method=drive.files.list,user=${LEE},times=1`);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^The plan was made without lee@example\.gov\.uk: /m);
  });
});

describe('an account is not clear to be deleted', () => {
  const because = async (more: readonly string[] = []): Promise<string> => {
    const { exitCode, stdout } = await ask(more);
    expect(exitCode).toBe(2);
    return stdout;
  };

  it('while its documents are on hold, unless the hold reaches where they go', async () => {
    const hold = (scope: string): void => {
      writeFileSync(path.join(office.pack.folder, 'holds.yaml'), `holds: [{ id: claim, title: A claim, kind: litigation, authority: Letter, contact: a@example.gov.uk, placedOn: 2026-01-01, scope: [${scope}] }]\n`);
    };
    hold(`{ people: [${LEE}] }`);
    expect(await because()).toContain('6 documents: It is on hold (A claim), and the hold does not reach the shared drive');
    hold('{ teams: [commercial] }');
    expect(await because()).toContain("6 documents to be moved to 'Commercial'");
  }); // prettier-ignore

  it('while Google Vault holds it, be it for mail alone', async () => {
    await ask();
    await apply();
    const { vault } = lees.workspace;
    const matter = vault.addMatter({ name: 'Tribunal', owner: ADA });
    vault.addHold(matter, { name: 'Mail', corpus: 'MAIL', accounts: [LEE] });
    expect(await because()).toContain("Google Vault holds the account ('Mail', matter 'Tribunal')");
    const unasked = await ask(['--no-vault']);
    expect(unasked).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('Vault was not asked') });
  });

  it('while something could not be read', async () => {
    await ask();
    await apply();
    const faults = ['server-error:method=vault.matters.list,endless', `server-error:user=${LEE},endless`];
    for (const fault of faults)
      expect(await office.wtk(lees, ['leaver', LEE], fault)).toMatchObject({ exitCode: 2, stdout: expect.stringContaining('NOT clear') });
  }); // prettier-ignore

  it('while a record is in the bin', async () => {
    lees.files.record.trashedTime = Date.parse('2026-11-20T10:00:00Z');
    expect(await because()).toContain('1 document: It is a record in the bin: take it out');
  });

  it('while a case of it is tied to a folder of the My Drive in the pack', async () => {
    const { case: folder } = lees.folders;
    writeFileSync(path.join(office.pack.folder, 'cases.yaml'), `cases: [{ id: ${folder.id}, title: A request, class: FOI-01 }]\n`);
    expect(await because()).toContain('1 document: It stands in a case that the pack ties to a folder of this My Drive');
  }); // prettier-ignore

  it('while the leaver is no member of the drive, and nothing is moved', async () => {
    const { files } = lees.workspace;
    const drive = files.drive(COMMERCIAL);
    if (drive !== undefined) files.removeDriveMember(drive, LEE);
    expect(await because()).toContain(
      `${LEE} is no member of 'Commercial', and only a member can give it a document`,
    );
    expect(await apply()).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('5 documents were left'),
    });
  });

  /** Another leaver, with more documents than may be refused in a row. */
  const maxLeavesToo = (): void => {
    const { directory, files } = lees.workspace;
    directory.addUser({ address: 'max@example.gov.uk', givenName: 'Max', familyName: 'Out', createdTime: 0, orgUnit: directory.user(LEE)?.orgUnit ?? '/' });
    for (let n = 0; n < 25; n += 1) files.addFile({ name: `Note ${n}`, mimeType: 'text/plain', owner: 'max@example.gov.uk', createdTime: 1 });
  }; // prettier-ignore

  it('does not keep the next leaver’s documents from being moved back where one is refused all', async () => {
    const drive = lees.workspace.files.drive(COMMERCIAL);
    maxLeavesToo();
    if (drive !== undefined) lees.workspace.files.addDriveMember(drive, { address: 'max@example.gov.uk', role: 'writer' });
    await office.wtk(lees, ['leaver', 'max@example.gov.uk', LEE, '--out', office.at('plan')]);
    expect(await apply()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('30 documents moved.') });
    manage(lees);
    const { exitCode, stdout, stderr } = await undo();
    expect([exitCode, stdout]).toEqual([2, expect.stringContaining('5 documents moved back.')]);
    expect(stderr).toContain('25 documents were left as they were');
  }); // prettier-ignore

  it('does not keep the next leaver’s documents from being moved where one is refused all', async () => {
    maxLeavesToo();
    await office.wtk(lees, ['leaver', 'max@example.gov.uk', LEE, '--out', office.at('plan')]);
    const { exitCode, stdout, stderr } = await apply();
    expect([exitCode, stdout]).toEqual([2, expect.stringContaining('5 documents moved.')]);
    expect(stderr).toContain('Check that max@example.gov.uk is active and a member of the shared drive');
  }); // prettier-ignore

  it.each([
    [false, 2],
    [true, 0],
  ])(
    'while it is suspended; Google shows it shared drives: %s',
    async (suspendedSeeSharedDrives, exitCode) => {
      lees = desk({ suspendedSeeSharedDrives });
      Object.assign(lees.workspace.directory.user(LEE) ?? {}, { suspended: true });
      expect(await because()).toContain(
        'The account is suspended, and Drive shows such a person no shared drives',
      );
      expect((await apply()).exitCode).toBe(exitCode);
    },
  );

  it('while no team claims its org unit, unless a drive is given', async () => {
    Object.assign(lees.workspace.directory.user(LEE) ?? {}, { orgUnit: '/Nowhere' });
    expect(await because()).toContain("No team claims its owner’s org unit, or the team has no shared drive: give one with --to.");
    expect(await because(['--to', COMMERCIAL])).toContain("5 documents to be moved to 'Commercial'");
    expect((await ask(['--to', '0AUnknown'])).stderr).toContain("No team of the pack has the shared drive '0AUnknown'");
  }); // prettier-ignore

  it('of nobody: an address that the directory does not have is refused', async () => {
    const { exitCode, stderr } = await office.wtk(lees, ['leaver', 'leee@example.gov.uk']);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("The directory has no account 'leee@example.gov.uk'")]);
    expect((await office.wtk(lees, ['leaver', BEA, ADA])).stdout).toMatch(/^bea@.+: clear [^]+^ada@.+: clear /m);
  }); // prettier-ignore
});
