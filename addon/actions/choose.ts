import { searchClasses } from '#policy/suggestion/search-classes.ts';
import type { Team } from '#policy/pack/team.ts';
import { consequenceCard } from '../cards/consequence-card.ts';
import { functionClassesCard } from '../cards/choose/function-classes-card.ts';
import { functionsCard } from '../cards/choose/functions-card.ts';
import { searchCard } from '../cards/choose/search-card.ts';
import { targetOf, type Target } from '../cards/choose/target.ts';
import { teamListCard } from '../cards/choose/team-list-card.ts';
import { INPUT } from '../input-names.ts';
import type { Panel } from '../panel.ts';
import { unpackReading } from '../reading/reading.ts';
import { viewDocument } from '../view/document-view.ts';
import { freshDraft } from '../view/draft.ts';
import { CardFault, needed, type Action } from './action.ts';
import { chosenClass } from './chosen-class.ts';

/** What a class would mean for the document, from any list. */
export const consequence: Action = (panel) => {
  const view = viewDocument(unpackReading(needed(panel, 'doc')), panel);
  return { kind: 'push', card: consequenceCard(view, chosenClass(panel), freshDraft(view), panel) };
};

export const teamList: Action = (panel) => {
  const target = neededTarget(panel);
  return { kind: 'push', card: teamListCard(teamFor(target, panel), target, panel) };
};

export const functions: Action = (panel) => ({
  kind: 'push',
  card: functionsCard(neededTarget(panel), panel),
});

export const functionClasses: Action = (panel) => ({
  kind: 'push',
  card: functionClassesCard(
    needed(panel, 'function'),
    Number(panel.event.parameters.from ?? 0),
    neededTarget(panel),
    panel,
  ),
});

/** Opens the search, or draws it again with what was found. */
export const search: Action = (panel) => {
  const query = panel.event.typed(INPUT.query);
  const found = query === undefined ? [] : searchClasses(query, panel.suggestions());
  return {
    kind: panel.event.parameters.again === 'yes' ? 'update' : 'push',
    card: searchCard(query, found, neededTarget(panel), panel),
  };
};

/** The team whose list is shown: that of the document, or of all that are selected, else the person's. */
const teamFor = (target: Target, panel: Panel): Team | undefined =>
  ('doc' in target
    ? viewDocument(unpackReading(target.doc), panel).team
    : panel.index.teams.get(target.team ?? '')) ?? panel.team;

function neededTarget({ event }: Panel): Target {
  const target = targetOf(event.parameters);
  if (target === undefined) throw new CardFault('The card does not say for what a class is chosen');
  return target;
}
