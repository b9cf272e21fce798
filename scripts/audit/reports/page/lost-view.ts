import type { LostRecord } from '../../result/audit-result.ts';
import { dayInWords } from '../words/day-in-words.ts';
import { mostPressingFirst } from '../words/most-pressing-first.ts';
import { counted } from '../words/in-words.ts';
import { isInMyDrive } from './is-in-my-drive.ts';

export interface LostView {
  readonly sentence: string;
  /** Those in shared places, the first to be beyond restoring on top. Titles in My Drive are their owners' business. */
  readonly records: readonly {
    readonly title: string;
    readonly classCode: string;
    readonly what: string;
    readonly where: string;
    readonly restoreBy: string;
  }[];
  readonly more: number;
}

/** Rows on the page; the CSV has all. */
const SHOWN = 50;

/** Records binned or deleted before they fell due. */
export function lostView(lost: readonly LostRecord[], forKim: boolean): LostView {
  const shared = lost.filter((record) => !isInMyDrive(record));
  const mine = lost.length - shared.length;
  const inOrder = forKim ? mostPressingFirst(shared) : [];
  return {
    sentence: sentence(lost.length, mine),
    records: inOrder.slice(0, SHOWN).map((it) => ({
      title: it.title,
      classCode: it.class ?? '',
      what: `${it.what}${it.on === null ? '' : ` on ${dayInWords(it.on)}`}`,
      where: it.where,
      restoreBy: it.restoreBy === null ? '' : dayInWords(it.restoreBy),
    })),
    more: Math.max(0, inOrder.length - SHOWN),
  };
}

function sentence(all: number, mine: number): string {
  if (all === 0) return 'No record was found binned or deleted before it fell due.';
  const inMyDrive =
    mine === 0
      ? ''
      : ` ${counted(mine, 'of them stands', 'of them stand')} in My Drive and ${mine === 1 ? 'is' : 'are'} named to the owner only.`;
  return `${counted(all, 'record was', 'records were')} binned or deleted before falling due.${inMyDrive}`;
}
