import { addPeriod, type Period } from '../calendar/period.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Policy } from '../pack/policy.ts';
import type { DisposalAction } from '../pack/record-class.ts';

const TWENTY_YEARS = 'P20Y' as Period;

/**
 * Twenty years after the document was made (after the latest paper of its case, where it has one): the point by which
 * a public record is transferred or destroyed, unless kept with approval. Public Records Act 1958 s3(4).
 * `undefined` for bodies outside the Act.
 */
export const historicalDate = (law: Policy['settings']['law'], madeOn: PlainDate): PlainDate | undefined =>
  law === 'public-records-act' ? addPeriod(madeOn, TWENTY_YEARS) : undefined;

/** Last day to transfer: the twenty-year day itself, for classes that are transferred. */
export const transferDate = (
  action: DisposalAction,
  historicalOn: PlainDate | undefined,
): PlainDate | undefined => (action === 'transfer' ? historicalOn : undefined);
