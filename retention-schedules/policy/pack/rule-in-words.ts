import type { CutOff } from '../calendar/cut-off.ts';
import { periodInWords } from '../calendar/period.ts';
import { actionInWords } from '../retention/explain-retention.ts';
import type { RecordClass, RetainedClass } from './record-class.ts';
import { TRIGGER_EVENTS } from './trigger-events.ts';

const CUT_OFFS: Readonly<Record<CutOff, string>> = {
  none: 'none',
  'calendar-year': 'end of the calendar year',
  'financial-year': 'end of the financial year (31 March)',
  'tax-year': 'end of the tax year (5 April)',
};

/** The parts of a class's rule as people say them. A class that is retained permanently has only an action. */
export interface RuleInWords {
  readonly trigger: string;
  readonly cutOff: string;
  readonly period: string;
  readonly action: string;
}

export function ruleInWords(recordClass: RecordClass): RuleInWords {
  const action = actionInWords(recordClass);
  if (recordClass.action === 'retain-permanently') return { trigger: '', cutOff: '', period: '', action };
  return {
    trigger: triggerInWords(recordClass.trigger),
    cutOff: CUT_OFFS[recordClass.cutOff],
    period: periodOf(recordClass),
    action,
  };
}

/** 'Keep 6 years from creation (end of the financial year), then destroy', for a line of a list. */
export function ruleInOneLine(recordClass: RecordClass): string {
  const { trigger, cutOff, period, action } = ruleInWords(recordClass);
  if (recordClass.action === 'retain-permanently') return 'Keep permanently';
  if (recordClass.period === 'as-case') return `Keep as its case is kept, then ${action}`;
  if (typeof recordClass.period !== 'string') return `Keep ${period}, then ${action}`;
  const rounded = recordClass.cutOff === 'none' ? '' : `, counted from the ${cutOff}`;
  if (NOUGHT.test(recordClass.period)) return `${capital(action)} straight after ${trigger}${rounded}`;
  return `Keep ${period} from ${trigger}${rounded}, then ${action}`;
}

/** A period of no time at all. */
const NOUGHT = /^P(?:0[YMWD])+$/;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const triggerInWords = ({ event, fallback }: RetainedClass['trigger']): string =>
  `${TRIGGER_EVENTS[event].phrase}${fallback === undefined ? '' : ' (or the last change where that day is not known)'}`;

function periodOf({ period }: RetainedClass): string {
  if (period === 'as-case') return 'as its case';
  if (typeof period === 'string') return periodInWords(period);
  const clocks = period['longest-of'].map(
    (clock) =>
      `${periodInWords(clock.period)} from ${triggerInWords(clock.trigger)}${clock.cutOff === 'none' ? '' : `, counted from the ${CUT_OFFS[clock.cutOff]}`}`,
  );
  return `the longest of: ${clocks.join('; ')}`;
}
