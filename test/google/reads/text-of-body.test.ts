import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textOfBody } from '../../../scripts/google/reads/text-of-body.ts';

/** The bytes of a text, cut into pieces at these places, wherever in a character they fall. */
function inPieces(text: string, cuts: readonly number[]): Uint8Array[] {
  const bytes = Buffer.from(text);
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, at) => bytes.subarray(places[at], end));
}

describe('the text of a body', () => {
  it('is whole, however it was cut and whatever was read before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat()), (text, cuts) => {
        const written = Buffer.from(text).toString();
        expect(textOfBody(inPieces(text, cuts))).toBe(written);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['nothing', ''],
    ['letters of ASCII alone', 'Minutes 2024-05-02'],
    ['a letter with an accent', 'Procès-verbal'],
    ['a sign that needs two units', 'Budget 💷'],
    ['more than is kept room for', 'x'.repeat(9 * 1024 * 1024)],
  ])('may be %s', (_, text) => {
    expect(textOfBody(inPieces(text, [3, 5]))).toBe(text);
  });

  it('leaves the body empty, so that its pieces can be let go of', () => {
    const body = inPieces('Minutes', [2, 4]);
    textOfBody(body);
    expect(body).toEqual([]);
  });
});
