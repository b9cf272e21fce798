import type { PlainDate } from '#policy/calendar/plain-date.ts';
import { evaluate } from '#policy/evaluation/evaluate.ts';
import type { DocumentFacts } from '#policy/facts/document-facts.ts';
import { FOLDER_TYPE, SHORTCUT_TYPE, type GoogleFile } from '#policy/facts/google-file.ts';
import { toFacts } from '#policy/facts/to-facts.ts';
import { indexPolicy, type PolicyIndex } from '#policy/pack/policy-index.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { documentOutcomes } from '../criteria/document-outcomes.ts';
import { outcomeContext, type OutcomeContext } from '../criteria/outcome-context.ts';
import type { AuditPlan, Source } from '../sources/plan.ts';
import type { DocumentColumns } from '../store/columns.ts';
import type { Words } from '../store/words.ts';
import { DocumentEncoder } from './encode-document.ts';
import type { CaseTree } from './find-cases.ts';
import type { PermissionExposures } from './permission-exposures.ts';

/** Turns pages of files into rows of the store: facts, evaluation, outcomes. The audit's hot path. */
export class PageReader {
  readonly #index: PolicyIndex;
  readonly #asOf: PlainDate;
  readonly #outcomes: OutcomeContext;
  readonly #words: Words;
  readonly #cases: CaseTree;

  /** @param periodStart first day that names are judged in; a year ago unless told. */
  constructor(policy: Policy, asOf: PlainDate, words: Words, cases: CaseTree, periodStart?: PlainDate) {
    this.#index = indexPolicy(policy);
    this.#asOf = asOf;
    this.#outcomes = outcomeContext(policy, asOf, periodStart);
    this.#words = words;
    this.#cases = cases;
  }

  /** Rows of one page of a live source, whose list is empty afterwards. Folders and shortcuts are no documents. */
  ofFiles(
    files: GoogleFile[],
    source: Source,
    plan: AuditPlan,
    exposures: PermissionExposures,
  ): DocumentColumns {
    const encoder = this.#encoder(files.length, source.number);
    const context = {
      labelMap: plan.labelMap,
      labelsReadable: plan.labelsReadable,
      trustedDomains: this.#index.policy.settings.trustedDomains,
      owner: source.kind === 'user' ? source.id : undefined,
      orgUnit: source.orgUnit,
      exposureOf: (file: GoogleFile) => exposures.exposure(file),
    };
    for (const file of files) {
      if (file.mimeType === FOLDER_TYPE || file.mimeType === SHORTCUT_TYPE) continue;
      this.#add(encoder, toFacts(file, context));
    }
    // A list that has grown old keeps its files in memory until a full collection, though nobody needs it any more.
    files.length = 0;
    return encoder.columns();
  }

  /** Rows of documents that an inventory lists. */
  ofFacts(batch: readonly DocumentFacts[], source: number): DocumentColumns {
    const encoder = this.#encoder(batch.length, source);
    for (const facts of batch) this.#add(encoder, facts);
    return encoder.columns();
  }

  #encoder(rows: number, source: number): DocumentEncoder {
    return new DocumentEncoder(rows, source, this.#words, this.#outcomes.yearStart);
  }

  #add(encoder: DocumentEncoder, facts: DocumentFacts): void {
    const drive = facts.place.kind === 'shared-drive' ? facts.place.drive : undefined;
    const inCase = this.#cases.caseOf(facts.parent, drive);
    const evaluation = evaluate(facts, this.#index, { asOf: this.#asOf, case: inCase });
    encoder.add(evaluation, documentOutcomes(evaluation, this.#outcomes), inCase?.id);
  }
}
