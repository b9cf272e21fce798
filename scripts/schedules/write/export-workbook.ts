import exceljs, { type Worksheet } from 'exceljs';
import { CUT_OFFS } from '#policy/calendar/cut-off.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { DISPOSAL_ACTIONS, SOURCE_STATUSES } from '#policy/pack/record-class.ts';
import { SCHEDULE_FIELDS, type ScheduleField } from '../columns/schedule-fields.ts';
import { disarmed } from '../../spreadsheets/formula-text.ts';
import { classCells, EXPORTED_FIELDS, type ExportedField } from './class-cells.ts';

const WIDE = new Set<ScheduleField>([
  'scopeNote',
  'terms',
  'authority',
  'source',
  'sourceNote',
  'cases',
  'period',
]);
/** Cells that hold one of a few words get a list to choose from. */
const CHOICES: Partial<Record<ExportedField, readonly string[]>> = {
  action: DISPOSAL_ACTIONS,
  sourceStatus: SOURCE_STATUSES,
  selection: ['none', 'candidate', 'selected'],
  personalData: ['yes', 'no'],
  cutOff: CUT_OFFS,
};
/** Rows below the last class that have the lists too, for classes to come. */
const SPARE_ROWS = 200;

/** A pack's schedules as a workbook: a sheet of functions and a sheet of classes, ready to change and to read back. */
export async function exportWorkbook({ settings, functions, classes }: Policy): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  workbook.title = settings.title;
  const about = workbook.addWorksheet('About');
  about.getColumn(1).width = 100;
  about.addRow([disarmed(`${settings.title}: what to keep, version ${settings.version}`)]).font = {
    bold: true,
  };
  about.addRow([disarmed(settings.notice ?? '')]);
  about.addRow([
    "Change what you like in the sheets 'Functions' and 'Classes', and add rows. Keep the headings and the codes. Fill in who approved a class, on which day and in which version once that has happened.",
  ]).alignment = { wrapText: true };

  const homes = workbook.addWorksheet('Functions');
  head(homes, ['function', 'functionTitle', 'functionOwner']);
  for (const { id, title, owner } of functions) homes.addRow([id, title, owner].map(disarmed));

  const sheet = workbook.addWorksheet('Classes');
  head(sheet, EXPORTED_FIELDS);
  for (const entry of classes) {
    const cells = classCells(entry);
    const row = sheet.addRow(EXPORTED_FIELDS.map((field) => disarmed(cells[field])));
    row.alignment = { vertical: 'top', wrapText: true };
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: EXPORTED_FIELDS.length } };
  EXPORTED_FIELDS.forEach((field, at) => {
    const choices = CHOICES[field];
    if (choices === undefined) return;
    for (let row = 2; row <= classes.length + 1 + SPARE_ROWS; row += 1)
      sheet.getCell(row, at + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        // A year end may stand in words, as we write it.
        showErrorMessage: field !== 'cutOff',
        formulae: [`"${choices.join(',')}"`],
        error: `Choose one of: ${choices.join(', ')}`,
      };
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function head(sheet: Worksheet, fields: readonly ScheduleField[]): void {
  sheet.columns = fields.map((field) => ({
    header: SCHEDULE_FIELDS[field].heading,
    width: WIDE.has(field) ? 50 : 22,
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.views = [{ state: 'frozen', ySplit: 1, xSplit: fields.length > 3 ? 1 : 0 }];
  // Codes, days and versions stay what they are: a spreadsheet would make numbers and dates of them.
  fields.forEach((_, at) => {
    sheet.getColumn(at + 1).numFmt = '@';
  });
}
