import { describe, expect, it } from '@jest/globals';
import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import type {
  InventoryOptions,
  InventoryReading,
} from '../../../scripts/audit/sources/inventory/inventory.ts';
import { readInventory } from '../../../scripts/audit/sources/inventory/read-inventory.ts';
import { aListing } from './a-listing.ts';
import { documentsOf } from './documents-of.ts';

async function read(
  content: string | Buffer,
  options: InventoryOptions = { trustedDomains: ['example.gov.uk'] },
): Promise<{ documents: DocumentFacts[]; reading: InventoryReading }> {
  const listing = aListing(content);
  try {
    const reading = readInventory(listing.path, options);
    return { documents: await documentsOf(reading), reading };
  } finally {
    listing.remove();
  }
}
const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('a GAM file list', () => {
  it('is read by its headings, whatever their order, and told by them without being told', async () => {
    const { documents, reading } = await read(
      lines(
        'trashed,name,modifiedTime,Owner,id,size,createdTime,mimeType,owners.0.emailAddress,parents.0.id',
        'True,"Minutes, final",2024-03-31T23:30:00.000Z,walker@example.gov.uk,f1,120,2019-01-01T09:00:00.000Z,application/pdf,a.person@example.gov.uk,p1',
      ),
    );
    expect(reading.counts).toMatchObject({ rows: 1, documents: 1, folders: 0 });
    expect(documents[0]).toMatchObject({
      id: 'f1',
      name: 'Minutes, final',
      kind: 'pdf',
      trashed: true,
      createdOn: '2019-01-01',
      modifiedOn: '2024-04-01',
      place: { kind: 'my-drive', owner: 'a.person@example.gov.uk' },
      parent: 'p1',
      received: false,
    });
  });

  it('may use the names of the older interface, and tell the id by its link', async () => {
    const { documents } = await read(
      lines(
        'Owner,title,alternateLink,createdDate',
        'a@example.gov.uk,Plan,https://docs.google.com/document/d/1AbC-_9/edit,2020-02-03 04:05:06',
      ),
    );
    expect(documents[0]).toMatchObject({ id: '1AbC-_9', name: 'Plan', createdOn: '2020-02-03' });
  });

  it('keeps folders and shortcuts apart from documents', async () => {
    const { reading, documents } = await read(
      lines(
        'id,name,mimeType',
        'f,Folder,application/vnd.google-apps.folder',
        's,Short,application/vnd.google-apps.shortcut',
        'd,Doc,application/vnd.google-apps.document',
      ),
    );
    expect(reading.counts).toMatchObject({ rows: 3, documents: 1, folders: 1, shortcuts: 1 });
    expect(documents[0]?.kind).toBe('document');
  });

  it('puts files with a drive id into that shared drive', async () => {
    const { documents } = await read(lines('Owner,id,name,driveId', 'a@example.gov.uk,f1,Doc,0ADrive'));
    expect(documents[0]?.place).toEqual({ kind: 'shared-drive', drive: '0ADrive' });
  });

  it('tells who can open a file where permissions are listed', async () => {
    const heading =
      'id,name,permissions,permissions.0.type,permissions.0.role,permissions.0.emailAddress,permissions.1.type';
    const { documents } = await read(
      lines(
        heading,
        'a,Inside,1,user,owner,a@example.gov.uk,',
        'b,Outside,1,user,reader,b@elsewhere.org,',
        'c,Anyone,2,user,owner,a@example.gov.uk,anyone',
      ),
    );
    expect(documents.map(({ exposure }) => exposure)).toEqual(['inside', 'outside', 'anyone-with-link']);
  });

  it('reads tags kept in properties, as a map or as a list', async () => {
    const map = await read(
      lines(
        'id,name,properties.wtk,properties.wtk.class,properties.wtk.basis',
        'a,Doc,1,FIN-01,person',
        'b,Doc,,,',
      ),
    );
    expect(map.documents[0]?.tag.properties).toEqual({ code: 'FIN-01', basis: 'person' });
    expect(map.documents[1]?.tag).toEqual({ problems: [] });
    const list = await read(
      lines(
        'id,name,properties,properties.0.key,properties.0.value,properties.1.key,properties.1.value',
        'a,Doc,2,wtk,1,wtk.class,FIN-01',
      ),
    );
    expect(list.documents[0]?.tag.properties).toEqual({ code: 'FIN-01' });
  });

  it('reads tags from labels when it knows the label', async () => {
    const labelMap = {
      labelId: 'L1',
      fields: { recordClass: 'F1', eventDate: 'F2' },
      choices: { recordClass: { C1: 'FIN-01 Payments' } },
    };
    const listing = lines(
      'id,name,labelInfo.labels,labelInfo.labels.0.id,labelInfo.labels.0.fields.F1.selection,labelInfo.labels.0.fields.F1.selection.0,labelInfo.labels.0.fields.F2.dateString.0',
      'a,Doc,1,L1,1,C1,2020-01-31',
      'b,Doc,0,,,,',
    );
    const known = await read(listing, { labelMap });
    expect(known.documents[0]?.tag.label).toEqual({ code: 'FIN-01', eventDate: '2020-01-31' });
    expect(known.documents[1]?.tag.unreadable).toBeUndefined();
    const unknown = await read(listing);
    expect(unknown.documents[0]?.tag.unreadable).toBe('The listing does not hold tags');
  });

  it('never takes a listing without tags for untagged documents', async () => {
    const { documents } = await read(lines('id,name', 'a,Doc'));
    expect(documents[0]?.tag.unreadable).toBeDefined();
  });

  it('may be separated by semicolons or tabs, begin with a byte order mark and end lines as Windows does', async () => {
    for (const separator of [';', '\t']) {
      const { documents } = await read(
        `\ufeff${['Owner', 'id', 'name'].join(separator)}\r\n${['a@example.gov.uk', 'f1', '"Café\r\nmenu"'].join(separator)}\r\n`,
      );
      expect(documents[0]).toMatchObject({ id: 'f1', name: 'Café\r\nmenu' });
    }
  });

  it('takes what is neither true nor false as not known, and says where', async () => {
    const { documents, reading } = await read(lines('id,name,trashed', 'a,Doc,yes', 'b,Doc,TRUE', 'c,Doc,'));
    expect(documents.map(({ trashed }) => trashed)).toEqual([false, true, false]);
    expect(reading.problems).toEqual([
      { line: 2, column: 'trashed', message: "'yes' is neither true nor false" },
    ]);
  });

  it('shows the beginning of a cell that holds a page', async () => {
    const { reading } = await read(lines('id,name,createdTime', `a,Doc,${'lorem '.repeat(1000)}`));
    expect(reading.problems[0]?.message.length).toBeLessThan(200);
  });

  it('counts a row whose time cannot be read, and says which', async () => {
    const { documents, reading } = await read(
      lines('id,name,createdTime', 'a,Doc,03/04/2024 10:00', 'b,Doc,Never', 'c,Doc,2023-02-29T10:00:00Z'),
    );
    expect(documents.map(({ createdOn }) => createdOn)).toEqual([undefined, undefined, undefined]);
    expect(reading.counts).toMatchObject({ documents: 3, problems: 2 });
    expect(reading.problems).toEqual([
      {
        line: 2,
        column: 'createdTime',
        message: expect.stringContaining('which number is the month'),
      },
      { line: 4, column: 'createdTime', message: expect.stringContaining('does not exist') },
    ]);
  });
});

