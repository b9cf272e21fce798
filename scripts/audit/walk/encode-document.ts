import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import { STATUSES } from '#policy/evaluation/evaluation.ts';
import { NOT_WORTH_KEEPING } from '#policy/tag/tag.ts';
import { DOCUMENT_CRITERIA, type Outcomes } from '../criteria/outcome.ts';
import {
  ACTIONS, EXPOSURES, FLAG, NAME_STANDINGS, NUMBER_COLUMNS, OUTCOMES, PLACE_KINDS, TEXT_COLUMNS, type DocumentColumns,
} from '../store/columns.ts'; // prettier-ignore
import { dayNumber } from '../store/day-number.ts';
import type { Words } from '../store/words.ts';
import { tagProblemsInWords } from './tag-problems.ts';

const STATUS_CODE = new Map(STATUSES.map((status, code) => [status, code]));
const OUTCOME_CODE = new Map(OUTCOMES.map((outcome, code) => [outcome, code]));

/** Fills the columns of one page, a document at a time. */
export class DocumentEncoder {
  readonly #texts: (string | null)[][];
  readonly #numbers: Int32Array[];
  readonly #words: Words;
  readonly #source: number;
  readonly #recentSince: string;
  #count = 0;

  /** @param recentSince documents made on this day or later count as recent. */
  constructor(rows: number, source: number, words: Words, recentSince: string) {
    this.#texts = TEXT_COLUMNS.map(() => []);
    this.#numbers = NUMBER_COLUMNS.map(() => new Int32Array(rows));
    this.#words = words;
    this.#source = source;
    this.#recentSince = recentSince;
  }

  add(evaluation: Evaluation, outcomes: Outcomes, inCase: string | undefined): void {
    const { facts, decision, retention } = evaluation;
    const [ids, names, parents, tagProblems] = this.#texts as [
      (string | null)[], (string | null)[], (string | null)[], (string | null)[],
    ]; // prettier-ignore
    ids.push(facts.id);
    names.push(facts.name);
    parents.push(facts.place.kind === 'elsewhere' ? facts.place.path : (facts.parent ?? null));
    tagProblems.push(tagProblemsInWords(evaluation));
    const words = this.#words;
    const row = this.#count++;
    let column = 0;
    const put = (value: number): void => {
      const values = this.#numbers[column++];
      if (values !== undefined) values[row] = value;
    };
    put(this.#source);
    put(PLACE_KINDS.indexOf(facts.place.kind));
    put(words.code(placeKey(evaluation)));
    put(words.code(evaluation.team ?? ''));
    put(words.code(codeOf(evaluation) ?? ''));
    put(words.code(inCase ?? ''));
    put(STATUS_CODE.get(evaluation.status) ?? 0);
    put(ACTIONS.indexOf(actionOf(evaluation)));
    put(words.code('basis' in decision ? (decision.basis ?? '') : ''));
    put(outcomeBits(outcomes));
    put(this.#flags(evaluation));
    put(dayNumber(facts.createdOn));
    put(dayNumber(facts.modifiedOn));
    put(dayNumber(evaluation.documentDate?.on));
    put(retention?.kind === 'scheduled' ? dayNumber(retention.dueOn) : 0);
    put(dayNumber(evaluation.historicalOn));
    put(dayNumber(evaluation.transferBy));
    put(dayNumber(facts.trashedOn));
  }

  columns(): DocumentColumns {
    const count = this.#count;
    return {
      count,
      texts: this.#texts,
      numbers: this.#numbers.map((column) => (column.length === count ? column : column.slice(0, count))),
    };
  }

  #flags({ facts, decision, nameStanding, documentDate }: Evaluation): number {
    const isDecided =
      decision.kind === 'class' || decision.kind === 'not-worth-keeping' || decision.kind === 'withdrawn';
    const basis = 'basis' in decision ? decision.basis : undefined;
    const madeOn = documentDate?.on ?? facts.createdOn;
    let flags =
      (EXPOSURES.indexOf(facts.exposure) << FLAG.exposure) |
      (NAME_STANDINGS.indexOf(nameStanding) << FLAG.nameStanding);
    if (facts.trashed) flags |= FLAG.trashed;
    if (facts.received) flags |= FLAG.received;
    if (decision.kind === 'unreadable' && !makesNoSense(facts)) flags |= FLAG.tagUnreadable;
    if (decision.kind === 'not-worth-keeping') flags |= FLAG.notWorthKeeping;
    if (basis === 'bulk' || basis === 'default') flags |= FLAG.bulkDecided;
    if (isDecided) {
      flags |= FLAG.decided;
      if (madeOn !== undefined && madeOn >= this.#recentSince) flags |= FLAG.recent;
    }
    if (decision.kind === 'class') {
      if (decision.tag?.disposal !== undefined) flags |= FLAG.marked;
      if (decision.class.personalData) flags |= FLAG.personalData;
    }
    return flags;
  }
}

/** A tag that was read and names no class: wrong in itself, and no gap of the audit's. */
const makesNoSense = ({ tag }: Evaluation['facts']): boolean =>
  tag.problems.some(({ field }) => field === 'recordClass');

/** The place as the store's words keep it; a path from an inventory stands in the row itself. */
function placeKey({ facts: { place } }: Evaluation): string {
  if (place.kind === 'my-drive') return place.owner ?? '';
  return place.kind === 'shared-drive' ? place.drive : '';
}

function codeOf({ decision }: Evaluation): string | undefined {
  switch (decision.kind) {
    case 'class':
      return decision.class.code;
    case 'not-worth-keeping':
      return NOT_WORTH_KEEPING;
    case 'withdrawn':
      return decision.code;
    case 'undecided':
    case 'unreadable':
    case 'conflict':
      return undefined;
  }
}

function actionOf({ decision, retention }: Evaluation): (typeof ACTIONS)[number] {
  if (retention?.kind === 'scheduled') return retention.action;
  return decision.kind === 'class' ? decision.class.action : '';
}

function outcomeBits(outcomes: Outcomes): number {
  let bits = 0;
  let shift = 0;
  for (const criterion of DOCUMENT_CRITERIA) {
    bits |= (OUTCOME_CODE.get(outcomes[criterion]) ?? 0) << shift;
    shift += 2;
  }
  return bits;
}
