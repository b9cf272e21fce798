import { randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Execution } from '../execution.ts';
import { method } from '../method.ts';
import { blobOf, bufferOf } from './blob.ts';
import { formatDate } from './format-date.ts';

/** Longest that a script may sleep at once. Milliseconds. */
const LONGEST_SLEEP = 300_000;

interface BlobFace {
  readonly getBytes: () => ArrayLike<number>;
  readonly getContentType: () => string | null;
  readonly getName: () => string | null;
}
const isBlob = (value: object): value is BlobFace => 'getBytes' in value && 'getContentType' in value;

/** Apps Script's `Utilities`, as far as a panel needs it. A sleep takes the execution's time and nobody else's. */
export function utilitiesService({ realm, timer }: Execution): object {
  const called = (name: string): string => `Utilities.${name}`;
  const bufferFrom = (name: string, data: unknown): Buffer => {
    if (typeof data === 'string') return Buffer.from(data);
    if (Array.isArray(data)) return bufferOf(data as number[]);
    throw realm.error(`The parameters ((class)) don't match the method signature for ${called(name)}.`);
  };
  const blobFrom = (given: object, name: string): BlobFace => {
    if (isBlob(given)) return given;
    throw realm.error(`The parameters ((class)) don't match the method signature for ${called(name)}.`);
  };
  return realm.face({
    Charset: realm.enumeration(['US_ASCII', 'UTF_8']),
    sleep: method(realm, called('sleep'), ['Integer'], (milliseconds) => {
      if (milliseconds < 0 || milliseconds > LONGEST_SLEEP)
        throw realm.error('Invalid argument: milliseconds');
      timer.pass(milliseconds);
    }),
    getUuid: method(realm, called('getUuid'), [], () => randomUUID()),
    formatDate: method(realm, called('formatDate'), ['Date', 'String', 'String'], (date, zone, pattern) => {
      const text = formatDate(Date.prototype.getTime.call(date), zone, pattern);
      if (text === undefined) throw realm.error('Invalid argument: format');
      return text;
    }),
    base64Encode: method(realm, called('base64Encode'), ['Anything', 'Object?'], (data) =>
      bufferFrom('base64Encode', data).toString('base64'),
    ),
    base64EncodeWebSafe: method(realm, called('base64EncodeWebSafe'), ['Anything', 'Object?'], (data) =>
      bufferFrom('base64EncodeWebSafe', data).toString('base64').replace(/\+/g, '-').replace(/\//g, '_'),
    ),
    base64Decode: method(realm, called('base64Decode'), ['String', 'Object?'], (text) => {
      if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0)
        throw realm.error('Could not decode string.');
      return realm.bytes(Buffer.from(text, 'base64'));
    }),
    newBlob: method(realm, called('newBlob'), ['Anything', 'String?', 'String?'], (data, type, name) =>
      blobOf(realm, bufferFrom('newBlob', data), type ?? null, name ?? null),
    ),
    gzip: method(realm, called('gzip'), ['Object', 'String?'], (given, name) => {
      const data = gzipSync(bufferOf(blobFrom(given, 'gzip').getBytes()));
      return blobOf(realm, data, 'application/x-gzip', name ?? 'archive.gz');
    }),
    ungzip: method(realm, called('ungzip'), ['Object'], (given) => {
      const blob = blobFrom(given, 'ungzip');
      if (blob.getContentType() !== 'application/x-gzip') throw realm.error('Could not decompress gzip.');
      try {
        return blobOf(realm, gunzipSync(bufferOf(blob.getBytes())));
      } catch {
        throw realm.error('Could not decompress gzip.');
      }
    }),
  });
}
