import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import { STATUSES } from '#policy/evaluation/evaluation.ts';
import { fallsDueOn } from '#policy/retention/falls-due-on.ts';
import { markingStanding } from '#policy/markings/marking-standing.ts';
import { BASES, NOT_WORTH_KEEPING } from '#policy/tag/tag.ts';
import { DOCUMENT_CRITERIA, type Outcomes } from '../criteria/outcome.ts';
import {
  ACTIONS, COLUMN, EXPOSURES, FLAG, joinTexts, NAME_STANDINGS, NUMBER_COLUMNS, OUTCOMES, PLACE_KINDS, type DocumentColumns,
} from '../store/columns.ts'; // prettier-ignore
import { dayNumber } from '../store/day-number.ts';
import type { Words } from '../store/words.ts';
import { tagProblemsInWords } from './tag-problems.ts';

/** Fills the columns of one page, a document at a time. */
export class DocumentEncoder {
  readonly #ids: string[];
  readonly #names: string[];
  readonly #parents: string[];
  readonly #tagProblems: string[];
  readonly #numbers: Int32Array;
  readonly #stride: number;
  readonly #words: Words;
  readonly #source: number;
  readonly #recentSince: string;
  #count = 0;

  /** @param recentSince documents made on this day or later count as recent. */
  constructor(rows: number, source: number, words: Words, recentSince: string) {
    [this.#ids, this.#names, this.#parents, this.#tagProblems] = [
      room(rows),
      room(rows),
      room(rows),
      room(rows),
    ];
    this.#numbers = new Int32Array(rows * NUMBER_COLUMNS.length);
    this.#stride = rows;
    this.#words = words;
    this.#source = source;
    this.#recentSince = recentSince;
  }

  add(evaluation: Evaluation, outcomes: Outcomes, inCase: string | undefined): void {
    const { facts, retention, decision } = evaluation;
    const { place } = facts;
    const words = this.#words;
    const row = this.#count++;
    this.#ids[row] = facts.id;
    this.#names[row] = facts.name;
    this.#parents[row] = place.kind === 'elsewhere' ? place.path : (facts.parent ?? '');
    this.#tagProblems[row] = tagProblemsInWords(evaluation);
    this.#put(row, COLUMN.source, this.#source);
    this.#put(row, COLUMN.place_kind, PLACE_KINDS.indexOf(place.kind));
    this.#put(row, COLUMN.place, words.code(placeKey(place)));
    this.#put(row, COLUMN.team, words.code(evaluation.team ?? ''));
    this.#put(row, COLUMN.class, words.code(codeOf(evaluation.decision) ?? ''));
    if (inCase !== undefined) this.#put(row, COLUMN.in_case, words.code(inCase));
    this.#put(row, COLUMN.status, STATUSES.indexOf(evaluation.status));
    this.#put(row, COLUMN.action, ACTIONS.indexOf(actionOf(evaluation)));
    this.#put(row, COLUMN.outcomes, outcomeBits(outcomes));
    this.#put(row, COLUMN.flags, this.#flags(evaluation));
    this.#put(row, COLUMN.created, dayNumber(facts.createdOn));
    this.#put(row, COLUMN.modified, dayNumber(facts.modifiedOn));
    this.#put(row, COLUMN.made, dayNumber(evaluation.documentDate?.on));
    // In a case the twenty years count from its latest paper, which is known only once the case is settled.
    const transferBy = inCase === undefined ? evaluation.transferBy : undefined;
    this.#put(row, COLUMN.due, dayNumber(fallsDueOn(retention, transferBy)));
    if (facts.trashedOn !== undefined) this.#put(row, COLUMN.trashed_on, dayNumber(facts.trashedOn));
    if (decision.kind === 'class' && decision.eventDate !== undefined)
      this.#put(row, COLUMN.event, dayNumber(decision.eventDate));
    const decidedBy = 'tag' in decision ? decision.tag?.decidedBy : undefined;
    if (decidedBy !== undefined) this.#put(row, COLUMN.decided_by, words.code(decidedBy));
  }

  columns(): DocumentColumns {
    return {
      count: this.#count,
      texts: [this.#ids, this.#names, this.#parents, this.#tagProblems].map((column) =>
        joinTexts(column.slice(0, this.#count)),
      ),
      numbers: this.#numbers,
      stride: this.#stride,
    };
  }

  #put(row: number, column: number, value: number): void {
    this.#numbers[column * this.#stride + row] = value;
  }

  #flags({ facts, decision, nameStanding, documentDate, marking }: Evaluation): number {
    const isDecided =
      decision.kind === 'class' || decision.kind === 'not-worth-keeping' || decision.kind === 'withdrawn';
    const basis = 'basis' in decision ? decision.basis : undefined;
    const madeOn = documentDate?.on ?? facts.createdOn;
    let flags =
      (EXPOSURES.indexOf(facts.exposure) << FLAG.exposure) |
      (NAME_STANDINGS.indexOf(nameStanding) << FLAG.nameStanding);
    if (facts.trashed) flags |= FLAG.trashed;
    if (facts.received) flags |= FLAG.received;
    if (documentDate?.doubtful === true) flags |= FLAG.madeDoubtful;
    if (decision.kind === 'unreadable' && !makesNoSense(facts)) flags |= FLAG.tagUnreadable;
    if (decision.kind === 'not-worth-keeping') flags |= FLAG.notWorthKeeping;
    if (basis === 'bulk' || basis === 'default') flags |= FLAG.bulkDecided;
    if (basis !== undefined) flags |= (BASES.indexOf(basis) + 1) << FLAG.basis;
    const markedAs = markingStanding(marking, madeOn);
    if (markedAs === 'above') flags |= FLAG.markedAbove;
    if (markedAs === 'to-mend') flags |= FLAG.markingToMend;
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

/** A column that holds text from the start: one that begins empty changes its shape at the first row, on every page. */
const room = (rows: number): string[] => new Array<string>(rows).fill('');

/** A tag that was read and names no class: wrong in itself, and no gap of the audit's. */
const makesNoSense = ({ tag }: Evaluation['facts']): boolean =>
  tag.problems.some(({ field }) => field === 'recordClass');

/** The place as the store's words keep it; a path from an inventory stands in the row itself. */
function placeKey(place: Evaluation['facts']['place']): string {
  if (place.kind === 'my-drive') return place.owner ?? '';
  return place.kind === 'shared-drive' ? place.drive : '';
}

function codeOf(decision: Evaluation['decision']): string | undefined {
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
    bits |= OUTCOMES.indexOf(outcomes[criterion]) << shift;
    shift += 2;
  }
  return bits;
}
