import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { evaluate } from '#policy/evaluation/evaluate.ts';
import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import { FOLDER_TYPE, SHORTCUT_TYPE, type GoogleFile } from '#policy/facts/google-file.ts';
import { toFacts, type FactsContext } from '#policy/facts/to-facts.ts';
import { indexPolicy, type PolicyIndex } from '#policy/pack/policy-index.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { documentOutcomes } from '../criteria/document-outcomes.ts';
import { outcomeContext, type OutcomeContext } from '../criteria/outcome-context.ts';
import type { AuditPlan, Source } from '../sources/plan.ts';
import { Words } from '../store/words.ts';
import { caseOf, type CaseTree } from '../walk/find-cases.ts';
import { DocumentEncoder } from './encode-document.ts';
import type { KnownExposures } from './known-exposures.ts';
import type { PageRows } from '../store/page-rows.ts';

/** What documents are judged by. Plain data, so that it can be handed to a thread. */
export interface PageSetting {
  readonly policy: Policy;
  readonly asOf: PlainDate;
  /** First day that names are judged in; a year ago where it is left out. */
  readonly periodStart: PlainDate | undefined;
  readonly cases: CaseTree;
}

/** What of a source the reading of its pages depends on. */
export type PageSource = Pick<Source, 'number' | 'kind' | 'id' | 'orgUnit'>;

/** How tags are to be read. */
export type TagReading = Pick<AuditPlan, 'labelMap' | 'labelsReadable'>;

/** Turns pages of files into rows of the store: facts, evaluation, outcomes. The audit's hot path. */
export class PageReader {
  readonly #index: PolicyIndex;
  readonly #asOf: PlainDate;
  readonly #outcomes: OutcomeContext;
  readonly #cases: CaseTree;

  constructor({ policy, asOf, periodStart, cases }: PageSetting) {
    this.#index = indexPolicy(policy);
    this.#asOf = asOf;
    this.#outcomes = outcomeContext(policy, asOf, periodStart);
    this.#cases = cases;
  }

  /** Rows of one page of a live source, whose list is empty afterwards. Folders and shortcuts are no documents. */
  ofFiles(files: GoogleFile[], source: PageSource, tags: TagReading, exposures: KnownExposures): PageRows {
    const { labelMap, labelsReadable } = tags;
    const context: FactsContext = {
      labelMap,
      labelsReadable,
      trustedDomains: this.#index.policy.settings.trustedDomains,
      owner: source.kind === 'user' ? source.id : undefined,
      orgUnit: source.orgUnit,
      exposureOf: exposures.exposureOf,
    };
    return this.#rows(files.length, source.number, (add) => {
      // Taken out one by one, in order: a list that has grown old would keep every file of it in memory.
      files.reverse();
      for (let file = files.pop(); file !== undefined; file = files.pop()) {
        const { mimeType } = file;
        if (mimeType !== FOLDER_TYPE && mimeType !== SHORTCUT_TYPE) add(toFacts(file, context));
      }
    });
  }

  /** Rows of documents that an inventory lists. */
  ofFacts(batch: readonly DocumentFacts[], source: number): PageRows {
    return this.#rows(batch.length, source, (add) => {
      batch.forEach(add);
    });
  }

  #rows(atMost: number, source: number, each: (add: (facts: DocumentFacts) => void) => void): PageRows {
    const words = new Words();
    const encoder = new DocumentEncoder(atMost, source, words, this.#outcomes.yearStart);
    each((facts) => {
      const drive = facts.place.kind === 'shared-drive' ? facts.place.drive : undefined;
      const inCase = caseOf(this.#cases, facts.parent, drive);
      const evaluation = evaluate(facts, this.#index, { asOf: this.#asOf, case: inCase });
      encoder.add(evaluation, documentOutcomes(evaluation, this.#outcomes), inCase?.id);
    });
    return { documents: encoder.columns(), words: words.takeFresh() };
  }
}
