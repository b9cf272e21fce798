import type { Evaluation, Status } from '#policy/evaluation/evaluation.ts';
import { outcomeInWords } from '#policy/retention/outcome-in-words.ts';
import { decidedClass } from '../../view/decided-class.ts';
import type { Widget } from '../google-card.ts';
import { html } from './html.ts';
import { line, type IconName } from './widgets.ts';

/** Where a document stands, in a few words and with an icon that says the same. */
const STANDINGS: Readonly<Record<Status, { readonly icon: IconName; readonly words: string }>> = {
  undecided: { icon: 'undecided', words: 'Not yet decided' },
  'tag-unreadable': { icon: 'attention', words: 'The tag cannot be read' },
  'class-withdrawn': { icon: 'attention', words: 'Its class is no longer in use: choose again' },
  conflict: { icon: 'attention', words: 'Two decisions disagree' },
  'on-hold': { icon: 'held', words: 'On hold: do not delete or change' },
  'awaiting-trigger': { icon: 'clock', words: 'Decided, but a date is missing' },
  'date-doubtful': { icon: 'clock', words: 'Decided, but its date is doubtful' },
  keep: { icon: 'decided', words: 'Decided' },
  due: { icon: 'decided', words: 'Decided. Its time has come' },
  permanent: { icon: 'decided', words: 'Decided' },
};

const PERHAPS_HELD = { icon: 'undecided', words: 'Not yet decided, and perhaps on hold' } as const;

/** An undecided document is held for as long as nobody can tell that a hold does not mean it. */
const isOnlyPerhapsHeld = ({ status, decision, holds }: Evaluation): boolean =>
  status === 'on-hold' && decision.kind === 'undecided' && holds.every(({ why }) => why === 'unsure');

/** The document alone: whether all of its case may go is known to the audit, which sees all of it. */
const DUE_IN_CASE = {
  icon: 'decided',
  words: 'Decided. Its own time has come; its case goes as a whole',
} as const;

const isDueInCase = ({ status, decision }: Evaluation): boolean =>
  status === 'due' && decision.kind === 'class' && decision.case !== undefined;

const OTHERS = { icon: 'locked', words: 'It belongs to somebody outside the department' } as const;

/** Nobody here can read a label of ours on it, because it cannot carry one. */
export const isOthers = ({ facts, decision }: Evaluation): boolean =>
  facts.received && decision.kind === 'unreadable';

/** The first line of a document's card: where it stands and, once decided, what follows. */
export function standing(evaluation: Evaluation): Widget {
  const { icon, words } = isOthers(evaluation)
    ? OTHERS
    : isOnlyPerhapsHeld(evaluation)
      ? PERHAPS_HELD
      : isDueInCase(evaluation)
        ? DUE_IN_CASE
        : STANDINGS[evaluation.status];
  const decided = decidedClass(evaluation);
  const { retention, transferBy } = evaluation;
  return line(html`<b>${words}</b>`, {
    icon,
    ...(decided === undefined || retention === undefined
      ? {}
      : { below: `${outcomeInWords(decided, retention, transferBy)}.` }),
  });
}
