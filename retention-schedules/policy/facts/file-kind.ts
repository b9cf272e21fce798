import type { FileKind } from './document-facts.ts';

const GOOGLE = 'application/vnd.google-apps.';
const KNOWN: ReadonlyMap<string, FileKind> = new Map([
  [`${GOOGLE}document`, 'document'],
  [`${GOOGLE}spreadsheet`, 'spreadsheet'],
  [`${GOOGLE}presentation`, 'presentation'],
  ['application/pdf', 'pdf'],
  ['message/rfc822', 'mail'],
  ['application/vnd.ms-outlook', 'mail'],
  ['application/msword', 'office'],
  ['application/vnd.ms-excel', 'office'],
  ['application/vnd.ms-powerpoint', 'office'],
  ['application/rtf', 'office'],
]);

/** What kind of document a MIME type is, in words people use. */
export function fileKind(mimeType: string): FileKind {
  const known = KNOWN.get(mimeType);
  if (known !== undefined) return known;
  if (mimeType.startsWith(GOOGLE)) return 'google-other';
  if (mimeType.startsWith('image/')) return 'image';
  const isOffice =
    mimeType.startsWith('application/vnd.openxmlformats-officedocument') ||
    mimeType.startsWith('application/vnd.oasis.opendocument');
  return isOffice ? 'office' : 'other';
}
