import { parsePlainDate } from '#policy/calendar/plain-date.ts';

/** A worked case as YAML has it; the pack's own check judges the dates. */
export interface WorkedCaseText {
  readonly is: string;
  readonly on: string;
  readonly created?: string | undefined;
  readonly dueOn: string;
  readonly transferBy?: string | undefined;
  readonly in?: string | undefined;
}

const PARTS = {
  created: /^created (\S+)$/,
  dueOn: /^due (\S+)$/,
  transferBy: /^transfer by (\S+)$/,
  in: /^in a case of (\S+)$/,
} as const;

/** `an invoice of May 2019 (on 2019-05-02; due 2026-04-01)`. */
export const workedCaseText = ({ is, on, created, dueOn, transferBy, in: inCase }: WorkedCaseText): string =>
  `${is} (${[
    `on ${on}`,
    ...(created === undefined ? [] : [`created ${created}`]),
    `due ${dueOn}`,
    ...(transferBy === undefined ? [] : [`transfer by ${transferBy}`]),
    ...(inCase === undefined ? [] : [`in a case of ${inCase}`]),
  ].join('; ')})`;

/** What {@link workedCaseText} wrote; `undefined` where the line is none. */
export function readWorkedCase(line: string): WorkedCaseText | undefined {
  const match = /^(.+) \(on (\S+)((?:; [^;()]+)*)\)$/s.exec(line.trim());
  if (match === null) return undefined;
  const [, is = '', on = '', rest = ''] = match;
  const found: Partial<Record<keyof typeof PARTS, string>> = {};
  for (const part of rest.split('; ').filter((it) => it !== '')) {
    const name = (Object.keys(PARTS) as (keyof typeof PARTS)[]).find((key) => PARTS[key].test(part));
    if (name === undefined) return undefined;
    found[name] = PARTS[name].exec(part)?.[1] ?? '';
  }
  const { dueOn, ...others } = found;
  if (dueOn === undefined || parsePlainDate(on) === undefined) return undefined;
  return { is, on, dueOn, ...others };
}
