import { parsePlainDate, type PlainDate } from '#policy/calendar/plain-date.ts';
import type { GoogleEvent, GoogleFormInput } from './google-event.ts';

export const HOSTS = ['drive', 'docs', 'sheets', 'slides'] as const;
export type Host = (typeof HOSTS)[number];

/** What happened, in the panel's own words. */
export interface PanelEvent {
  readonly host: Host;
  readonly parameters: Readonly<Record<string, string>>;
  /** What was typed or chosen in the input of this name; `undefined` where it is empty or not on the card. */
  readonly typed: (input: string) => string | undefined;
  readonly picked: (input: string) => PlainDate | undefined;
  readonly isTicked: (input: string) => boolean;
  /** Documents and folders selected in Drive. */
  readonly selected: readonly string[];
}

export function readEvent(event: GoogleEvent): PanelEvent {
  const { hostApp, formInputs = {}, parameters = {} } = event.commonEventObject ?? {};
  const typed = (input: string): string | undefined => {
    const value = formInputs[input]?.stringInputs?.value?.[0];
    return value === undefined || value === '' ? undefined : value;
  };
  return {
    host: HOSTS.find((host) => host === hostApp?.toLowerCase()) ?? 'drive',
    parameters,
    typed,
    picked: (input) => dayOf(formInputs[input]),
    isTicked: (input) => typed(input) !== undefined,
    selected: (event.drive?.selectedItems ?? []).flatMap(({ id }) => (id === undefined ? [] : [id])),
  };
}

/** A picked day comes as 00:00 UTC of that day: its date in UTC is the day, whatever London's clocks say. */
function dayOf(input: GoogleFormInput | undefined): PlainDate | undefined {
  const moment = Number(input?.dateInput?.msSinceEpoch ?? Number.NaN);
  return Number.isFinite(moment) ? parsePlainDate(new Date(moment).toISOString().slice(0, 10)) : undefined;
}
