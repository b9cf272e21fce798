const DAY_MS = 86_400_000;
const days = new Map<number, string>();
const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/**
 * RFC 3339 in UTC with milliseconds, as Google writes instants. Days are written once and kept: a list of a million
 * files has two instants each, and few days.
 */
export function instant(milliseconds: number): string {
  const day = Math.floor(milliseconds / DAY_MS);
  let start = days.get(day);
  if (start === undefined) {
    start = new Date(day * DAY_MS).toISOString().slice(0, 11);
    if (days.size < 50_000) days.set(day, start);
  }
  const rest = milliseconds - day * DAY_MS;
  const seconds = Math.floor(rest / 1000);
  const thousandths = String(1000 + (rest % 1000)).slice(1);
  return `${start}${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${thousandths}Z`;
}
