/** Parts of a date by `Intl`'s names, in one time zone. */
type Parts = Readonly<Record<string, string>>;

const partsOf = (time: number, timeZone: string): Parts => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    fractionalSecondDigits: 3,
    timeZoneName: 'longOffset',
  });
  const month = new Intl.DateTimeFormat('en-GB', { timeZone, month: 'numeric' }).format(time);
  return {
    ...Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value])),
    monthNumber: month,
  };
};

const padded = (text: string | undefined, width: number): string => (text ?? '').padStart(width, '0');

/** What each letter of Java's `SimpleDateFormat` stands for; `run` is how often it is repeated. */
const LETTERS: Readonly<Record<string, (parts: Parts, run: number) => string | undefined>> = {
  y: ({ year = '' }, run) => (run === 2 ? year.slice(-2) : padded(year, run)),
  M: ({ month = '', monthNumber }, run) =>
    run > 3 ? month : run === 3 ? month.slice(0, 3) : padded(monthNumber, run),
  d: ({ day }, run) => padded(day, run),
  E: ({ weekday = '' }, run) => (run > 3 ? weekday : weekday.slice(0, 3)),
  H: ({ hour }, run) => padded(String(Number(hour)), run),
  h: ({ hour }, run) => padded(String(Number(hour) % 12 || 12), run),
  a: ({ hour }) => (Number(hour) < 12 ? 'AM' : 'PM'),
  m: ({ minute }, run) => padded(String(Number(minute)), run),
  s: ({ second }, run) => padded(String(Number(second)), run),
  S: ({ fractionalSecond }, run) => padded(String(Number(fractionalSecond)), run),
  Z: (parts) => offsetOf(parts).replace(':', ''),
  X: (parts, run) => {
    const offset = offsetOf(parts);
    if (offset === '+00:00') return 'Z';
    return run === 3 ? offset : run === 2 ? offset.replace(':', '') : offset.slice(0, 3);
  },
};

const offsetOf = ({ timeZoneName = '' }: Parts): string => timeZoneName.replace('GMT', '') || '+00:00';

/**
 * A moment as `Utilities.formatDate` writes it: the letters of Java's `SimpleDateFormat`, text in single quotes as it
 * is. Zones that nobody knows count as GMT, as in Java.
 * @param time milliseconds since 1970.
 * @returns `undefined` where the pattern has a letter that is not known.
 */
export function formatDate(time: number, zone: string, pattern: string): string | undefined {
  const parts = partsOf(time, isZone(zone) ? zone : 'UTC');
  let text = '';
  for (const [part] of pattern.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g)) {
    const letter = part[0] ?? '';
    if (letter === "'") text += part === "''" ? "'" : part.slice(1, -1).replace(/''/g, "'");
    else if (/[A-Za-z]/.test(letter)) {
      const written = LETTERS[letter]?.(parts, part.length);
      if (written === undefined) return undefined;
      text += written;
    } else text += part;
  }
  return text;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
