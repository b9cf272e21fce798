import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explainReason } from '#policy/suggestion/explain-reason.ts';
import { suggest } from '#policy/suggestion/suggest.ts';
import { suggestionIndex } from '#policy/suggestion/suggestion-index.ts';
import type { SuggestionRequest } from '#policy/suggestion/suggestion.ts';
import { examplePolicy } from '../../pack/example-pack.ts';

const policy = examplePolicy();
const index = suggestionIndex(policy);
const codesOf = (request: SuggestionRequest): string[] =>
  suggest(request, index).map((it) => it.recordClass.code);
const functionOf = (title: string): string | undefined => suggest({ title }, index)[0]?.recordClass.function;

const termWords = policy.classes
  .flatMap((entry) => [...entry.terms, entry.title])
  .flatMap((it) => it.split(/\s+/));
const titles = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.array(fc.constantFrom(...termWords), { maxLength: 12 }).map((words) => words.join(' ')),
);
const requests: fc.Arbitrary<SuggestionRequest> = fc.record(
  {
    title: titles,
    text: titles,
    folderPath: fc.array(titles, { maxLength: 3 }),
    teamClasses: fc.subarray(
      policy.classes.map((it) => it.code),
      { maxLength: 12 },
    ),
    caseClass: fc.constantFrom('FIN-01', 'no such class'),
    kind: fc.constantFrom('spreadsheet' as const, 'mail' as const, 'pdf' as const),
  },
  { requiredKeys: ['title'] },
);

