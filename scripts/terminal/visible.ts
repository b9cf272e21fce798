/** What nobody sees and a terminal may obey: control and format characters, and the line and paragraph separators. */
export const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Text from outside, safe to print on a terminal: every control character, and every character that is invisible or
 * turns the direction of writing, stands as one that can be seen. Length in UTF-16 units stays the same,
 * so that ranges still fit.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd'.repeat(character.length);
  });
}

const NARROW = /^(\p{M}|\u200d|\ufe0f)$/u;
const WIDE =
  /^[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\uff01-\uff60]$/u;

/** Columns that `text` takes on a terminal, near enough to point below a character. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character <= '\u007e') columns += 1;
    else if (!NARROW.test(character)) columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}
