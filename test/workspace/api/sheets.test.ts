import { describe, expect, it } from '@jest/globals';
import { cellRange, inA1 } from '../../../scripts/workspace/api/sheets/cell-range.ts';
import { startWorkspace } from '../../../scripts/workspace/http/start-workspace.ts';
import { openGoogle } from '../../../scripts/google/open-google.ts';
import { addEvidenceSheet } from '../evidence-sheet.ts';
import { smallWorkspace } from '../small-workspace.ts';
import { clientFor } from '../workspace-client.ts';

const sheets = [
  { title: 'Evidence', rows: [['a', 'b']] },
  { title: "Round '2'", rows: [] },
];

describe('a range in A1 notation', () => {
  it.each([
    ['A1', 'Evidence!A1'],
    ['a1:c5', 'Evidence!A1:C5'],
    ['A:Z', 'Evidence!A1:Z1000'],
    ['3:3', 'Evidence!A3:Z3'],
    ['B2:C', 'Evidence!B2:C1000'],
    ['AA1', 'Evidence!AA1'],
    ['Evidence', 'Evidence!A1:Z1000'],
    ["'Round ''2'''!A1:B2", "'Round ''2'''!A1:B2"],
  ])('%s means %s', (text, written) => {
    const range = cellRange(text, sheets);
    expect(range && inA1(range)).toBe(written);
  });

  it.each(['Nowhere!A1', 'Evidence!', '', 'A1:', 'Nowhere'])('%s means nothing', (text) => {
    expect(cellRange(text, sheets)).toBeUndefined();
  });
});

describe('the values of a sheet', () => {
  const rows = [
    ['team', 'on', 'ok', ''],
    ['finance', { serial: 46_329, shows: '03/11/2026' }, true],
    [],
    ['', 5, ''],
    ['', '', ''],
  ];
  const ask = async (query: Readonly<Record<string, string>>) => {
    const small = smallWorkspace();
    const { id } = addEvidenceSheet(small, [{ title: 'Evidence', rows }]);
    const running = await startWorkspace({ workspace: small.workspace });
    try {
      const client = await clientFor(running, 'bea@department.example', ['spreadsheets.readonly']);
      const { body } = await client('GET', `/v4/spreadsheets/${id}/values/A:C`, query);
      return body;
    } finally {
      await running.close();
    }
  };

  it('come as they are shown unless asked otherwise, without empty ends', async () => {
    expect(await ask({})).toEqual({
      range: 'Evidence!A1:C1000',
      majorDimension: 'ROWS',
      values: [['team', 'on', 'ok'], ['finance', '03/11/2026', 'TRUE'], [], ['', '5']],
    });
  });

  it('come as they are kept, days as numbers or as shown', async () => {
    const kept = { valueRenderOption: 'UNFORMATTED_VALUE' };
    expect(await ask(kept)).toMatchObject({
      values: [expect.anything(), ['finance', 46_329, true], [], ['', 5]],
    });
    expect(await ask({ ...kept, dateTimeRenderOption: 'FORMATTED_STRING' })).toMatchObject({
      values: [expect.anything(), ['finance', '03/11/2026', true], [], ['', 5]],
    });
  });

  it('come by column where columns are asked for', async () => {
    expect(await ask({ majorDimension: 'COLUMNS' })).toMatchObject({
      majorDimension: 'COLUMNS',
      values: [
        ['team', 'finance'],
        ['on', '03/11/2026', '', '5'],
        ['ok', 'TRUE'],
      ],
    });
  });

  it('are left out where there are none, which our client reads as no rows', async () => {
    const small = smallWorkspace();
    const { id } = addEvidenceSheet(small);
    const running = await startWorkspace({ workspace: small.workspace });
    const [account] = running.accounts;
    if (account === undefined) throw new Error('No service account');
    const access = { credentials: account.key, apiRoot: running.url, attempts: 1 };
    const google = openGoogle({ ...access, admin: 'ada@department.example' });
    const stranger = openGoogle({ ...access, admin: 'gus@department.example' });
    try {
      expect(await google.sheetValues(id)).toEqual([]);
      await expect(google.sheetValues('1nothing')).rejects.toMatchObject({
        kind: 'not-found',
        remedy: expect.stringContaining('between /d/ and /edit'),
      });
      await expect(google.sheetValues(small.files.driveNote.id)).rejects.toMatchObject({
        remedy: expect.stringContaining('Share the sheet with ada@department.example'),
      });
      await expect(stranger.sheetValues(id)).rejects.toMatchObject({
        kind: 'forbidden',
        remedy: 'Share the sheet with gus@department.example, as a reader.',
      });
    } finally {
      google.close();
      stranger.close();
      await running.close();
    }
  });
});
