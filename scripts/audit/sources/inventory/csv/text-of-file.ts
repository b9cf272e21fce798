import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { errorCode } from '../../../../node/error-code.ts';
import { InventoryUnreadable } from '../inventory-unreadable.ts';

const AS_CSV = 'save or export it as CSV in UTF-8';

/**
 * A file's text in chunks, without its byte order mark.
 * @throws InventoryUnreadable when it is empty, in UTF-16, a workbook, binary, or not UTF-8; the line is named.
 */
export async function* textOfFile(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [isFirst, lines] = [true, 1];
  for await (const chunk of bytesOfFile(path)) {
    if (isFirst) refuseOtherFormats(path, chunk);
    isFirst = false;
    const text = decode(path, decoder, chunk, lines);
    if (text.includes('\u0000'))
      throw new InventoryUnreadable(
        path,
        `this is not text: it holds zero bytes. Give a listing as CSV, or ${AS_CSV}.`,
      );
    lines += newlines(text);
    if (text !== '') yield text;
  }
  if (isFirst)
    throw new InventoryUnreadable(
      path,
      'the file is empty: it has no heading and no rows. Export the listing again.',
    );
  decode(path, decoder, undefined, lines);
}

async function* bytesOfFile(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') throw new InventoryUnreadable(path, 'there is no such file: check the path.');
    if (code === 'EISDIR') throw new InventoryUnreadable(path, 'this is a folder: name the file in it.');
    throw error;
  }
}

function decode(path: string, decoder: TextDecoder, chunk: Buffer | undefined, line: number): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    const before =
      chunk === undefined ? 0 : newlines(chunk.subarray(0, firstBadByte(chunk)).toString('latin1'));
    throw new InventoryUnreadable(path, `the text is not UTF-8 (perhaps Windows-1252): ${AS_CSV}.`, {
      line: line + before,
    });
  }
}

/** Where decoding stops, near enough to name the line: the longest prefix, by halves, that is UTF-8. */
function firstBadByte(chunk: Buffer): number {
  let [good, bad] = [0, chunk.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(chunk.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

function refuseOtherFormats(path: string, start: Buffer): void {
  const [a, b] = start;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || looksLikeUtf16(start))
    throw new InventoryUnreadable(path, `the text is in UTF-16, as Excel's 'Unicode text' is: ${AS_CSV}.`);
  if (start.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1')))
    throw new InventoryUnreadable(path, `this is a workbook or a zip archive, not a CSV file: ${AS_CSV}.`);
}

/** UTF-16 without its mark: every other byte of the heading is zero. */
function looksLikeUtf16(start: Buffer): boolean {
  const head = start.subarray(0, 64);
  const zeroes = (offset: number): number =>
    head.filter((byte, index) => index % 2 === offset && byte === 0).length;
  const half = Math.floor(head.length / 2);
  return half >= 4 && zeroes(0) > half * 0.8 !== zeroes(1) > half * 0.8;
}

const newlines = (text: string): number => text.split('\n').length - 1;
