import type { PlainDate } from '../calendar/plain-date.ts';
import { literally } from '../naming/literally.ts';
import type { Hold, HoldScope } from '../pack/hold.ts';
import { holdsInForce } from './holds-in-force.ts';

/** A hold made ready to be asked about every document: one pattern for its words, and every scope in one shape. */
export interface PreparedHold {
  readonly id: string;
  readonly scopes: readonly PreparedScope[];
  /** Finds any of its words in a name, in capitals or not. */
  readonly words: RegExp | undefined;
}

/** What a scope names; `undefined` where it does not ask. */
export interface PreparedScope {
  readonly drives: readonly string[] | undefined;
  /** In small letters. */
  readonly people: readonly string[] | undefined;
  readonly orgUnits: readonly string[] | undefined;
  readonly teams: readonly string[] | undefined;
  readonly classes: readonly string[] | undefined;
  readonly between: HoldScope['between'];
}

/** The holds that are in force on a day, ready for {@link heldBy}. */
export const prepareHolds = (holds: readonly Hold[], asOf: PlainDate): readonly PreparedHold[] =>
  holdsInForce(holds, asOf).map(({ id, scope, words }) => ({
    id,
    scopes: scope.map(prepareScope),
    words: words.length === 0 ? undefined : new RegExp(words.map(literally).join('|'), 'iu'),
  }));

const prepareScope = ({ drives, people, orgUnits, teams, classes, between }: HoldScope): PreparedScope => ({
  drives,
  people: people?.map((person) => person.toLowerCase()),
  orgUnits,
  teams,
  classes,
  between,
});
