import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { evaluate } from '#policy/evaluation/evaluate.ts';
import { indexPolicy } from '#policy/pack/policy-index.ts';
import { holdsTable } from '../../scripts/audit/reports/tables/holds-table.ts';
import { holdsOfVault } from '../../scripts/vault/holds/holds-of-vault.ts';
import type { ReadHold } from '../../scripts/vault/holds/vault-read.ts';
import { withHoldsOfVault } from '../../scripts/vault/holds/with-holds-of-vault.ts';
import type { Workspace } from '../../scripts/workspace/state/workspace.ts';
import type { AuditResult } from '../../scripts/audit/result/audit-result.ts';
import { person, policyWith } from '../audit/small-domain.ts';
import { jsonOf } from '../commands/run-command.ts';
import { temporaryPack, type TemporaryPack } from '../commands/temporary-pack.ts';
import { aDocument } from '../support/a-document.ts';
import { ADA, BEA, COMMERCIAL, CY, DEE, office, RESILIENCE, TODAY, UNIT, wtk } from './vault-office.ts';

/** A group of another organisation, whose members Google lists to nobody here. */
const THEIRS = 'desk@supplier.example';

let pack: TemporaryPack;
beforeEach(() => {
  pack = temporaryPack();
});
afterEach(() => {
  pack.remove();
});

interface Found {
  readonly differences: readonly { readonly kind: string; readonly title?: string }[];
  readonly gaps: readonly object[];
}
const kindsOf = (found: unknown): string[] => (found as Found).differences.map(({ kind, title }) => `${kind} ${title ?? ''}`.trim()).sort(); // prettier-ignore

/** Vault as the example pack has it: the two holds in force that name one, over people who are members of the drives. */
function inStep(): Workspace {
  const workspace = office();
  const { vault, files } = workspace;
  const KIM = '0AKimRec1w5ZnLf3PVA';
  files.addDrive({ id: KIM, name: 'KIM', members: [{ address: CY, role: 'organizer' }] });
  for (const name of ['Aldermere Flood Inquiry 2025', 'Information rights moratorium 2026'])
    vault.addHold(vault.addMatter({ name, owner: ADA }), {
      name: `Hold of ${name}`,
      accounts: [CY],
      includeSharedDriveFiles: true,
    });
  return workspace;
}
const compare = async (workspace: Workspace, options = {}): Promise<unknown> =>
  jsonOf(await wtk(workspace, ['vault', 'holds', '--json'], options));

