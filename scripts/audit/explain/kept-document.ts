import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { STATUSES, type Status } from '#policy/evaluation/evaluation.ts';
import type { Exposure, Place } from '#policy/facts/document-facts.ts';
import type { DisposalAction } from '#policy/pack/record-class.ts';
import { BASES, type Basis } from '#policy/tag/tag.ts';
import { ACTIONS, EXPOSURES, FLAG, PLACE_KINDS } from '../store/columns.ts';
import { dayOfNumber } from '../store/day-number.ts';
import type { Row } from '../store/store.ts';

/** A document as the store kept it: enough to judge it again as it was judged. */
export interface KeptDocument {
  readonly id: string;
  readonly name: string;
  readonly parent: string;
  readonly placeKind: Place['kind'];
  /** The owner's address or the drive's id. */
  readonly place: string;
  readonly team: string | undefined;
  readonly code: string | undefined;
  readonly inCase: string | undefined;
  readonly status: Status;
  /** The case's, where it stands in one. */
  readonly action: DisposalAction | undefined;
  readonly tagProblems: string;
  readonly basis: Basis | undefined;
  readonly decidedBy: string | undefined;
  readonly eventOn: PlainDate | undefined;
  readonly createdOn: PlainDate | undefined;
  readonly modifiedOn: PlainDate | undefined;
  readonly madeOn: PlainDate | undefined;
  readonly dueOn: PlainDate | undefined;
  readonly trashedOn: PlainDate | undefined;
  readonly trashed: boolean;
  readonly received: boolean;
  readonly exposure: Exposure;
  /** The run that saw it last. */
  readonly run: number;
}

/** Columns that {@link keptDocument} wants. */
export const KEPT = 'id, name, parent, tag_problems, place_kind, place, team, class, in_case, status, action, flags, created, modified, made, due, trashed_on, event, decided_by, run'; // prettier-ignore

export function keptDocument(row: Row, words: ReadonlyMap<number, string>): KeptDocument {
  const flags = Number(row.flags);
  const word = (column: string): string | undefined => {
    const found = words.get(Number(row[column]));
    return found === '' ? undefined : found;
  };
  const action = ACTIONS[Number(row.action)];
  const day = (column: string): PlainDate | undefined => dayOfNumber(Number(row[column]));
  return {
    id: String(row.id),
    name: String(row.name),
    parent: String(row.parent ?? ''),
    placeKind: PLACE_KINDS[Number(row.place_kind)] ?? 'elsewhere',
    place: word('place') ?? '',
    team: word('team'),
    code: word('class'),
    inCase: word('in_case'),
    status: STATUSES[Number(row.status)] ?? 'undecided',
    action: action === undefined || action === '' ? undefined : action,
    tagProblems: String(row.tag_problems ?? ''),
    basis: BASES[((flags >> FLAG.basis) & 7) - 1],
    decidedBy: word('decided_by'),
    eventOn: day('event'),
    createdOn: day('created'),
    modifiedOn: day('modified'),
    madeOn: day('made'),
    dueOn: day('due'),
    trashedOn: day('trashed_on'),
    trashed: (flags & FLAG.trashed) !== 0,
    received: (flags & FLAG.received) !== 0,
    exposure: EXPOSURES[flags & 3] ?? 'unknown',
    run: Number(row.run),
  };
}
