import { describe, expect, it } from '@jest/globals';
import { JOBS, scopesToGrant } from '../../scripts/google/scopes.ts';

describe('the scopes to grant', () => {
  it('leave the content of files to the second account, where there is one', () => {
    const readonly = 'https://www.googleapis.com/auth/drive.readonly';

    expect(scopesToGrant('audit', true)).not.toContain(readonly);
    expect(scopesToGrant('drives', true)).toEqual([readonly]);
    expect(scopesToGrant('audit', false)).toContain(readonly);
    expect(scopesToGrant('drives', false)).toEqual([]);
  });

  it('hold the one for Google Sheets only where evidence is kept in one', () => {
    const sheets = 'https://www.googleapis.com/auth/spreadsheets.readonly';

    expect(scopesToGrant('audit', true)).not.toContain(sheets);
    expect(scopesToGrant('audit', true, true)).toContain(sheets);
  });

  it('hold those for Google Vault only where its holds are read', () => {
    const vault = 'https://www.googleapis.com/auth/ediscovery.readonly';

    expect(scopesToGrant('audit', true, true)).not.toContain(vault);
    expect(scopesToGrant('audit', true, false, true)).toContain(vault);
  });

  it('are each named once and let nothing be written by what the audit holds', () => {
    const all = scopesToGrant('audit', false, true, true);

    expect(new Set(all).size).toBe(all.length);
    for (const { account, scopes } of Object.values(JOBS)) {
      if (account === 'changes' || account === 'person') continue;
      for (const scope of scopes) {
        expect(all).toContain(scope);
        expect(scope).toMatch(/\.readonly$/);
      }
    }
  });

  it('keep what may write to an account of its own, with or without the second one', () => {
    const changes = [
      'https://www.googleapis.com/auth/drive.admin.labels',
      'https://www.googleapis.com/auth/drive.metadata',
      'https://www.googleapis.com/auth/drive.file',
    ];

    expect([...scopesToGrant('changes', true)].sort()).toEqual(changes.sort());
    expect([...scopesToGrant('changes', false)].sort()).toEqual(changes.sort());
  });
});