describe('wtk vault holds', () => {
  it('matches holds by the name of the hold or of its matter, and names the one that Vault lacks', async () => {
    const { exitCode, stdout, stderr } = await wtk(inStep(), ['vault', 'holds']);
    expect([exitCode, stderr]).toEqual([2, '']);
    expect(stdout).toContain(`Vault shows ${ADA} 2 matters (2 open) and 2 holds on Drive.`);
    expect(stdout).toContain("  Aldermere Flood Inquiry: 'Hold of Aldermere Flood Inquiry 2025' (matter 'Aldermere");
    expect(stdout).toContain("  - 'FOI request 2026/0412, award of the print contract' names no hold in Vault");
    expect(kindsOf(await compare(inStep()))).toEqual(['not-named FOI request 2026/0412, award of the print contract']);
  }); // prettier-ignore

  it.each<[string, (workspace: Workspace) => unknown, string]>([
    ['a hold that is not there', ({ vault }) => vault.matters.splice(0, 1), 'not-in-vault Aldermere Flood Inquiry'],
    ['a matter that was closed', ({ vault }) => Object.assign(vault.matters[0] ?? {}, { state: 'CLOSED' }), 'closed Aldermere Flood Inquiry'],
    ['a hold on mail', ({ vault }) => { const [matter] = vault.matters; matter?.holds.splice(0); if (matter) vault.addHold(matter, { name: 'Mail', corpus: 'MAIL', accounts: [CY] }); }, 'not-of-drive Aldermere Flood Inquiry'],
    ['a hold without shared drives', ({ vault }) => { const [matter] = vault.matters; matter?.holds.splice(0); if (matter) vault.addHold(matter, { name: 'Few', accounts: [CY] }); }, 'no-shared-drives Aldermere Flood Inquiry'],
    ['a hold over nobody of the drive', ({ vault }) => { const [matter] = vault.matters; matter?.holds.splice(0); if (matter) vault.addHold(matter, { name: 'Few', accounts: [BEA], includeSharedDriveFiles: true }); }, 'misses-drive Aldermere Flood Inquiry'],
    ['a released hold that still holds', ({ vault }) => vault.addHold(vault.addMatter({ name: 'Northgate House claim', owner: ADA }), { name: 'x', accounts: [BEA] }), 'released Claim about the fit-out of Northgate House'],
    ['a hold that no pack knows', ({ vault }) => vault.addHold(vault.addMatter({ name: 'Tribunal', owner: ADA }), { name: 'Papers', orgUnit: UNIT }), 'not-in-pack'],
  ])('finds %s', async (_, change, expected) => {
    const workspace = inStep();
    change(workspace);
    expect(kindsOf(await compare(workspace))).toContain(expected);
  }); // prettier-ignore

  it('is in step where nothing differs, and says so', async () => {
    const workspace = inStep();
    const foi = workspace.vault.addMatter({ name: 'FOI 412', owner: ADA });
    workspace.vault.addHold(foi, { name: 'x', orgUnit: UNIT, includeSharedDriveFiles: true });
    pack.edit('holds.yaml', '# No hold in Vault: `wtk doctor` says so.', 'vaultHold: FOI 412');
    const { exitCode, stdout } = await wtk(workspace, ['vault', 'holds', '--pack', pack.folder]);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('The pack and Vault are in step.')]);
  });

  it('names what it could not read, and says what to do', async () => {
    const workspace = inStep();
    const { exitCode, stderr } = await wtk(workspace, ['vault', 'holds'], { faults: 'server-error:method=vault.matters.holds.list,times=1' }); // prettier-ignore
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^wtk: Matter 'Aldermere Flood Inquiry 2025' in Google Vault: .+ What it holds is not known\. Run again/);
    const ungranted = await wtk(workspace, ['vault', 'holds'], { grant: false });
    expect(ungranted.stderr).toMatch(/Google Vault: .+grant client ID .+ediscovery\.readonly/);
  }); // prettier-ignore

  it('does not say that a drive is missed while it cannot list a group among its members', async () => {
    const workspace = inStep();
    const [matter] = workspace.vault.matters;
    matter?.holds.splice(0);
    if (matter) workspace.vault.addHold(matter, { name: 'Few', accounts: [BEA], includeSharedDriveFiles: true });
    const drive = workspace.files.drive(RESILIENCE);
    if (drive !== undefined) workspace.files.addDriveMember(drive, { type: 'group', address: THEIRS, role: 'reader' });
    const found = await compare(workspace);
    expect(kindsOf(found)).not.toContain('misses-drive Aldermere Flood Inquiry');
    expect((found as Found).gaps).toEqual([
      { source: expect.any(String), reason: expect.stringContaining(`The members of ${THEIRS} could not be listed`), remedy: expect.any(String) },
    ]);
    const reached = inStep();
    const known = reached.files.drive(RESILIENCE);
    if (known !== undefined) reached.files.addDriveMember(known, { type: 'group', address: THEIRS, role: 'reader' });
    expect((await compare(reached)) as Found).toMatchObject({ gaps: [] });
  }); // prettier-ignore

  it('sees what the administrator sees in Vault, and no more', async () => {
    const workspace = inStep();
    const ada = workspace.directory.user(ADA);
    if (ada !== undefined) Object.assign(ada, { admin: false, privileges: new Set(['users', 'groups', 'org-units', 'drive-settings', 'vault']) }); // prettier-ignore
    workspace.vault.addMatter({ name: 'Secret', owner: BEA });
    expect(await compare(workspace)).toMatchObject({ matters: 2, gaps: [] });
  });
});

