import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readInventory } from '../../../scripts/audit/sources/inventory/read-inventory.ts';
import { auditListing } from './audit-listing.ts';
import { recordsOf } from './count-records.ts';
import { documentsOf } from './documents-of.ts';

const FOLDER = join('..', 'shared', 'real-listings');
const listings = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.csv')) : [];
if (listings.length === 0)
  process.stderr.write(
    'Listings of real document trees are not beside the repository: their test is left out.\n',
  );

(listings.length === 0 ? describe.skip : describe)('listings of real document trees', () => {
  it.each(listings)('%s is read whole: every row counted, every name and day as written', async (name) => {
    const path = join(FOLDER, name);
    const [heading = [], ...rows] = recordsOf(path);
    const column = (title: string): number => heading.indexOf(title);
    const isDroid = name.includes('.droid.');
    const files = isDroid ? rows.filter((row) => row[column('TYPE')] !== 'Folder') : rows;

    const reading = readInventory(path, { trustedDomains: ['example.gov.uk'] });
    const documents = await documentsOf(reading);

    expect(reading.counts).toEqual({
      rows: rows.length,
      documents: files.length,
      folders: rows.length - files.length,
      shortcuts: 0,
      furtherFormats: 0,
      problems: 0,
    });
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
    expect(documents.map((facts) => facts.name)).toEqual(
      files.map((row) => row[column(isDroid ? 'NAME' : 'name')]),
    );
    const written = files.map((row) => row[column(isDroid ? 'LAST_MODIFIED' : 'modifiedTime')] ?? '');
    const inLondon = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });
    expect(documents.map((facts) => facts.modifiedOn)).toEqual(
      written.map((time) => (isDroid ? time.slice(0, 10) : inLondon.format(new Date(time)))),
    );
    expect(documents.every(({ tag }) => tag.unreadable !== undefined)).toBe(true);
  });

  it.each(listings)('%s is audited whole: its totals are those of the file', async (name) => {
    const path = join(FOLDER, name);
    const [heading = [], ...rows] = recordsOf(path);
    const isDroid = name.includes('.droid.');
    const type = heading.indexOf('TYPE');
    const files = isDroid ? rows.filter((row) => row[type] !== 'Folder') : rows;
    const ids = new Set(files.map((row) => row[heading.indexOf(isDroid ? 'FILE_PATH' : 'id')]));

    const { result, exitCode, stderr } = await auditListing(path);

    expect(result.documents + result.trashed).toBe(ids.size);
    expect(result).toMatchObject({ mode: 'inventory', source: name, folders: rows.length - files.length });
    expect(result.teams.reduce((sum, { documents }) => sum + documents, 0)).toBe(result.documents);
    expect(Object.values(result.statuses).reduce((sum, n) => sum + n, 0)).toBe(result.documents);
    expect(result.certificate.tagsUnreadable).toBe(result.documents);
    expect({ complete: result.complete, gaps: result.gaps, exitCode, stderr }).toEqual({
      complete: true, gaps: [], exitCode: 0, stderr: '',
    }); // prettier-ignore
  });
});
