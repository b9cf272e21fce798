import { plainDate } from '#policy/calendar/plain-date.ts';
import { indexPolicy } from '#policy/pack/policy-index.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { LastAudit } from '../reports/last-audit.ts';
import { isInMyDrive } from '../reports/words/is-in-my-drive.ts';
import type { LostRecord } from '../result/audit-result.ts';
import { lastFinishedRun } from '../store/run-log.ts';
import { accountOf, type Account, type AskedOf } from './account-of.ts';
import { findDocuments } from './find-documents.ts';
import { lookedThrough, type LookedThrough } from './looked-through.ts';
import { questionOf, type Question } from './question.ts';
import { yearAccount, type ClassOfYear } from './year-account.ts';

export interface Answer {
  readonly asked: string;
  readonly kind: 'document' | 'year';
  readonly trace: boolean;
  /** Each in full, the first of them where there are many. */
  readonly documents: readonly Account[];
  /** Found in shared places and not given here. */
  readonly more: number;
  /** Found by their titles in My Drive, where titles show only to their owner: counted, not named. */
  readonly inMyDrive: number;
  /** Records binned or deleted before they fell due. */
  readonly lost: readonly LostRecord[];
  /** The same in My Drive, counted. */
  readonly lostInMyDrive: number;
  readonly classes: readonly ClassOfYear[];
  readonly lookedThrough: LookedThrough;
}

/** Documents given at most. */
const AT_MOST = 20;

/** Accounts for a title, an id or a year from what the last audit kept. Reads nothing from Google, and changes nothing. */
export async function answer(asked: string, audit: LastAudit, policy: Policy): Promise<Answer> {
  const question = questionOf(asked);
  const index = indexPolicy(policy);
  const nothing = { asked: asked.trim(), documents: [], more: 0, inMyDrive: 0, lost: [], lostInMyDrive: 0, classes: [] };
  const through = lookedThrough(audit.result, policy);
  if (question.kind === 'year') {
    const classes = await yearAccount(audit.store, question.year, index);
    return { ...nothing, kind: 'year', trace: classes.length > 0, classes, lookedThrough: through };
  }
  const found = await findDocuments(audit.store, question, AT_MOST);
  const of: AskedOf = {
    index,
    asOf: plainDate(audit.result.asOf),
    run: await lastFinishedRun(audit.store),
    nameOf: audit.nameOf,
    orgUnitOf: audit.orgUnitOf,
  };
  const isTitle = ({ name }: { readonly name: string }): boolean => name.toLowerCase() === question.text.toLowerCase();
  const documents = found.documents.map((kept) => accountOf(kept, of, isTitle(kept)));
  const lost = lostOf(audit.result.lost, question, new Set(documents.map(({ id }) => id)));
  const trace = documents.length + found.inMyDrive + lost.named.length + lost.inMyDrive > 0;
  return {
    ...nothing,
    kind: 'document',
    trace,
    documents,
    more: found.more,
    inMyDrive: found.inMyDrive,
    lost: lost.named,
    lostInMyDrive: lost.inMyDrive,
    lookedThrough: through,
  };
} // prettier-ignore

/** Lost records that are not among the documents already: those deleted are in no table any more. */
function lostOf(
  lost: readonly LostRecord[],
  { text, words }: Extract<Question, { kind: 'words' }>,
  known: ReadonlySet<string>,
): { readonly named: readonly LostRecord[]; readonly inMyDrive: number } {
  const lowered = text.toLowerCase();
  const isAsked = ({ id, title }: LostRecord): boolean => id === text || title.toLowerCase() === lowered;
  const fits = lost.filter(
    (record) =>
      !known.has(record.id) &&
      (isAsked(record) ||
        (words.length > 0 && words.every((word) => record.title.toLowerCase().includes(word)))),
  );
  const named = fits.filter((record) => !isInMyDrive(record) || record.title.toLowerCase() === lowered);
  return { named, inMyDrive: fits.length - named.length };
}
