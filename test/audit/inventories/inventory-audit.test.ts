import { describe, expect, it } from '@jest/globals';
import { runBuilt } from '../../commands/run-built.ts';
import { aListing } from './a-listing.ts';
import { auditListing, commandOn, type AuditedListing } from './audit-listing.ts';

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;

async function audited(content: string, ...more: string[]): Promise<AuditedListing> {
  const listing = aListing(content);
  try {
    return await auditListing(listing.path, { more });
  } finally {
    listing.remove();
  }
}

const GAM = lines(
  'Owner,id,name,mimeType,createdTime,modifiedTime,trashed',
  'a@example.gov.uk,f1,2019-05-02 Plan,application/pdf,2019-05-02T10:00:00Z,2019-05-02T10:00:00Z,False',
  'b@example.gov.uk,f1,2019-05-02 Plan,application/pdf,2019-05-02T10:00:00Z,2019-05-02T10:00:00Z,False',
  'a@example.gov.uk,f2,Draft,application/pdf,2020-05-02T10:00:00Z,2020-05-02T10:00:00Z,True',
  'a@example.gov.uk,f3,Minutes,application/pdf,2020-05-02T10:00:00Z,Never,False',
  'a@example.gov.uk,d1,Folder,application/vnd.google-apps.folder,2020-05-02T10:00:00Z,,False',
  'a@example.gov.uk,s1,Shortcut,application/vnd.google-apps.shortcut,2020-05-02T10:00:00Z,,False',
);

describe('the audit of a listing', () => {
  it('counts each file once, those in the bin apart, and is complete when every value could be read', async () => {
    const { result, exitCode, stderr } = await audited(GAM);
    expect(result).toMatchObject({
      mode: 'inventory', source: 'listing.csv', documents: 2, trashed: 1, folders: 1, complete: true, gaps: [],
    }); // prettier-ignore
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
  });

  it('is the same by the program as it is shipped', async () => {
    const listing = aListing(GAM);
    try {
      const { result, exitCode } = await auditListing(listing.path, { by: runBuilt });
      expect(result).toMatchObject({ documents: 2, trashed: 1, complete: true });
      expect(exitCode).toBe(0);
    } finally {
      listing.remove();
    }
  });

  it('is incomplete when values could not be read, and says how many, where and what to do', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => `f${n},Plan ${n},03/04/2024 10:00`);
    const { result, exitCode, stderr } = await audited(lines('id,name,createdTime', ...rows));
    expect(result).toMatchObject({ documents: 30, complete: false });
    expect(result.gaps).toEqual([
      {
        source: 'listing.csv',
        kind: 'inventory',
        reason: expect.stringMatching(
          /^30 values could not be read .*line 2, createdTime: '03\/04\/2024 10:00' does not say .*; and 27 others$/,
        ),
        remedy: expect.stringContaining('export the listing again'),
        partly: true,
      },
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('listing.csv line 21, createdTime');
    expect(stderr).toContain('and 10 more like these');
  });

  it.each([
    ['GAM', lines('id,name', ',Plan', ',Plan', 'f1,Plan'), 'id'],
    ['Drive inventory', lines('id,title,create_time_micros', ',Plan,0', ',Plan,0', 'f1,Plan,0'), 'id'],
    [
      'DROID',
      lines('ID,FILE_PATH,NAME,TYPE', '1,,Plan,File', '2,,Plan,File', '3,/srv/Plan,Plan,File'),
      'FILE_PATH',
    ],
  ])('counts every row without an id (%s), and says that there were such', async (_, content, column) => {
    const { result, exitCode } = await audited(content);
    expect(result.documents).toBe(3);
    expect(result.gaps).toMatchObject([
      {
        kind: 'inventory',
        reason: expect.stringContaining(`line 2, ${column}: the row has no id`),
      },
    ]);
    expect(exitCode).toBe(2);
  });

  it('names a folder that DROID could not open, and is incomplete', async () => {
    const { result, exitCode } = await audited(
      lines(
        'ID,FILE_PATH,NAME,TYPE,STATUS',
        '1,/srv/hr,hr,Folder,Access denied',
        '2,/srv/a.pdf,a.pdf,File,Done',
      ),
    );
    expect(result).toMatchObject({ documents: 1, folders: 1, gaps: [{ kind: 'folder', source: '/srv/hr' }] });
    expect(exitCode).toBe(2);
  });

  it('refuses a format that it does not know, and a broken listing, in words and without a result', async () => {
    const listing = aListing('id,name\nf1,"Plan\n');
    try {
      const format = await commandOn(listing.path, ['--format', 'excel']);
      expect(format).toMatchObject({ exitCode: 1, stdout: '' });
      expect(format.stderr).toMatch(/--format is 'excel': give gam, drive-inventory, droid/);
      const broken = await commandOn(listing.path);
      expect(broken).toMatchObject({ exitCode: 1, stdout: '' });
      expect(broken.stderr).toMatch(/listing\.csv, line 2.*never closed/);
    } finally {
      listing.remove();
    }
  });
});
