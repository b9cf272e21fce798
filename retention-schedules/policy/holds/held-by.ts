import type { HeldBy } from '../evaluation/evaluation.ts';
import type { DocumentFacts } from '../facts/document-facts.ts';
import type { DatedFrom } from '../retention/retention.ts';
import type { PreparedHold, PreparedScope } from './prepare-holds.ts';

/** What a hold asks of a document. `code` is undefined when the document has no class that can be told. */
export interface HoldQuestion {
  readonly facts: DocumentFacts;
  readonly code: string | undefined;
  readonly team: string | undefined;
  readonly documentDate: DatedFrom | undefined;
}

const NONE: readonly HeldBy[] = [];

/** Every hold in force that keeps this document, with the reason. A document that might be inside a scope is held. */
export function heldBy(question: HoldQuestion, inForce: readonly PreparedHold[]): readonly HeldBy[] {
  let held: HeldBy[] | undefined;
  for (const { id, scopes, words } of inForce) {
    let why = bestFit(scopes, question);
    if (why !== 'scope' && words?.test(question.facts.name) === true) why = 'words';
    if (why !== undefined) (held ??= []).push({ hold: id, why });
  }
  return held ?? NONE;
}

function bestFit(scopes: readonly PreparedScope[], question: HoldQuestion): HeldBy['why'] | undefined {
  let best: HeldBy['why'] | undefined;
  for (const scope of scopes) {
    const fit = fits(scope, question);
    if (fit === 'scope') return 'scope';
    best = fit ?? best;
  }
  return best;
}

/** Whether an org unit is another, or stands under it. */
const isWithin = (path: string, unit: string): boolean =>
  unit === '/' || path === unit || path.startsWith(`${unit}/`);

/** Everything that a scope names must fit; what cannot be told counts as fitting, unsurely. */
function fits(
  { drives, people, orgUnits, teams, classes, between }: PreparedScope,
  { facts, code, team, documentDate }: HoldQuestion,
): HeldBy['why'] | undefined {
  let sure = true;
  const { place } = facts;
  if (drives !== undefined && !(place.kind === 'shared-drive' && drives.includes(place.drive)))
    return undefined;
  if (people !== undefined || orgUnits !== undefined) {
    if (place.kind !== 'my-drive') return undefined;
    const { owner, orgUnit } = place;
    if (people !== undefined) {
      if (owner === undefined) sure = false;
      else if (!people.includes(owner.toLowerCase())) return undefined;
    }
    if (orgUnits !== undefined) {
      if (orgUnit === undefined) sure = false;
      else if (!orgUnits.some((unit) => isWithin(orgUnit, unit))) return undefined;
    }
  }
  if (teams !== undefined) {
    if (team === undefined && place.kind === 'my-drive' && place.orgUnit === undefined) sure = false;
    else if (team === undefined || !teams.includes(team)) return undefined;
  }
  if (classes !== undefined) {
    if (code === undefined) sure = false;
    else if (!classes.includes(code)) return undefined;
  }
  if (between !== undefined) {
    if (documentDate === undefined || documentDate.doubtful) sure = false;
    else if (
      (between.from ?? documentDate.on) > documentDate.on ||
      (between.to ?? documentDate.on) < documentDate.on
    )
      return undefined;
  }
  return sure ? 'scope' : 'unsure';
}
