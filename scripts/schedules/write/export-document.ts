import {
  Document,
  HeadingLevel,
  Packer,
  PageNumber,
  Footer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import type { Policy } from '#policy/pack/policy.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import { ruleInOneLine } from '#policy/pack/rule-in-words.ts';
import { SCHEDULE_FIELDS } from '../columns/schedule-fields.ts';
import { classCells, EXPORTED_FIELDS, type ExportedField } from './class-cells.ts';

/** Shown even where they are empty: they are there to be filled in. */
const TO_FILL_IN = new Set<ExportedField>(['approvedBy', 'approvedOn', 'approvedVersion']);
/** Widths in twentieths of a point: headings and texts. */
const WIDTHS = [2600, 7000] as const;

/** A pack's schedules as a Word document for approval: the functions, then a table for each class, which an import reads back. */
export async function exportDocument({ settings, functions, classes }: Policy): Promise<Buffer> {
  const children = [
    new Paragraph({ text: `${settings.title}: what to keep`, heading: HeadingLevel.TITLE }),
    new Paragraph(`Version ${settings.version}`),
    ...(settings.notice === undefined ? [] : [new Paragraph(settings.notice)]),
    new Paragraph(
      "To approve a class, fill in 'Approved by', 'Approved on' (as in 2026-04-01) and 'Approved version' in its table. Texts may be changed; keep the words on the left and the codes.",
    ),
    new Paragraph({ text: 'Functions', heading: HeadingLevel.HEADING_1 }),
    table(
      [
        (['function', 'functionTitle', 'functionOwner'] as const).map(
          (field) => SCHEDULE_FIELDS[field].heading,
        ),
        ...functions.map(({ id, title, owner }) => [id, title, owner]),
      ],
      [2600, 3500, 3500],
      'top',
    ),
    ...functions.flatMap(({ id, title }) => [
      new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
      ...classes.filter((entry) => entry.function === id).flatMap(classParts),
    ]),
  ];
  const footer = new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun(`${settings.title}, version ${settings.version}, page `),
          new TextRun({ children: [PageNumber.CURRENT] }),
        ],
      }),
    ],
  });
  return Packer.toBuffer(
    new Document({
      title: `${settings.title}: what to keep`,
      creator: settings.title,
      sections: [{ children, footers: { default: footer } }],
    }),
  );
}

function classParts(entry: RecordClass): (Paragraph | Table)[] {
  const cells = classCells(entry);
  const rows = EXPORTED_FIELDS.filter((field) => cells[field] !== '' || TO_FILL_IN.has(field)).map(
    (field) => [SCHEDULE_FIELDS[field].heading, cells[field]],
  );
  return [
    new Paragraph({ text: `${entry.code} ${entry.title}`, heading: HeadingLevel.HEADING_2, keepNext: true }),
    new Paragraph({ text: `${ruleInOneLine(entry)}.`, keepNext: true }),
    table(rows, WIDTHS, 'left'),
    new Paragraph(''),
  ];
}

function table(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  headings: 'top' | 'left',
): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [...widths],
    rows: rows.map(
      (row, at) =>
        new TableRow({
          cantSplit: true,
          tableHeader: headings === 'top' && at === 0,
          children: row.map(
            (text, column) =>
              new TableCell({
                width: { size: widths[column] ?? 2600, type: WidthType.DXA },
                children: text.split('\n').map((line) => {
                  const run: IRunOptions = { text: line, bold: headings === 'top' ? at === 0 : column === 0 };
                  return new Paragraph({ children: [new TextRun(run)] });
                }),
              }),
          ),
        }),
    ),
  });
}
