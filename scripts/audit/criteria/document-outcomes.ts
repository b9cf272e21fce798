import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import { exposedInformation } from './exposed-information.ts';
import { nonstandardNames } from './nonstandard-names.ts';
import type { Outcomes } from './outcome.ts';
import type { OutcomeContext } from './outcome-context.ts';
import { overdueDisposals } from './overdue-disposals.ts';
import { strayStorage } from './stray-storage.ts';
import { unsavedInformation } from './unsaved-information.ts';

const OUT_OF_ALL: Outcomes = {
  'nonstandard-names': 'out',
  'unsaved-information': 'out',
  'stray-storage': 'out',
  'exposed-information': 'out',
  'overdue-disposals': 'out',
};

/** How one document counts, by criterion. What is in the bin counts in none. Called for every file of the department. */
export function documentOutcomes(evaluation: Evaluation, context: OutcomeContext): Outcomes {
  if (evaluation.facts.trashed) return OUT_OF_ALL;
  return {
    'nonstandard-names': nonstandardNames(evaluation, context),
    'unsaved-information': unsavedInformation(evaluation, context),
    'stray-storage': strayStorage(evaluation, context),
    'exposed-information': exposedInformation(evaluation),
    'overdue-disposals': overdueDisposals(evaluation, context),
  };
}
