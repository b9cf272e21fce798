import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { markingStanding } from '#policy/markings/marking-standing.ts';
import { findMarking } from '#policy/markings/parse-marking.ts';

describe('a marking that somebody has to look at', () => {
  it.each([
    ['Minutes of the board', '2020-05-02', 'in-order'],
    ['Minutes OFFICIAL', '2020-05-02', 'in-order'],
    ['Advice OFFICIAL-SENSITIVE - LEGAL', '2020-05-02', 'in-order'],
    ['Advice OFFICIAL - SENSITIVE', '2020-05-02', 'to-mend'],
    ['Notice OFFICIAL-SENSITIVE - FOR PUBLIC RELEASE', '2020-05-02', 'to-mend'],
    ['SECRET - threat note', '2020-05-02', 'above'],
    ['TOP SECRET - threat note', '1999-05-02', 'above'],
    ['Board paper - RESTRICTED', '2014-04-01', 'in-order'],
    ['Board paper - RESTRICTED', '2014-04-02', 'to-mend'],
    ['Board paper - RESTRICTED', undefined, 'in-order'],
  ])('%s, made on %s, is %s', (name, madeOn, standing) => {
    expect(markingStanding(findMarking(name), madeOn === undefined ? undefined : plainDate(madeOn))).toBe(
      standing,
    );
  });
});
