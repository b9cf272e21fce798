import { inWords, type PlainDate } from '#policy/calendar/plain-date.ts';
import { movementBetween, withMovement } from './movement-between.ts';
import { thresholdsOf } from './open-round.ts';
import { RoundRefused } from './round-refused.ts';
import { isPublished, type PublishedRound, type Round } from './round.ts';
import { settleRound } from './settle-round.ts';

export interface Publication {
  /** The records officer, by name. */
  readonly by: string;
  readonly on: PlainDate;
  /** Why it is published although the audit left something out. */
  readonly althoughIncomplete?: string;
  /** Why it may not be compared with the round before. */
  readonly lineBroken?: string;
  /** The last published round, of another id. */
  readonly previous: PublishedRound | undefined;
}

/**
 * The round, published: lights settled for good, teams ranked, movement reckoned, thresholds kept with it.
 * @throws RoundRefused with every reason: published before, check not over, challenges open, audit incomplete.
 */
export function publishRound(round: Round, publication: Publication): PublishedRound {
  const { by, on, althoughIncomplete, lineBroken, previous } = publication;
  const reasons = reasonsAgainst(round, publication);
  if (reasons.length > 0) throw new RoundRefused(`The round ${round.id} cannot be published`, reasons);
  const settled = settleRound(round, 'over');
  const result =
    previous === undefined
      ? settled.result
      : withMovement(settled.result, movementBetween(previous, settled.result, lineBroken));
  return {
    ...settled,
    publishedOn: on,
    publishedBy: by,
    ...(althoughIncomplete === undefined || round.result.complete ? {} : { althoughIncomplete }),
    ...(lineBroken === undefined ? {} : { lineBroken }),
    thresholds: thresholdsOf(result),
    result,
  };
}

function reasonsAgainst(round: Round, { by, on, althoughIncomplete }: Publication): string[] {
  if (isPublished(round))
    return [
      `it was published on ${inWords(round.publishedOn)} and is never written again: to correct it give --correction with the reason.`,
    ];
  const open = round.challenges.filter(({ outcome }) => outcome === 'open');
  return [
    ...(by.trim() === '' ? ['nobody is named: give the records officer with --by.'] : []),
    ...(on <= round.checkUntil
      ? [`teams have until ${inWords(round.checkUntil)} to check their figures: publish it after that day.`]
      : []),
    ...(open.length > 0
      ? [
          `${open.length === 1 ? 'a challenge is' : `${open.length} challenges are`} open (${open.map(({ id, team }) => `${id} of ${team}`).join(', ')}): answer ${open.length === 1 ? 'it' : 'them'} with 'wtk round check --answer'.`,
        ]
      : []),
    ...(!round.result.complete && (althoughIncomplete ?? '').trim() === ''
      ? [
          `the audit left something out (${round.result.gaps.length} ${round.result.gaps.length === 1 ? 'gap' : 'gaps'}): mend it, audit again and take the new figures, or say why it is to be published all the same with --although-incomplete.`,
        ]
      : []),
  ];
}
