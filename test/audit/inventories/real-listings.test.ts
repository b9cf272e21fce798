import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readInventory } from '../../../scripts/audit/sources/inventory/read-inventory.ts';
import { recordsOf } from './count-records.ts';
import { documentsOf } from './documents-of.ts';

const FOLDER = join('..', 'shared', 'real-listings');
const listings = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.csv')) : [];
if (listings.length === 0)
  process.stderr.write(
    'Listings of real document trees are not beside the repository: their test is left out.\n',
  );

(listings.length === 0 ? describe.skip : describe)('listings of real document trees', () => {
  it.each(listings)(
    '%s is read whole: every row counted, every name, day and size as written',
    async (name) => {
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
      expect(documents.map((facts) => String(facts.size ?? ''))).toEqual(
        files.map((row) => row[column(isDroid ? 'SIZE' : 'size')]),
      );
      const written = files.map((row) => row[column(isDroid ? 'LAST_MODIFIED' : 'modifiedTime')] ?? '');
      const inLondon = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });
      expect(documents.map((facts) => facts.modifiedOn)).toEqual(
        written.map((time) => (isDroid ? time.slice(0, 10) : inLondon.format(new Date(time)))),
      );
      expect(documents.every(({ tag }) => tag.unreadable !== undefined)).toBe(true);
    },
  );
});