describe('a DROID export', () => {
  const heading =
    '"ID","PARENT_ID","URI","FILE_PATH","NAME","METHOD","STATUS","SIZE","TYPE","EXT","LAST_MODIFIED","EXTENSION_MISMATCH","SHA256_HASH","FORMAT_COUNT","PUID","MIME_TYPE","FORMAT_NAME","FORMAT_VERSION"';
  const row = (...cells: string[]): string => cells.map((cell) => `"${cell}"`).join(',');
  const node = (
    id: string,
    uri: string,
    path: string,
    name: string,
    status: string,
    type: string,
    more: readonly string[] = ['', '', '', ''],
  ): string =>
    row(
      id,
      '',
      uri,
      path,
      name,
      'Signature',
      status,
      type === 'Folder' ? '' : '10',
      type,
      '',
      '2021-06-30T23:59:59',
      'false',
      '',
      '1',
      ...more,
    );

  it('has folders, files, and archives with what is inside them; times are London days as written', async () => {
    const { documents, reading } = await read(
      lines(
        heading,
        node('1', 'file:/S:/Team/', 'S:\\Team', 'Team', 'Done', 'Folder'),
        node('2', 'file:/S:/Team/Plan.docx', 'S:\\Team\\Plan.docx', 'Plan.docx', 'Done', 'File'),
        node('3', 'file:/S:/Team/Old.zip', 'S:\\Team\\Old.zip', 'Old.zip', 'Done', 'Container'),
        node('4', 'zip:file:/S:/Team/Old.zip!/a.txt', 'S:\\Team\\Old.zip\\a.txt', 'a.txt', 'Done', 'File', [
          'x-fmt/111',
          'text/plain',
          'Plain Text',
          '',
        ]),
      ),
    );
    expect(reading.counts).toMatchObject({ rows: 4, documents: 3, folders: 1 });
    expect(documents.map(({ name, place, locked, modifiedOn }) => [name, place, locked, modifiedOn])).toEqual(
      [
        ['Plan.docx', { kind: 'elsewhere', path: 'S:\\Team' }, false, '2021-06-30'],
        ['Old.zip', { kind: 'elsewhere', path: 'S:\\Team' }, false, '2021-06-30'],
        ['a.txt', { kind: 'elsewhere', path: 'S:\\Team\\Old.zip' }, true, '2021-06-30'],
      ],
    );
    expect(documents[0]?.kind).toBe('office');
  });

  it.each(['notes.constructor', 'notes.__proto__', 'notes.toString', 'constructor', 'notes.'])(
    'takes %s for a file of no known type',
    async (name) => {
      const { documents } = await read(
        lines(heading, node('1', `file:/srv/${name}`, `/srv/${name}`, name, 'Done', 'File')),
      );
      expect(documents).toMatchObject([{ name, mimeType: '', kind: 'other' }]);
    },
  );

  it('counts a file once that has a row for each of its formats', async () => {
    const { reading } = await read(
      lines(
        heading,
        node('7', 'file:/srv/a.pdf', '/srv/a.pdf', 'a.pdf', 'Done', 'File', [
          'fmt/17',
          'application/pdf',
          'PDF',
          '1.3',
        ]),
        node('7', 'file:/srv/a.pdf', '/srv/a.pdf', 'a.pdf', 'Done', 'File', [
          'fmt/18',
          'application/pdf',
          'PDF',
          '1.4',
        ]),
        node('8', 'file:/srv/b.pdf', '/srv/b.pdf', 'b.pdf', 'Done', 'File'),
      ),
    );
    expect(reading.counts).toMatchObject({ rows: 3, documents: 2, furtherFormats: 1 });
  });

  it('takes the one-row mode with columns for every format', async () => {
    const { documents } = await read(
      lines(
        '"ID","FILE_PATH","NAME","TYPE","PUID1","MIME_TYPE1","PUID2","MIME_TYPE2"',
        row('1', '/srv/a.pdf', 'a.pdf', 'File', 'fmt/17', 'application/pdf', 'fmt/18', ''),
      ),
    );
    expect(documents).toMatchObject([{ id: '/srv/a.pdf', kind: 'pdf' }]);
  });

  it('names a folder that DROID could not open, since its files are missing', async () => {
    const { reading } = await read(
      lines(heading, node('1', 'file:/srv/hr/', '/srv/hr', 'hr', 'Access denied', 'Folder')),
    );
    expect(reading.gaps).toMatchObject([
      { source: '/srv/hr', kind: 'folder', reason: expect.stringContaining('Access denied') },
    ]);
  });
});

