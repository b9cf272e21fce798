const ZONE = 'Europe/London';
const offsets = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, timeZoneName: 'longOffset' });

/** What every event says: the host, and the person's language and time zone. @param at when, in milliseconds since 1970. */
export const commonEvent = (hostApp: string, at: number): Readonly<Record<string, unknown>> => ({
  platform: 'WEB',
  hostApp,
  userLocale: 'en-GB',
  timeZone: { id: ZONE, offset: String(offsetAt(at)) },
});

/** Milliseconds that clocks in London are ahead of UTC. */
function offsetAt(at: number): number {
  const name = offsets.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return Number(/\+(\d\d):/.exec(name)?.[1] ?? 0) * 3_600_000;
}
