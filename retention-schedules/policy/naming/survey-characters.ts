import { BARRED, DIGIT, SPACE, UPPER, WRONG_JOINER, type PreparedConvention } from './prepare-convention.ts';

/** What one pass over a name's characters tells: most rules need look no closer. */
export interface CharacterSurvey {
  /** Kinds of character that occur, as bits. */
  readonly seen: number;
  readonly digits: number;
  /** Letters in the longest run of capitals. */
  readonly capitals: number;
  /** First character that holds words together in another way than the convention's, or -1. */
  readonly wrongJoinerAt: number;
  /** Something stands here that a name may not hold: a barred or odd character, two spaces. */
  readonly amiss: boolean;
}

export function surveyCharacters({ kinds }: PreparedConvention, name: string, end: number): CharacterSurvey {
  let seen = 0;
  let digits = 0;
  let capitals = 0;
  let run = 0;
  let wrongJoinerAt = -1;
  let amiss = false;
  let previous = 0;
  for (let i = 0; i < end; i++) {
    const code = name.charCodeAt(i);
    const kind = code < 128 ? (kinds[code] ?? 0) : OTHER;
    seen |= kind;
    if (kind === UPPER) {
      if (++run > capitals) capitals = run;
    } else {
      run = 0;
      if (kind === DIGIT) digits++;
      else if ((kind & (WRONG_JOINER | BARRED | OTHER | SPACE)) !== 0) {
        if ((kind & (BARRED | OTHER)) !== 0 || (code === 32 && previous === 32)) amiss = true;
        if ((kind & WRONG_JOINER) !== 0 && wrongJoinerAt < 0) wrongJoinerAt = i;
      }
    }
    previous = code;
  }
  return { seen, digits, capitals, wrongJoinerAt, amiss };
}

const OTHER = 256;
