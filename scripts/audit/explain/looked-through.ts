import type { Policy } from '#policy/pack/policy.ts';
import { dayInWords } from '../reports/words/day-in-words.ts';
import { counted, grouped } from '../reports/words/in-words.ts';
import type { AuditResult } from '../result/audit-result.ts';

/** What an answer rests on: what was looked through, and where else such a record may be. */
export interface LookedThrough {
  readonly asOf: string;
  readonly complete: boolean;
  readonly sentences: readonly string[];
  /** Places where records live that no audit reads, from the pack. */
  readonly notLookedThrough: readonly string[];
}

export function lookedThrough(result: AuditResult, { coverage }: Pick<Policy, 'coverage'>): LookedThrough {
  const { certificate: c, mode, complete, asOf } = result;
  return {
    asOf,
    complete,
    sentences: [
      mode === 'inventory'
        ? `Looked through a listing of ${counted(result.documents, 'document')}, as of ${dayInWords(asOf)}.`
        : `Looked through ${counted(result.documents, 'document')} in the My Drives of ${grouped(c.ownersRead)} of ${counted(c.ownersExpected, 'person', 'people')} and in ${grouped(c.drivesRead)} of ${counted(c.drivesExpected, 'shared drive')}, and ${counted(result.trashed, 'document')} in the bin, as of ${dayInWords(asOf)}.`,
      mode === 'inventory'
        ? 'A listing does not tell what was deleted.'
        : 'Looked through the log of deletions, as far as Google keeps it.',
      'Not looked through: destructions that were approved and carried out before the audit. Ask whoever keeps the disposal log.',
      ...(complete
        ? []
        : ['The audit left something out, so there may be more than this: run it again, or see in its report what was not read.']),
    ],
    notLookedThrough: coverage.filter(({ measured }) => !measured).map(({ title }) => title),
  };
} // prettier-ignore
