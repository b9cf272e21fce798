const LONGEST = 300;
/** Access tokens, signed assertions, keys: none is expected in what Google says, none may pass if it is there. */
const SECRETS = [
  /-----BEGIN[\s\S]*?(-----END[^-]*-----|$)/g,
  /\bBearer\s+\S+/gi,
  /\bya29\.[\w.-]+/g,
  /\beyJ[\w-]{8,}(\.[\w-]*){0,2}/g,
];

/** Words from outside, fit for an error message: one line, no control characters, bounded, nothing secret. */
export function printable(words: string): string {
  const kept = SECRETS.reduce((text, secret) => text.replace(secret, '[left out]'), words);
  const line = kept.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
