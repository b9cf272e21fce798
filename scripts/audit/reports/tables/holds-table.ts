import type { Hold, HoldScope } from '#policy/pack/hold.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { dayInWords } from '../words/day-in-words.ts';
import { dayCell } from './cells.ts';
import type { Table } from './table.ts';

const KINDS: Readonly<Record<Hold['kind'], string>> = {
  inquiry: 'Inquiry',
  litigation: 'Litigation',
  request: 'Request',
  moratorium: 'Moratorium',
  'in-vault': 'Read from Google Vault',
};

/** Holds with what they stop, why, and who was told. */
export const holdsTable = (holds: readonly Hold[], policy: Pick<Policy, 'teams'>): Table => ({
  id: 'holds',
  caption: 'Holds in force',
  columns: [
    { heading: 'Hold' },
    { heading: 'Since' },
    { heading: 'What it stops' },
    { heading: 'Authority' },
    { heading: 'Notices acknowledged' },
    { heading: 'Hold in Vault' },
    { heading: 'Ask' },
  ],
  rows: holds.map((hold) => [
    { text: hold.title, note: KINDS[hold.kind] },
    dayCell(hold.placedOn),
    scopeInWords(hold, policy),
    hold.authority,
    acknowledged(hold),
    hold.vaultHold ?? 'None: make one, so that nothing is purged',
    hold.contact,
  ]),
  empty: 'No hold is in force.',
});

/** Holds that were lifted, kept as evidence. */
export const releasedHoldsTable = (holds: readonly Hold[]): Table => ({
  id: 'released-holds',
  caption: 'Holds that were released',
  columns: [{ heading: 'Hold' }, { heading: 'Since' }, { heading: 'Released' }, { heading: 'By' }],
  rows: holds.map((hold) => [
    { text: hold.title, note: KINDS[hold.kind] },
    dayCell(hold.placedOn),
    dayCell(hold.releasedOn),
    hold.releaseAuthority ?? 'Not said',
  ]),
  empty: 'No hold was ever released.',
});

function acknowledged({ notices, kind }: Hold): string {
  if (kind === 'in-vault') return 'Not known: Vault sends none';
  if (notices.length === 0) return 'Nobody was told';
  return `${notices.filter(({ acknowledgedOn }) => acknowledgedOn !== undefined).length} of ${notices.length}`;
}

/** `Classes CON-03 and CON-04, in Commercial, dated 1 April 2025 to 31 March 2026.` */
function scopeInWords({ scope, words }: Hold, { teams }: Pick<Policy, 'teams'>): string {
  const driveOf = new Map(teams.flatMap(({ drives }) => drives.map(({ id, title }) => [id, title] as const)));
  const teamOf = new Map(teams.map(({ id, title }) => [id, title]));
  const said = scope.map((it) => sentence(partsOf(it, driveOf, teamOf)));
  return [
    ...said,
    ...(words.length > 0 ? [`Names with ${words.map((word) => `'${word}'`).join(' or ')}.`] : []),
  ].join(' ');
}

function partsOf(
  { everything, classes, drives, teams, people, orgUnits, between }: HoldScope,
  driveOf: ReadonlyMap<string, string>,
  teamOf: ReadonlyMap<string, string>,
): string[] {
  return [
    ...(everything === true ? ['everything'] : []),
    ...(classes === undefined ? [] : [`class ${classes.join(', ')}`]),
    ...(drives === undefined ? [] : [`drive ${drives.map((id) => driveOf.get(id) ?? id).join(', ')}`]),
    ...(teams === undefined ? [] : [`team ${teams.map((id) => teamOf.get(id) ?? id).join(', ')}`]),
    ...(people === undefined ? [] : [`My Drive of ${people.join(', ')}`]),
    ...(orgUnits === undefined ? [] : [`My Drives of ${orgUnits.join(', ')}`]),
    ...(between === undefined ? [] : [datesInWords(between)]),
  ];
}

function datesInWords({ from, to }: NonNullable<HoldScope['between']>): string {
  if (from === undefined) return to === undefined ? 'any date' : `dated to ${dayInWords(to)}`;
  return to === undefined
    ? `dated from ${dayInWords(from)}`
    : `dated ${dayInWords(from)} to ${dayInWords(to)}`;
}

const sentence = (parts: readonly string[]): string => {
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};
