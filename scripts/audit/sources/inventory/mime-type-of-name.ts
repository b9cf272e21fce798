const OOXML = 'application/vnd.openxmlformats-officedocument';

/** Types of what offices keep, for listings that name no type. */
const BY_EXTENSION: ReadonlyMap<string, string> = new Map([
  ['doc', 'application/msword'],
  ['docx', `${OOXML}.wordprocessingml.document`],
  ['eml', 'message/rfc822'],
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['msg', 'application/vnd.ms-outlook'],
  ['odp', 'application/vnd.oasis.opendocument.presentation'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['ppt', 'application/vnd.ms-powerpoint'],
  ['pptx', `${OOXML}.presentationml.presentation`],
  ['rtf', 'application/rtf'],
  ['tif', 'image/tiff'],
  ['tiff', 'image/tiff'],
  ['xls', 'application/vnd.ms-excel'],
  ['xlsx', `${OOXML}.spreadsheetml.sheet`],
]);

/** The type that a file's extension stands for; nothing where it is not a common one. */
export function mimeTypeOfName(name: string): string {
  const dot = name.lastIndexOf('.');
  return (dot < 0 ? undefined : BY_EXTENSION.get(name.slice(dot + 1).toLowerCase())) ?? '';
}
