/**
 * A text as the build packed it: gzip, in base64. Apps Script unpacks it natively; left as it is, the pack would take
 * three times the room, and unpacking it in JavaScript longer than everything else that a click does.
 */
export const unpack = (packed: string): string =>
  Utilities.ungzip(
    Utilities.newBlob(Utilities.base64Decode(packed), 'application/x-gzip', 'pack.gz'),
  ).getDataAsString();
