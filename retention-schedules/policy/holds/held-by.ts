import type { PlainDate } from '../calendar/plain-date.ts';
import type { HeldBy } from '../evaluation/evaluation.ts';
import type { DocumentFacts } from '../facts/document-facts.ts';
import type { Hold, HoldScope } from '../pack/hold.ts';
import type { DatedFrom } from '../retention/retention.ts';

/** What a hold asks of a document. `code` is undefined when the document has no class that can be told. */
export interface HoldQuestion {
  readonly facts: DocumentFacts;
  readonly code: string | undefined;
  readonly team: string | undefined;
  readonly documentDate: DatedFrom | undefined;
}

const NONE: readonly HeldBy[] = [];

/** Holds in force on a day: placed by then and not yet released. */
export const holdsInForce = (holds: readonly Hold[], asOf: PlainDate): readonly Hold[] =>
  holds.filter((hold) => hold.placedOn <= asOf && (hold.releasedOn === undefined || hold.releasedOn > asOf));

/** Every hold in force that keeps this document, with the reason. A document that might be inside a scope is held. */
export function heldBy(question: HoldQuestion, inForce: readonly Hold[]): readonly HeldBy[] {
  let held: HeldBy[] | undefined;
  let name: string | undefined;
  for (const hold of inForce) {
    let why = bestFit(hold.scope, question);
    if (why !== 'scope' && hold.words.length > 0)
      if (says(hold, (name ??= question.facts.name.toLowerCase()))) why = 'words';
    if (why !== undefined) (held ??= []).push({ hold: hold.id, why });
  }
  return held ?? NONE;
}

const smallWords = new WeakMap<Hold, readonly string[]>();

/** Whether one of a hold's words stands in a name, given in small letters as the words are. */
function says(hold: Hold, name: string): boolean {
  let words = smallWords.get(hold);
  if (words === undefined) smallWords.set(hold, (words = hold.words.map((word) => word.toLowerCase())));
  for (const word of words) if (name.includes(word)) return true;
  return false;
}

function bestFit(scopes: readonly HoldScope[], question: HoldQuestion): HeldBy['why'] | undefined {
  let best: HeldBy['why'] | undefined;
  for (const scope of scopes) {
    const fit = fits(scope, question);
    if (fit === 'scope') return 'scope';
    best = fit ?? best;
  }
  return best;
}

const isSameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether an org unit is another, or stands under it. */
const isWithin = (path: string, unit: string): boolean =>
  unit === '/' || path === unit || path.startsWith(`${unit}/`);

/** Everything that a scope names must fit; what cannot be told counts as fitting, unsurely. */
function fits(
  scope: HoldScope,
  { facts, code, team, documentDate }: HoldQuestion,
): HeldBy['why'] | undefined {
  let sure = true;
  if (
    scope.drives !== undefined &&
    !(facts.place.kind === 'shared-drive' && scope.drives.includes(facts.place.drive))
  )
    return undefined;
  if (scope.people !== undefined || scope.orgUnits !== undefined) {
    if (facts.place.kind !== 'my-drive') return undefined;
    const { owner, orgUnit } = facts.place;
    if (scope.people !== undefined) {
      if (owner === undefined) sure = false;
      else if (!scope.people.some((person) => isSameAddress(person, owner))) return undefined;
    }
    if (scope.orgUnits !== undefined) {
      if (orgUnit === undefined) sure = false;
      else if (!scope.orgUnits.some((unit) => isWithin(orgUnit, unit))) return undefined;
    }
  }
  if (scope.teams !== undefined) {
    if (team === undefined && facts.place.kind === 'my-drive' && facts.place.orgUnit === undefined)
      sure = false;
    else if (team === undefined || !scope.teams.includes(team)) return undefined;
  }
  if (scope.classes !== undefined) {
    if (code === undefined) sure = false;
    else if (!scope.classes.includes(code)) return undefined;
  }
  if (scope.between !== undefined) {
    if (documentDate === undefined || documentDate.doubtful) sure = false;
    else if (
      (scope.between.from ?? documentDate.on) > documentDate.on ||
      (scope.between.to ?? documentDate.on) < documentDate.on
    )
      return undefined;
  }
  return sure ? 'scope' : 'unsure';
}
