import type { PanelHost } from '../../workspace/apps-script/events/panel-events.ts';
import { readShape } from './read-shape.ts';
import type { Refusal } from './refusal.ts';
import { callsAndLinks, type CardSetting } from './rules/calls-and-links.ts';
import { countsAndNames } from './rules/counts-and-names.ts';
import { card } from './shapes/card-shape.ts';
import { ANSWERS, type CalledBy } from './shapes/answer-shapes.ts';

/** Where an answer is to be shown. */
export interface AnswerSetting extends CardSetting {
  /** Left out, what holds in one host only is not looked at. */
  readonly host?: PanelHost;
}

/**
 * Everything in an answer that Google would refuse or leave out without a word. It is narrower than Google's own
 * description of cards, which also covers Chat and dialogs: what is not known to work in a side panel is refused.
 * A click may answer with nothing.
 */
export function checkAnswer(answer: unknown, calledBy: CalledBy, setting: AnswerSetting): readonly Refusal[] {
  if (answer === undefined && calledBy === 'click') return [];
  return [
    ...readShape(ANSWERS[calledBy], answer, []),
    ...rules(answer, setting),
    ...(setting.host === 'DRIVE' && asksForOpenFile(answer)
      ? [{ path: 'renderActions.hostAppAction', message: 'Drive has no open document to ask for.' }]
      : []),
  ];
}

/** The same for one card. */
export const checkCard = (value: unknown, setting: CardSetting): readonly Refusal[] => [
  ...readShape(card, value, []),
  ...rules(value, setting),
];

const rules = (value: unknown, setting: CardSetting): readonly Refusal[] => [
  ...callsAndLinks(value, setting),
  ...countsAndNames(value),
];

/** Whether an answer asks Google to ask the person for the document that is open. */
export const asksForOpenFile = (answer: unknown): boolean =>
  typeof answer === 'object' &&
  answer !== null &&
  'renderActions' in answer &&
  typeof answer.renderActions === 'object' &&
  answer.renderActions !== null &&
  'hostAppAction' in answer.renderActions;