describe('wtk audit --vault', () => {
  beforeEach(() => {
    writeFileSync(path.join(pack.folder, 'holds.yaml'), 'holds: []\n');
  });
  const documents = (workspace: Workspace): void => {
    const common = { mimeType: 'application/vnd.google-apps.document', createdTime: Date.parse('2019-05-02T10:00:00Z') };
    for (const owner of [BEA, CY, DEE]) workspace.files.addFile({ ...common, name: '2019-05-02 Note', owner });
    for (const drive of [COMMERCIAL, RESILIENCE]) workspace.files.addFile({ ...common, name: '2019-05-02 Paper', drive });
  }; // prettier-ignore
  const onHold = async (workspace: Workspace, args: readonly string[] = ['--vault'], options = {}) => {
    const answer = await wtk(workspace, ['audit', '--json', '--pack', pack.folder, ...args], options);
    return { ...answer, result: jsonOf(answer) as AuditResult };
  };

  it.each<[string, object, number]>([
    ['a person: their My Drive', { accounts: [BEA] }, 1],
    ['a person with shared drives: theirs as well', { accounts: [BEA], includeSharedDriveFiles: true }, 2],
    ['an org unit: all My Drives in it and under it', { orgUnit: UNIT }, 2],
    ['an org unit with shared drives', { orgUnit: UNIT, includeSharedDriveFiles: true }, 3],
    ['everybody', { orgUnit: '/', includeSharedDriveFiles: true }, 5],
    ['mail alone: no document', { corpus: 'MAIL', orgUnit: '/' }, 0],
  ])('holds what Vault holds over %s', async (_, hold, expected) => {
    const workspace = office();
    documents(workspace);
    workspace.vault.addHold(workspace.vault.addMatter({ name: 'Claim', owner: ADA }), { name: 'x', ...hold });
    const { result, exitCode } = await onHold(workspace);
    expect(result.statuses['on-hold'] ?? 0).toBe(expected);
    expect(result.certificate.vaultHolds).toBe('corpus' in hold ? 0 : 1);
    expect(exitCode).toBe(0);
  });

  it('holds nothing for it without the flag, and nothing by a matter that is closed', async () => {
    const workspace = office();
    documents(workspace);
    const matter = workspace.vault.addMatter({ name: 'Claim', owner: ADA });
    workspace.vault.addHold(matter, { name: 'x', orgUnit: '/' });
    expect((await onHold(workspace, [])).result.statuses['on-hold'] ?? 0).toBe(0);
    matter.state = 'CLOSED';
    expect((await onHold(workspace)).result.statuses['on-hold'] ?? 0).toBe(0);
  });

  it.each([
    ['the holds of a matter', 'server-error:method=vault.matters.holds.list,endless', "Matter 'Claim' in Google Vault"],
    ['the list of matters', 'server-error:method=vault.matters.list,endless', 'Google Vault'],
    ['the org units, and then holds everybody to be safe', 'server-error:method=directory.orgunits,endless', 'Org units held in Google Vault'],
  ])('is not complete where it cannot read %s', async (_, faults, source) => {
    const workspace = office();
    documents(workspace);
    workspace.vault.addHold(workspace.vault.addMatter({ name: 'Claim', owner: ADA }), { name: 'x', orgUnit: UNIT });
    const { result, exitCode } = await onHold(workspace, ['--vault'], { faults });
    expect(exitCode).toBe(2);
    expect(result).toMatchObject({ complete: false, gaps: [{ source, kind: 'vault', remedy: expect.any(String) }] });
    if (faults.includes('orgunits')) expect(result.statuses['on-hold']).toBe(3);
  }); // prettier-ignore

  it.each<[string, object, number, readonly object[]]>([
    ['holds it to be safe, and names it', { includeSharedDriveFiles: true }, 3, [
      { source: 'Resilience', id: RESILIENCE, kind: 'vault', partly: true, reason: expect.stringMatching(/^The members of desk@supplier\.example could not be listed.+taken as on hold\.$/), remedy: expect.any(String) },
    ]],
    ['has nothing to ask where no hold reaches shared drives', {}, 1, []],
  ])('cannot list a group among the members of a drive: %s', async (_, hold, expected, gaps) => {
    const workspace = office();
    documents(workspace);
    const drive = workspace.files.drive(RESILIENCE);
    if (drive !== undefined) workspace.files.addDriveMember(drive, { type: 'group', address: THEIRS, role: 'reader' });
    workspace.vault.addHold(workspace.vault.addMatter({ name: 'Claim', owner: ADA }), { name: 'x', accounts: [BEA], ...hold });
    const { result, exitCode } = await onHold(workspace);
    expect(result.statuses['on-hold']).toBe(expected);
    expect(result.gaps).toEqual(gaps);
    expect(exitCode).toBe(gaps.length === 0 ? 0 : 2);
    expect((await onHold(workspace, [])).exitCode).toBe(0);
  }); // prettier-ignore

  it('is not complete without the grant, and says which scopes to grant', async () => {
    const { result } = await onHold(office(), ['--vault'], { grant: false });
    expect(result.gaps).toMatchObject([
      { kind: 'vault', remedy: expect.stringContaining('ediscovery.readonly') },
    ]);
  });
});

describe('a hold of Vault in the policy', () => {
  const hold: ReadHold = {
    id: 'h1', name: 'Claim', corpus: 'DRIVE', accounts: [{ id: 'u-bea', address: undefined }], orgUnit: undefined, orgUnitPath: undefined,
    includesSharedDrives: true, changedAt: '2027-01-01T00:00:00Z', matter: { id: 'm', name: 'The claim', state: 'OPEN' },
  }; // prettier-ignore

  it('stands among the holds of a report, and says that nobody knows who was told', async () => {
    const asOf = plainDate(TODAY);
    const read = { matters: [], holds: [hold], gaps: [] };
    const holds = holdsOfVault(read, { people: [person('bea')], members: new Map([[COMMERCIAL, [BEA]]]), unread: [], asOf });
    const [row] = holdsTable(holds, await policyWith()).rows;
    expect(row).toEqual([
      { text: 'Claim', note: 'Read from Google Vault' }, expect.anything(), `My Drive of ${BEA}. Drive Commercial.`,
      "Matter 'The claim' in Google Vault", 'Not known: Vault sends none', 'Claim', 'Whoever manages Google Vault',
    ]);
  }); // prettier-ignore

  it('finds people by id where Vault gives no address, holds drives that could not be looked into, and stands from today', async () => {
    const asOf = plainDate(TODAY);
    const read = { matters: [], holds: [hold], gaps: [] };
    const holds = holdsOfVault(read, { people: [person('bea')], members: new Map(), unread: ['unread'], asOf });
    expect(holds).toMatchObject([{ kind: 'in-vault', placedOn: TODAY, scope: [{ people: [BEA] }, { drives: ['unread'] }] }]);
    const index = indexPolicy(withHoldsOfVault(await policyWith({ holds: [] }), holds));
    const mine = aDocument({ place: { kind: 'my-drive', owner: BEA, orgUnit: '/' } });
    expect(evaluate(mine, index, { asOf })).toMatchObject({ status: 'on-hold', holds: [{ hold: 'vault-h1', why: 'scope' }] });
  }); // prettier-ignore
});
