import type { RetainedClass } from './record-class.ts';
import { NOT_WORTH_KEEPING } from '../tag/tag.ts';
import type { Period } from '../calendar/period.ts';

/**
 * 'Not worth keeping' is a decision like any other and stands beside the classes of every pack: it needs the ordinary
 * approval, may not be acted on for twelve months, and never counts as saved.
 */
export const NOT_WORTH_KEEPING_CLASS: RetainedClass = {
  code: NOT_WORTH_KEEPING,
  function: '',
  title: 'Not worth keeping',
  scopeNote:
    'Copies, drafts and notes that nobody will need. Never anything that shows what was decided and why.',
  whereToKeep: 'Where it is',
  whoSaves: 'Nobody',
  owner: 'Departmental Records Officer',
  selection: 'none',
  personalData: false,
  trigger: { event: 'last-modified' },
  cutOff: 'none',
  period: 'P12M' as Period,
  action: 'destroy',
  authority: ['Code of Practice on the management of records, FOIA 2000 s46 (2021)'],
  source: { name: 'What to Keep', status: 'proposed', note: 'Twelve months is our proposal' },
  terms: ['not worth keeping'],
  cases: [],
};
