import { isAscii } from 'node:buffer';
import type { Body } from '../google.ts';

/** Bytes that are kept for putting bodies together: a page of a thousand files is about a megabyte. */
const MOST_KEPT = 1 << 23;
let room = Buffer.alloc(0);

/**
 * The text of a body, which is empty afterwards: its pieces are not to grow old while the text is worked through. They
 * are put together in the same room every time, since a fresh megabyte for each page weighs on the collector.
 */
export function textOfBody(body: Body): string {
  const length = body.reduce((sum, piece) => sum + piece.length, 0);
  const whole = roomFor(length);
  let end = 0;
  for (const piece of body.splice(0)) {
    whole.set(piece, end);
    end += piece.length;
  }
  // Most pages hold nothing but ASCII, which needs no decoding.
  return isAscii(whole) ? whole.toString('latin1') : whole.toString();
}

function roomFor(length: number): Buffer {
  if (length > MOST_KEPT) return Buffer.alloc(length);
  if (length > room.length) room = Buffer.alloc(length * 2);
  return room.subarray(0, length);
}
