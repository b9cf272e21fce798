import { describe, expect, it } from '@jest/globals';
import { scopesToGrant } from '../../../scripts/google/scopes.ts';
import type { Finding } from '../../../scripts/install/doctor/finding.ts';
import type { MatterRecord } from '../../../scripts/workspace/state/vault-store.ts';
import { ADMIN } from '../../labels/label-desk.ts';
import { PACK_FOLDER } from '../../pack/example-pack.ts';
import { account, found, PEOPLE, visited, wholeDomain, type Domain } from './a-domain.ts';

const [member = ''] = PEOPLE;
/** Each hold of the pack that is in force: what it is called in Vault, and the shared drive that it covers. */
const IN_FORCE = [
  ['Aldermere Flood Inquiry 2025', '0AResEmg9q6BhDx2PVA'],
  ['Information rights moratorium 2026', '0AKimRec1w5ZnLf3PVA'],
  ['FOI 2026/0412', '0ACommer8x3KdHp6PVA'],
] as const;

/** A whole domain with Vault, in which every hold of the pack stands. */
async function domainWithVault(): Promise<Domain> {
  const domain = await wholeDomain();
  const { vault, files } = domain.workspace;
  for (const [name, id] of IN_FORCE) {
    files.addDrive({ id, name: id, members: [{ address: member, role: 'organizer' }] });
    const matter = vault.addMatter({ name, owner: ADMIN });
    vault.addHold(matter, { name, accounts: [member], includeSharedDriveFiles: true });
  }
  domain.accounts.audit = account('wtk-audit', scopesToGrant('audit', true, false, true));
  domain.flags.push('--vault');
  return domain;
}

const first = ({ workspace }: Domain): MatterRecord => {
  const [matter] = workspace.vault.matters;
  if (matter === undefined) throw new Error('There is no matter.');
  return matter;
};

const toldOf = (findings: readonly Finding[]): string =>
  findings
    .flatMap((finding) => ('why' in finding ? [`${finding.says} ${finding.why} ${finding.mend}`] : []))
    .join('\n');

describe('holds of the pack', () => {
  it('are well where Vault has each of them', async () => {
    const { findings, result } = await visited(await domainWithVault());

    expect(found(findings)).toEqual([]);
    expect(findings.filter(({ check }) => check === 'holds')).toMatchObject([
      { standing: 'well', says: expect.stringContaining('3 in force, as in Vault') },
    ]);
    expect(result.exitCode).toBe(0);
  });

  it('are looked at without Vault: one that names no hold there is told', async () => {
    const domain = await wholeDomain();
    domain.flags.push('--pack', PACK_FOLDER);

    const { findings, result } = await visited(domain);

    expect(found(findings)).toEqual(['holds']);
    expect(toldOf(findings)).toMatch(
      /FOI request 2026\/0412, .*names no hold in Vault.*emptying the bin.*wtk vault/,
    );
    expect(result.exitCode).toBe(2);
  });

  const ways: readonly (readonly [string, (domain: Domain) => void, Finding['check'], RegExp])[] = [
    [
      'a hold was deleted in Vault',
      (domain) => {
        first(domain).holds.splice(0);
      },
      'holds',
      /should be the hold 'Aldermere Flood Inquiry 2025' in Vault, and there is none/,
    ],
    [
      'its matter was closed',
      (domain) => {
        first(domain).state = 'CLOSED';
      },
      'holds',
      /closed or deleted: its holds hold nothing/,
    ],
    [
      'Vault holds what the pack does not know',
      ({ workspace: { vault } }) => {
        vault.addHold(vault.addMatter({ name: 'Tribunal', owner: ADMIN }), {
          name: 'Papers',
          accounts: [member],
        });
      },
      'holds',
      /'Papers' \(matter 'Tribunal'\) holds in Vault, and no hold of the pack names it/,
    ],
    [
      'the scope for Vault was not granted',
      ({ accounts }) => {
        accounts.audit = account(
          'wtk-audit',
          scopesToGrant('audit', true, false, true).filter((scope) => !scope.endsWith('ediscovery.readonly')),
        );
      },
      'delegation',
      /the scope ediscovery\.readonly is not granted.*all 7/,
    ],
    [
      'the Vault API is off',
      ({ workspace }) => {
        workspace.cloud.switchOff('wtk-audit-project', 'vault.googleapis.com');
      },
      'apis',
      /the Google Vault API is off/,
    ],
    [
      'the role lacks Vault',
      ({ workspace, flags }) => {
        const privileges = ['users', 'groups', 'drive-settings', 'labels', 'reports', 'org-units'] as const;
        const address = 'delegate@example.gov.uk';
        workspace.directory.addUser({ address, givenName: 'A', familyName: 'Delegate', privileges });
        flags.push('--admin', address);
      },
      'admin-role',
      /may not read: holds in Vault.*View All Matters/,
    ],
  ];

  it.each(ways)('are told of, and nothing else, where %s', async (_way, breaks, check, words) => {
    const domain = await domainWithVault();
    breaks(domain);

    const { findings } = await visited(domain);

    expect(found(findings)).toEqual([check]);
    expect(toldOf(findings)).toMatch(words);
  });
});
