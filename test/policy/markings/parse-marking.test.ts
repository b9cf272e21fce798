import { describe, expect, it } from '@jest/globals';
import { findMarking } from '#policy/markings/parse-marking.ts';

describe('the marking in a name', () => {
  it.each([
    ['Note OFFICIAL', 'OFFICIAL', 'OFFICIAL', false, [], []],
    ['OFFICIAL Minutes of the board', 'OFFICIAL', 'OFFICIAL', false, [], []],
    ['Note [OFFICIAL-SENSITIVE].docx', 'OFFICIAL-SENSITIVE', 'OFFICIAL', true, [], []],
    ['OFFICIAL-SENSITIVE - RECIPIENTS ONLY Note', 'OFFICIAL-SENSITIVE - RECIPIENTS ONLY', 'OFFICIAL', true, ['RECIPIENTS ONLY'], []],
    ['OFFICIAL - FOR PUBLIC RELEASE', 'OFFICIAL - FOR PUBLIC RELEASE', 'OFFICIAL', false, ['FOR PUBLIC RELEASE'], []],
    ['OFFICIAL - DEFRA USE ONLY note', 'OFFICIAL - DEFRA USE ONLY', 'OFFICIAL', false, ['DEFRA USE ONLY'], []],
    ['OFFICIAL-SENSITIVE - HMG USE ONLY - COMMERCIAL', 'OFFICIAL-SENSITIVE - HMG USE ONLY - COMMERCIAL', 'OFFICIAL', true, ['HMG USE ONLY'], ['COMMERCIAL']],
    ['Advice OFFICIAL-SENSITIVE - LEGAL PROFESSIONAL PRIVILEGE.docx', 'OFFICIAL-SENSITIVE - LEGAL PROFESSIONAL PRIVILEGE', 'OFFICIAL', true, [], ['LEGAL PROFESSIONAL PRIVILEGE']],
    ['OFFICIAL-SENSITIVE_HR_MANAGEMENT_case', 'OFFICIAL-SENSITIVE_HR_MANAGEMENT', 'OFFICIAL', true, [], ['HR/MANAGEMENT']],
  ] as const)('of %s is %s', (name, text, classification, sensitive, handling, descriptors) => {
    const start = name.indexOf(text);
    expect(findMarking(name)).toEqual({
      text,
      at: { start, end: start + text.length },
      classification,
      sensitive,
      handling,
      descriptors,
      problems: [],
    });
  }); // prettier-ignore

  it('is found wherever in the name it stands', () => {
    for (let letters = 0; letters < 14; letters += 1) {
      const name = `${'n'.repeat(letters)} (SECRET)`;
      expect(findMarking(name)?.at).toEqual({ start: letters + 2, end: letters + 8 });
    }
  });

  it.each([
    'Official visit to France',
    'OFFICIAL STATISTICS RELEASE',
    'Official Statistics',
    'UNOFFICIAL note',
    'OFFICIALS list',
    'secret santa',
    'SECRET SANTA list',
    'TOP SECRET SANTA',
    'confidential waste collection',
    'CONFIDENTIAL WASTE collection',
    'RESTRICTED AREA passes',
    'Handling official-sensitive papers',
    'Guidance on Official Sensitive information',
    'Market sensitive data',
    'ITT evaluation DEFRA',
    '',
  ])('is not seen in %j', (name) => {
    expect(findMarking(name)).toBeUndefined();
  });

  it.each([
    ['OFFICIAL-SENSITIVE - FOR PUBLIC RELEASE report', "'FOR PUBLIC RELEASE' goes with plain OFFICIAL only"],
    ['OFFICIAL - RECIPIENTS ONLY note', "'RECIPIENTS ONLY' does not go with plain OFFICIAL"],
    ['OFFICIAL - SENSITIVE note', "Write 'OFFICIAL-SENSITIVE' with a hyphen and no spaces"],
    ['OFFICIAL SENSITIVE note', "Write 'OFFICIAL-SENSITIVE' with a hyphen and no spaces"],
    ['Official-Sensitive - HR case', 'Markings are written in capitals'],
    ['OFFSEN bid', "'OFFSEN' is written in full"],
    ['SECRET paper', 'SECRET is above OFFICIAL-SENSITIVE'],
    ['UK TOP SECRET', 'TOP SECRET is above OFFICIAL-SENSITIVE'],
    ['TOP SECRET - HMG USE ONLY', "'HMG USE ONLY' goes with OFFICIAL and SECRET"],
    ['OFFICIAL-SENSITIVE - UK EYES ONLY', "'UK EYES ONLY' goes with SECRET and TOP SECRET only"],
    ['OFFICIAL - EMBARGOED', "'EMBARGOED' needs the day and time it ends"],
    [
      'OFFICIAL-SENSITIVE - COMMERCIAL - RECIPIENTS ONLY',
      'The order is classification, handling instruction',
    ],
    ['OFFICIAL-SENSITIVE - HONOURS', "'HONOURS' is a descriptor from before 2014"],
    ['RESTRICTED - COMMERCIAL bid', "'RESTRICTED' was withdrawn in April 2014"],
    ['NOT PROTECTIVELY MARKED minutes', "'NOT PROTECTIVELY MARKED' was withdrawn in April 2014"],
    ['UNCLASSIFIED minutes', "'UNCLASSIFIED' was withdrawn in April 2014"],
  ])('of %s has a problem', (name, sentence) => {
    expect(findMarking(name)?.problems.join()).toContain(sentence);
  });

  it('tells a legacy mark from the classifications in use', () => {
    expect(findMarking('PROTECT - PERSONAL file note')).toMatchObject({
      classification: 'legacy',
      text: 'PROTECT - PERSONAL',
    });
    expect(findMarking('SECRET - UK EYES ONLY paper')?.classification).toBe('SECRET');
  });
});
