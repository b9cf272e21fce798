import { weighted, type Random } from './random.ts';
import type { Form } from './titles/template.ts';

/** What a file is made of. */
export interface Kind {
  readonly mimeType: string;
  /** With its full stop; none for Google's own editors. */
  readonly extension: string;
  /** Usual bytes; actual ones scatter around it. */
  readonly bytes: number;
}

const GOOGLE = 'application/vnd.google-apps.';
const OPEN_XML = 'application/vnd.openxmlformats-officedocument.';

export const KINDS = {
  doc: { mimeType: `${GOOGLE}document`, extension: '', bytes: 14_000 },
  gsheet: { mimeType: `${GOOGLE}spreadsheet`, extension: '', bytes: 22_000 },
  gslides: { mimeType: `${GOOGLE}presentation`, extension: '', bytes: 350_000 },
  gform: { mimeType: `${GOOGLE}form`, extension: '', bytes: 5_000 },
  docx: { mimeType: `${OPEN_XML}wordprocessingml.document`, extension: '.docx', bytes: 85_000 },
  wordOf2003: { mimeType: 'application/msword', extension: '.doc', bytes: 120_000 },
  xlsx: { mimeType: `${OPEN_XML}spreadsheetml.sheet`, extension: '.xlsx', bytes: 140_000 },
  pptx: { mimeType: `${OPEN_XML}presentationml.presentation`, extension: '.pptx', bytes: 2_400_000 },
  pdf: { mimeType: 'application/pdf', extension: '.pdf', bytes: 480_000 },
  csv: { mimeType: 'text/csv', extension: '.csv', bytes: 60_000 },
  eml: { mimeType: 'message/rfc822', extension: '.eml', bytes: 45_000 },
  jpg: { mimeType: 'image/jpeg', extension: '.jpg', bytes: 2_900_000 },
  png: { mimeType: 'image/png', extension: '.png', bytes: 700_000 },
} as const satisfies Record<string, Kind>;

type Draw = (dice: Random) => Kind;

/** Files made in Drive, by what they are for. */
const MADE_IN_DRIVE: Readonly<Record<Form, Draw>> = {
  text: weighted<Kind>([[KINDS.doc, 66], [KINDS.docx, 25], [KINDS.pdf, 9]]),
  sheet: weighted<Kind>([[KINDS.gsheet, 66], [KINDS.xlsx, 30], [KINDS.csv, 4]]),
  slides: weighted<Kind>([[KINDS.gslides, 62], [KINDS.pptx, 38]]),
  pdf: () => KINDS.pdf,
  mail: () => KINDS.eml,
  image: weighted<Kind>([[KINDS.jpg, 80], [KINDS.png, 20]]),
  form: () => KINDS.gform,
}; // prettier-ignore

/** Files that a migration brought from network drives: no Google editors there. */
const BROUGHT_OVER: Readonly<Record<Form, Draw>> = {
  ...MADE_IN_DRIVE,
  text: weighted<Kind>([[KINDS.docx, 62], [KINDS.wordOf2003, 18], [KINDS.pdf, 20]]),
  sheet: weighted<Kind>([[KINDS.xlsx, 92], [KINDS.csv, 8]]),
  slides: () => KINDS.pptx,
  form: () => KINDS.pdf,
}; // prettier-ignore

export const kindFor = (form: Form, broughtOver: boolean, dice: Random): Kind =>
  (broughtOver ? BROUGHT_OVER : MADE_IN_DRIVE)[form](dice);

/** Bytes of one file of a kind: from a fifth of the usual to eight times it, small ones being likelier. */
export const sizeOf = ({ bytes }: Kind, dice: Random): number =>
  Math.round(bytes * (0.2 + 7.8 * dice.next() ** 4));
