import { describe, expect, it } from '@jest/globals';
import { scopesToGrant } from '../../../scripts/google/scopes.ts';
import { ownSignInForEachTest } from '../../google/auth/own-sign-in.ts';
import { account, found, PEOPLE, visited, wholeDomain } from './a-domain.ts';
import { WAYS } from './ways-to-break.ts';

describe('a domain in which all is as it should be', () => {
  it('is found well in every respect', async () => {
    const { result, findings } = await visited(await wholeDomain());

    expect(findings.filter(({ standing }) => standing !== 'well')).toMatchObject([
      { check: 'holds', standing: 'not-tried', says: expect.stringContaining('3 in force. Give --vault') },
      { check: 'add-on', standing: 'not-tried', says: expect.stringContaining('no panel was deployed') },
    ]);
    expect(new Set(findings.map(({ check }) => check)).size).toBe(16);
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('is told in a line a check', async () => {
    const { result } = await visited(await wholeDomain(), []);

    expect(result.stdout.split('\n').filter((line) => line.startsWith('✓')).length).toBeGreaterThan(13);
    expect(result.stdout).toContain("✓ label            'What to Keep' published, revision ");
    expect(result.stdout).toMatch(/All is well\.\n$/);
  });
});

describe('a domain that is broken in one way', () => {
  it.each(WAYS)('is found to be so, and in no other: %s', async (_way, breaks, check, words) => {
    const domain = await wholeDomain();
    breaks(domain);

    const { result, findings } = await visited(domain);

    expect(found(findings)).toEqual([check]);
    const told = findings.flatMap((finding) =>
      'why' in finding ? [`${finding.says} ${finding.why} ${finding.mend}`] : [],
    );
    expect(told.join('\n')).toMatch(words);
    expect(result.exitCode).toBe(findings.some(({ standing }) => standing === 'broken') ? 1 : 2);
    expect(result.stderr).toBe('');
    // What could not be tried names what has to be mended first, and that is what is broken.
    for (const finding of findings)
      if (finding.standing === 'not-tried') expect([check, undefined]).toContain(finding.because);
  });
});

describe('an installation of another shape', () => {
  const scopesOf = (name: 'audit' | 'drives', separate: boolean, sheets = false): readonly string[] =>
    scopesToGrant(name, separate, sheets);

  it('may list shared drives by the audit’s account', async () => {
    const domain = await wholeDomain();
    domain.accounts = { audit: account('wtk-audit', scopesOf('audit', false)) };

    const { findings, result } = await visited(domain);

    expect(found(findings)).toEqual([]);
    expect(result.stdout).toContain('all 6 scopes are granted');
  });

  it('may be given its shared drives in a file, and then needs no leave to list them', async () => {
    const domain = await wholeDomain();
    domain.accounts = { audit: account('wtk-audit', scopesOf('audit', true)) };
    domain.flags.push('--drives', 'drives.txt');

    const { findings, running } = await visited(domain);

    expect(found(findings)).toEqual([]);
    expect(running.requests.count('drive.drives.list')).toBe(0);
  });

  it('may keep evidence in a Google Sheet: one scope and one API more', async () => {
    const domain = await wholeDomain();
    domain.flags.push('--sheets');

    const without = await visited(domain);
    expect(found(without.findings)).toEqual(['delegation']);

    domain.accounts.audit = account('wtk-audit', scopesOf('audit', true, true));
    expect(found((await visited(domain)).findings)).toEqual([]);

    domain.workspace.cloud.switchOff('wtk-audit-project', 'sheets.googleapis.com');
    const off = await visited(domain);
    expect(found(off.findings)).toEqual(['apis']);
    expect(off.result.stdout).toContain('the Google Sheets API is off');
  });

  it('is tried as the person who is named', async () => {
    const domain = await wholeDomain();
    domain.flags.push('--person', 'Eve@example.gov.uk');

    const { findings } = await visited(domain);

    expect(findings.find(({ check }) => check === 'staff')?.says).toBe('Drive answers as eve@example.gov.uk');
  });

  it('has what to grant printed before anything is granted, and asks Google nothing', async () => {
    const domain = await wholeDomain();
    const { result, running } = await visited(domain, ['--scopes']);

    expect(running.requests.total).toBe(0);
    expect(result.stdout).toMatch(
      /^client 1\d{20} \(wtk-drives@.*\):\nhttps:\/\/www\.googleapis\.com\/auth\/drive\.readonly$/m,
    );
  });
});

describe('what the doctor writes', () => {
  it('is nothing: it only reads', async () => {
    const { running } = await visited(await wholeDomain());

    const verbs = new Set(
      running.requests.entries.filter(({ method }) => method !== 'token').map(({ verb }) => verb),
    );
    expect([...verbs]).toEqual(['GET']);
  });
});

describe('accounts without keys', () => {
  const machine = ownSignInForEachTest();
  const keyless = (name: string): string => `wtk-${name}@wtk-${name}-project.iam.gserviceaccount.com`;
  const named = [
    ...['--credentials', keyless('audit'), '--drives-credentials', keyless('drives')],
    ...['--changes-credentials', keyless('changes')],
  ]; // prettier-ignore

  it('are found well where whoever is signed in may sign as each of them', async () => {
    const domain = await wholeDomain();
    const [signer = ''] = PEOPLE;
    machine.signIn(domain.workspace, signer);
    for (const name of ['audit', 'drives', 'changes']) domain.workspace.cloud.letSign(keyless(name), signer);
    domain.flags.push(...named);

    const { findings, result } = await visited(domain);

    expect(found(findings)).toEqual([]);
    expect(result.exitCode).toBe(0);
    expect(result.stdout).toContain(`without a key, ${keyless('changes')}`);
  });

  it('are named one by one where that is not so', async () => {
    const domain = await wholeDomain();
    const [signer = ''] = PEOPLE;
    machine.signIn(domain.workspace, signer);
    domain.workspace.cloud.letSign(keyless('audit'), signer);
    domain.workspace.cloud.letSign(keyless('drives'), signer);
    domain.flags.push(...named);

    const { findings } = await visited(domain);

    expect(found(findings)).toEqual(['credentials']);
    expect(findings.filter(({ standing }) => standing === 'broken')).toMatchObject([
      {
        says: expect.stringContaining(`sign in as ${keyless('changes')}: Signing without a key failed`),
        mend: expect.stringContaining('role Service Account Token Creator'),
      },
    ]);
  });
});
