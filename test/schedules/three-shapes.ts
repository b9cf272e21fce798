import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { documentOf, workbookOf } from './schedule-files.ts';

/**
 * Schedules in the shapes that departments publish: four columns of what, where, who and when, in Word; numbered rows
 * under headings of groups, with the whole rule in one column, in a workbook; and a plain list. The rows are ours.
 */

/** Four columns: what to keep, where to keep it, who should save it, when it should be deleted. */
export const fourColumns = (folder: string): Promise<string> =>
  documentOf(path.join(folder, 'what-to-keep.docx'), [
    {
      heading: 'Finance',
      rows: [
        ['What to keep', 'Where to keep it', 'Who should save it', 'When should it be deleted'],
        ['Invoices and receipts', 'Finance shared drive', 'Budget holder', '6 years + current'],
        [
          'Grant agreements – final version. The signed agreement, its schedules and letters of variation',
          'Finance shared drive',
          'Grant manager',
          '7 years after agreement ends',
        ],
        ['Cheques', 'Finance shared drive', 'Banking officer', '6 years; stubs two years'],
      ],
    },
    {
      heading: 'Policy',
      rows: [
        ['What to keep', 'Where to keep it', 'Who should save it', 'When should it be deleted'],
        ['Major policy: final record', 'Policy shared drive', 'Policy lead', '20 years then review'],
        ['Drafts for comment', 'Policy shared drive', 'Author', 'When superseded'],
        ['Minor policy', 'Policy shared drive', 'Policy lead', '7 years'],
        ['Consultations', 'Policy shared drive', 'Policy lead', '5 years review/delete'],
      ],
    },
  ]);

/** Numbered rows under headings, a column for the archives' series, and the whole rule in the last. */
export const numberedRows = (folder: string): Promise<string> =>
  workbookOf(path.join(folder, 'schedule.xlsx'), {
    'Human resources': [
      ['Records retention and disposition schedule'],
      ['No.', 'Description', 'TNA series (where selected)', 'Action'],
      ['Employment'],
      ['1', 'Personal files', null, 'Destroy on 100th birthday'],
      ['2', 'Annual leave records', null, 'Destroy 2 years after end of calendar year'],
      ['Appointments'],
      ['3', 'Public appointments', 'LCO 2', 'Review 6 years after term ends'],
      ['4', 'Seating plans', null, 'Keep as long as useful'],
      ['5', 'Board minutes: signed set', 'LCO 3', 'Permanent'],
    ],
  });

/** A plain list with headings of its own. */
export function plainList(folder: string): string {
  const file = path.join(folder, 'list.csv');
  writeFileSync(
    file,
    [
      'Record type,Retention,Notes',
      'Contracts under £10k,6 years after contract end,see procurement',
      '"Tenders, unsuccessful",1 year,',
      'Risk registers,3 years when superseded,"=cmd|x"',
      '',
    ].join('\r\n'),
  );
  return file;
}
