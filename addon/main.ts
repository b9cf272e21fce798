/**
 * The functions that Google calls: those named in appsscript.json, and the one callback of every click. A line each;
 * the only place that knows the time.
 */
import { londonDayAt } from '#policy/calendar/london-day.ts';
import { performClick, perform } from './actions/perform.ts';
import { guidance, home, myDocuments, myTeams } from './actions/mine.ts';
import { openCard } from './actions/open.ts';
import { showMany } from './actions/many.ts';
import type { Action } from './actions/action.ts';
import { googleAnswer, type CalledBy } from './answer.ts';
import { consentCard } from './cards/consent-card.ts';
import { makePanel } from './make-panel.ts';
import type { GoogleEvent } from './event/google-event.ts';
import { openDocument } from './event/open-document.ts';

const run = (action: Action, event: GoogleEvent, calledBy: CalledBy): object => {
  const startedAt = Date.now();
  const panel = makePanel(event, londonDayAt(startedAt), () => Date.now() - startedAt);
  return googleAnswer(perform(action, panel), calledBy);
};

/** What stands beside the panel: one document, several, none, or one that Google does not name yet. */
const show =
  (event: GoogleEvent): Action =>
  (panel) => {
    const document = openDocument(event);
    if (document.kind === 'known') return { kind: 'push', card: openCard(document.id, panel) };
    if (document.kind === 'needs-consent') return { kind: 'push', card: consentCard() };
    return panel.event.selected.length > 1 ? showMany(panel.event.selected)(panel) : home(panel);
  };

export const onHomepage = (event: GoogleEvent): object => run(show(event), event, 'trigger');
export const onItemsSelected = (event: GoogleEvent): object => run(show(event), event, 'trigger');
export const onFileScopeGranted = (event: GoogleEvent): object => run(show(event), event, 'trigger');
export const onMyDocuments = (event: GoogleEvent): object => run(myDocuments, event, 'menu');
export const onMyTeams = (event: GoogleEvent): object => run(myTeams, event, 'menu');
export const onGuidance = (event: GoogleEvent): object => run(guidance, event, 'menu');
export const onAction = (event: GoogleEvent): object => run(performClick, event, 'click');
