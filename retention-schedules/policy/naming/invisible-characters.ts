/** What a character outside plain ASCII is to a reader of names. */
export type HiddenKind = 'visible' | 'space' | 'invisible';

/**
 * Spaces that look like the ordinary one and are not; characters that nobody sees (direction marks, zero-width spaces,
 * soft hyphens, controls, halves of broken pairs). Joiners inside emoji and Arabic or Indian words are left alone.
 */
export function hiddenKind(text: string, at: number): HiddenKind {
  const code = text.charCodeAt(at);
  if (code < 0x80)
    return code >= 9 && code <= 13 ? 'space' : code < 32 || code === 127 ? 'invisible' : 'visible';
  if (code === 0xa0 || code === 0x1680 || code === 0x202f || code === 0x205f || code === 0x3000)
    return 'space';
  if (code < 0xa0 || code === 0xad || code === 0xfeff) return 'invisible';
  if (code >= 0x2000 && code <= 0x206f) {
    if (code <= 0x200a || code === 0x2028 || code === 0x2029) return 'space';
    const seen = (code >= 0x2010 && code <= 0x2027) || (code >= 0x2030 && code <= 0x205e);
    return seen || code === 0x200c || code === 0x200d ? 'visible' : 'invisible';
  }
  if (code >= 0xd800 && code <= 0xdbff) return isLow(text.charCodeAt(at + 1)) ? 'visible' : 'invisible';
  if (isLow(code)) return isHigh(text.charCodeAt(at - 1)) ? 'visible' : 'invisible';
  return 'visible';
}

/** The text with ordinary spaces for the odd ones, and `instead` of what nobody sees. */
export function visible(text: string, instead = ''): string {
  let first = 0;
  while (first < text.length && hiddenKind(text, first) === 'visible') first++;
  if (first === text.length) return text;
  let seen = text.slice(0, first);
  for (let i = first; i < text.length; i++) {
    const kind = hiddenKind(text, i);
    if (kind === 'visible') seen += text.charAt(i);
    else seen += kind === 'space' ? ' ' : instead;
  }
  return seen;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