describe('Suggestions', () => {
  it('are at most three, best first, each of another class and each with a reason that reads as a sentence', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const given = suggest(request, index);
        expect(given.length).toBeLessThanOrEqual(3);
        expect(new Set(given.map((it) => it.recordClass.code)).size).toBe(given.length);
        given.forEach((it, at) => {
          expect(it.score).toBeGreaterThan(0);
          expect(it.score).toBeLessThanOrEqual(given[at - 1]?.score ?? 1);
          expect(it.reasons.length).toBeGreaterThan(0);
          for (const reason of it.reasons) expect(explainReason(reason)).toMatch(/\.$/);
        });
      }),
    );
  });

  it('are the same when asked again, and from an index built again', () => {
    const again = suggestionIndex(examplePolicy());
    fc.assert(
      fc.property(requests, (request) => {
        expect(suggest(request, again)).toEqual(suggest(request, index));
      }),
      { numRuns: 40 },
    );
  });

  it('never name a class that was withdrawn', () => {
    const withdrawn = suggestionIndex({
      ...policy,
      classes: policy.classes.map((it) =>
        it.code === 'FIN-01' ? { ...it, withdrawn: { on: '2026-01-01' as never, replacedBy: [] } } : it,
      ),
    });
    const asked = { title: 'Invoice and purchase order', caseClass: 'FIN-01', teamClasses: ['FIN-01'] };
    expect(codesOf(asked)).toContain('FIN-01');
    expect(suggest(asked, withdrawn).map((it) => it.recordClass.code)).not.toContain('FIN-01');
  });

  it.each([
    '',
    '   ',
    'qwertz uiop',
    '20140302',
    'xyzzy 42',
    'v2',
    'hello',
    'Blue elephants',
    'Meeting',
    '🙂',
    'to of the and',
  ])('are none where nothing speaks for any class: %j', (title) => {
    expect(suggest({ title }, index)).toEqual([]);
  });

  it('are none for a team list, a kind of file or a folder of other classes alone', () => {
    expect(codesOf({ title: 'Blue elephants', teamClasses: ['FIN-01'], kind: 'spreadsheet' })).toEqual([]);
    expect(codesOf({ title: 'Blue elephants', caseClass: 'ZZZ-99' })).toEqual([]);
    expect(
      codesOf({ title: 'Blue elephants', folderClasses: { decided: 4, byClass: { 'ZZZ-99': 4 } } }),
    ).toEqual([]);
  });

  it.each([
    ['Ofgem chair appointment panel report to ministers', 'appointments'],
    ['Internal audit report: payroll controls', 'audit-risk'],
    ['Executive committee minutes 2 May', 'board'],
    ['Cabinet conclusions CM(14) 23', 'cabinet-committee'],
    ['Press release: new flood defences for Hull', 'comms'],
    ['Contract variation notice 4', 'contracts'],
    ['ITT evaluation of bids for fleet lease', 'contracts'],
    ['Single departmental plan', 'corporate-planning'],
    ['Flood incident sitrep 14 Feb 0800', 'emergency'],
    ['Lease renewal, Ashdown House', 'estates'],
    ['Invoice 88213 June', 'finance'],
    ['T&S claim March', 'finance'],
    ['Subject access request search log', 'foi'],
    ['Fire risk assessment, third floor', 'health-safety'],
    ['Citation for OBE, head teacher', 'honours-events'],
    ['Interview notes, candidate 4', 'hr'],
    ['Server patching change request 4412', 'it'],
    ['Destruction certificates boxes 1-40', 'kim'],
    ['Particulars of claim, Smith v Secretary of State', 'legal'],
    ['Instructions to Parliamentary Counsel, clauses 12 to 18', 'legislation'],
    ['P11D return', 'pay-pensions'],
    ['Options paper on bovine TB vaccination', 'policy'],
    ['To ask the Secretary of State how many free schools opened', 'pq'],
    ['Readout of call with the German energy minister', 'private-office'],
    ['RAID log, digital services', 'project'],
    ['Lost laptop incident report', 'security'],
    ['Statistical first release: pupil numbers', 'statistics-research'],
  ])('find the function of %j: %s', (title, expected) => {
    expect(functionOf(title)).toBe(expected);
  });

  it.each([
    [
      'a request for information from what it asks about',
      'Minutes of trade union meetings FOI request 13/0356',
      'foi',
    ],
    ['an audit from what was audited', 'Internal audit report on procurement', 'audit-risk'],
    ['a programme board from a board', 'Smart meters programme board minutes', 'project'],
    ['a consultation from its subject', 'Consultation on pension scheme contributions', 'policy'],
    [
      'a question in the House from its subject',
      'To ask the Minister what contracts were awarded for security',
      'pq',
    ],
  ])('tell %s', (_what, title, expected) => {
    expect(functionOf(title)).toBe(expected);
  });

  it.each([
    ['SI 2014/123 commencement', 'Si bemol score'],
    ['SC clearance renewal form', 'Sc fi club'],
    ['TO reply 4471', 'Walk to the river'],
  ])('read capitals as such: %j is something, %j is nothing', (something, nothing) => {
    expect(codesOf({ title: something })).not.toEqual([]);
    expect(codesOf({ title: nothing })).toEqual([]);
  });

  it('take no capitals for acronyms where all is in capitals', () => {
    expect(codesOf({ title: 'WALK TO THE RIVER' })).toEqual([]);
  });

  it('say what was found, and where', () => {
    const [best] = suggest(
      { title: 'Fleet lease 2026', folderPath: ['Estates', 'Lease agreements'], teamClasses: ['EST-01'] },
      index,
    );
    expect(best?.recordClass.code).toBe('EST-01');
    const sentences = best?.reasons.map(explainReason);
    expect(sentences).toContain("'lease' is in the title.");
    expect(sentences).toContain("'Lease agreements' is in the name of its folder.");
    expect(sentences).toContain("It is on the team's own list.");
  });

  it('follow the folder once most of it is decided, and its case before that', () => {
    const folderClasses = { decided: 16, byClass: { 'CON-04': 14, 'CON-03': 2 } };
    const [best] = suggest({ title: 'Scores', folderClasses }, index);
    expect(best?.recordClass.code).toBe('CON-04');
    expect(best?.reasons.map(explainReason)).toContain('14 of 16 decided files in this folder are this.');
    expect(codesOf({ title: 'Scores', folderClasses, caseClass: 'CON-01' })[0]).toBe('CON-01');
  });

  it('believe the title more than the text', () => {
    const text =
      'The invoice, the purchase order and the remittance advice are with the accounts payable team.';
    expect(codesOf({ title: 'Destruction certificate', text })[0]).toBe('KIM-03');
    expect(codesOf({ title: 'Note', text })[0]).toBe('FIN-01');
  });
});
