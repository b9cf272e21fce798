import { isDigit } from './date-forms.ts';

/** A version as somebody wrote it at the end of a text. */
export interface VersionRead {
  readonly start: number;
  readonly end: number;
  readonly major: number;
  /** Digits after the point as written, since v1.1 and v1.10 differ. */
  readonly minor: string | undefined;
  /** 'v1.2.3', 'v1_2', 'v2a': more than a convention's form can say. */
  readonly odd: boolean;
}

/** After a word that runs into it only with a capital: 'PolicyV02' has a version, 'modelv2' is a name. */
const AT_END =
  /(?:^|[^A-Za-z0-9\u00C0-\uFFFF]|[a-z0-9](?=V\d))([Vv](?:er(?:sion)?|ER(?:SION)?)?[ ._]{0,2}(\d{1,3})(?:\.(\d{1,3}))?((?:[._]\d{1,3}|[A-Za-z])?))$/;

/** The version that ends at `end`: 'v2', 'V02', 'v1.3', 'Ver. 2', 'version 2'. A bare number is none. */
export function versionBefore(name: string, floor: number, end: number): VersionRead | undefined {
  const last = name.charCodeAt(end - 1);
  if (!isDigit(last) && !isDigit(name.charCodeAt(end - 2))) return undefined;
  const from = Math.max(floor, end - 20);
  const match = AT_END.exec(name.slice(from, end));
  const written = match?.[1];
  if (match === null || written === undefined) return undefined;
  return {
    start: end - written.length,
    end,
    major: Number(match[2]),
    minor: match[3],
    odd: match[4] !== '',
  };
}

/** The same version in a convention's form; `undefined` where that would change its number. */
export function writeVersion(format: 'vN.N' | 'VNN', { major, minor, odd }: VersionRead): string | undefined {
  if (odd) return undefined;
  if (format === 'vN.N') return `v${major}.${minor ?? '0'}`;
  if (major > 99 || (minor !== undefined && Number(minor) !== 0)) return undefined;
  return major < 10 ? `V0${major}` : `V${major}`;
}
