import { method } from '../method.ts';
import type { Realm } from '../realm.ts';

/** A file in memory, as Apps Script hands it round. Its bytes are signed there. */
export const blobOf = (
  realm: Realm,
  data: Buffer,
  type: string | null = null,
  name: string | null = null,
): object =>
  realm.face({
    getBytes: method(realm, 'Blob.getBytes', [], () => realm.bytes(data)),
    getContentType: method(realm, 'Blob.getContentType', [], () => type),
    getName: method(realm, 'Blob.getName', [], () => name),
    getDataAsString: method(realm, 'Blob.getDataAsString', ['String?'], (charset) => {
      if (charset !== undefined && !/^utf-?8$/i.test(charset))
        throw realm.error(`The local Workspace reads UTF-8 only, not ${charset}`);
      return data.toString('utf8');
    }),
  });

/** Signed bytes as a buffer. */
export const bufferOf = (bytes: ArrayLike<number>): Buffer => Buffer.from(Int8Array.from(bytes).buffer);