describe("Google's Drive inventory export", () => {
  it('is read with nested names joined by dots or underscores, and times in microseconds', async () => {
    for (const join of ['.', '_']) {
      const { documents } = await read(
        lines(
          [
            'id',
            'title',
            'mime_type',
            `owner${join}user${join}email`,
            `owner${join}shared_drive${join}id`,
            'create_time_micros',
            'last_modified_time_micros',
            'size_bytes',
          ].join(','),
          'f1,Plan,application/pdf,a@example.gov.uk,,1711927800000000,0,12',
          'f2,Plan,application/pdf,,0ADrive,1711927800000000,,',
        ),
      );
      expect(documents).toMatchObject([
        {
          id: 'f1',
          createdOn: '2024-04-01',
          modifiedOn: undefined,
          place: { kind: 'my-drive', owner: 'a@example.gov.uk' },
        },
        { id: 'f2', place: { kind: 'shared-drive', drive: '0ADrive' } },
      ]);
    }
  });
});

describe('a listing that cannot be read', () => {
  const cases: readonly (readonly [what: string, content: string | Buffer, says: RegExp])[] = [
    ['an empty file', '', /file is empty/],
    ['a file of blank lines', '\n\n', /no heading and no rows/],
    [
      'an unclosed quotation mark',
      'id,name\nf1,"Plan\nf2,Other\n',
      /, line 2.*quotation mark in this row is never closed/,
    ],
    [
      'a row with a column too few',
      'id,name,size\nf1,Plan,1\nf2,Plan\n',
      /, line 3: this row has 2 columns and the heading has 3/,
    ],
    [
      'text that is not CSV',
      'Dear all,\nplease find the list attached.\n',
      /not that of a GAM file list.*Dear all/,
    ],
    ['a heading of something else', 'colour,taste\nred,sweet\n', /columns found are: colour, taste/],
    ['UTF-16', Buffer.from('\ufeffid,name\r\nf1,Plan\r\n', 'utf16le'), /UTF-16/],
    ['UTF-16 without its mark', Buffer.from('id,name\r\nf1,Plan\r\n', 'utf16le'), /UTF-16/],
    [
      'Windows-1252',
      Buffer.from('id,name\nf1,Plan\nf2,Caf\xe9\n', 'latin1'),
      /, line 3: the text is not UTF-8/,
    ],
    ['a workbook', Buffer.from('PK\u0003\u0004rest of a zip', 'latin1'), /workbook or a zip/],
    [
      'a quotation mark that swallows the rest',
      `id,name\nf1,Plan\nf2,"Plan\n${'f3,Plan\n'.repeat(130_000)}`,
      /, line 3: this row is longer than/,
    ],
    ['zero bytes', Buffer.from('id,name\nf1,Pl\u0000an and more\n'), /zero bytes/],
  ];
  it.each(cases)('is refused in words: %s', async (_what, content, says) => {
    await expect(read(content)).rejects.toThrow(says);
  });

  it('says which columns are missing for the format that was asked for', async () => {
    await expect(read('id,name\nf1,Plan\n', { format: 'droid' })).rejects.toThrow(
      /as a DROID listing it lacks TYPE, FILE_PATH or URI. The columns found are: id, name/,
    );
  });

  it('says that a file does not exist', async () => {
    await expect(documentsOf(readInventory('/nowhere/listing.csv'))).rejects.toThrow(
      /nowhere.listing.csv: there is no such file/,
    );
  });
});

describe('a large listing', () => {
  it('comes in batches, and every row arrives', async () => {
    const rows = Array.from({ length: 3_500 }, (_, index) => `f${index},Plan ${index}`);
    const listing = aListing(lines('id,name', ...rows));
    try {
      const sizes: number[] = [];
      for await (const batch of readInventory(listing.path)) sizes.push(batch.length);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(1000);
      expect(sizes.reduce((sum, size) => sum + size)).toBe(3_500);
    } finally {
      listing.remove();
    }
  });
});
