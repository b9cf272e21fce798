import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import type { Place } from '#policy/facts/document-facts.ts';
import { documentOutcomes } from '../../../scripts/audit/criteria/document-outcomes.ts';
import { outcomeContext } from '../../../scripts/audit/criteria/outcome-context.ts';
import type { DocumentCriterion, Outcome } from '../../../scripts/audit/criteria/outcome.ts';
import {
  anEvaluation,
  APPROVED,
  decidedAs,
  fallingDueOn,
  policyIndex,
  recordClass,
} from '../an-evaluation.ts';

const context = outcomeContext(policyIndex.policy, plainDate('2026-11-22'));
const outcome = (criterion: DocumentCriterion, evaluation: Evaluation): Outcome =>
  documentOutcomes(evaluation, context)[criterion];

const myDrive: Place = { kind: 'my-drive', owner: 'a.person@example.gov.uk', orgUnit: undefined };
const onAShare: Place = { kind: 'elsewhere', path: 'S:\\Team' };
const doubtful = { on: plainDate('2026-06-12'), from: 'created', doubtful: true } as const;
type Case = readonly [what: string, changes: Parameters<typeof anEvaluation>[0], expected: Outcome];

describe('nonstandard-names counts in-house documents new in the period', () => {
  it.each<Case>([
    ['a new name that passes', { nameStanding: 'passes' }, 'pass'],
    ['a new name that fails', { nameStanding: 'fails' }, 'fail'],
    [
      'a document of the first day of the period',
      { nameStanding: 'fails', facts: { createdOn: plainDate('2025-11-22') } },
      'fail',
    ],
    [
      'a document of the day before',
      { nameStanding: 'fails', facts: { createdOn: plainDate('2025-11-21') } },
      'out',
    ],
    ['a name older than the convention', { nameStanding: 'advised' }, 'out'],
    ['a name that is not ours to give', { nameStanding: 'unchecked' }, 'out'],
    ['a document in My Drive', { nameStanding: 'fails', facts: { place: myDrive } }, 'out'],
    [
      'a document on a file share',
      { nameStanding: 'fails', facts: { place: onAShare, createdOn: undefined } },
      'fail',
    ],
    ['a document of a migration day', { nameStanding: 'fails', documentDate: doubtful }, 'out'],
    [
      'an old document that a migration made anew',
      { nameStanding: 'fails', facts: { migratedOn: plainDate('2015-01-05') } },
      'out',
    ],
    ['a document without any date', { facts: { createdOn: undefined, modifiedOn: undefined } }, 'unknown'],
    ['a document in the bin', { facts: { trashed: true } }, 'out'],
  ])('%s: %#', (_what, changes, expected) => {
    expect(outcome('nonstandard-names', anEvaluation(changes))).toBe(expected);
  });
});

describe('unsaved-information counts documents quiet for 30 days', () => {
  const decided = decidedAs(recordClass('FIN-01'));
  const tag = { code: 'NWK' } as const;
  it.each<Case>([
    ['a decided document', { decision: decided }, 'pass'],
    ['an undecided one', {}, 'fail'],
    ['one last changed 30 days ago', { facts: { modifiedOn: plainDate('2026-10-23') } }, 'fail'],
    ['one last changed 29 days ago', { facts: { modifiedOn: plainDate('2026-10-24') } }, 'out'],
    ['one not worth keeping', { decision: { kind: 'not-worth-keeping', basis: 'person', tag } }, 'out'],
    ['one whose tag cannot be read', { decision: { kind: 'unreadable', why: 'no licence' } }, 'unknown'],
    [
      'one with two decisions that disagree',
      { decision: { kind: 'conflict', codes: ['FIN-01', 'POL-01'], tags: [] } },
      'fail',
    ],
    [
      'one of a class withdrawn since',
      {
        decision: {
          kind: 'withdrawn',
          code: 'FIN-09',
          class: recordClass('FIN-09'),
          tag: { code: 'FIN-09' },
        },
      },
      'pass',
    ],
    [
      'one tagged with a code that no schedule has',
      { decision: { kind: 'withdrawn', code: 'ZZZ-01', class: undefined, tag: { code: 'ZZZ-01' } } },
      'fail',
    ],
    ['one in My Drive', { facts: { place: myDrive } }, 'out'],
    ['one on a file share', { facts: { place: onAShare } }, 'fail'],
    ['one without any date', { facts: { createdOn: undefined, modifiedOn: undefined } }, 'unknown'],
    ['one in the bin', { facts: { trashed: true } }, 'out'],
  ])('%s: %#', (_what, changes, expected) => {
    expect(outcome('unsaved-information', anEvaluation(changes))).toBe(expected);
  });
});

describe('stray-storage counts records whose class says shared drive', () => {
  const decision = decidedAs(recordClass('FIN-01'));
  it.each<Case>([
    ['a record in a shared drive', { decision }, 'pass'],
    ['a record in My Drive', { decision, facts: { place: myDrive } }, 'fail'],
    ['a record on a file share', { decision, facts: { place: onAShare } }, 'unknown'],
    ['an undecided document in My Drive', { facts: { place: myDrive } }, 'out'],
    [
      'a document whose tag cannot be read',
      { decision: { kind: 'unreadable', why: '' }, facts: { place: myDrive } },
      'unknown',
    ],
  ])('%s: %#', (_what, changes, expected) => {
    expect(outcome('stray-storage', anEvaluation(changes))).toBe(expected);
  });

  it('leaves out a class that is kept elsewhere', () => {
    const elsewhere = { ...context, sharedDriveClasses: new Set<string>() };
    expect(
      documentOutcomes(anEvaluation({ decision, facts: { place: myDrive } }), elsewhere)['stray-storage'],
    ).toBe('out');
  });

  it("takes a class's own words: 'Finance shared drive' is one, 'Case system' is not", () => {
    const [first, ...others] = policyIndex.policy.classes;
    if (first === undefined) throw new Error('no classes');
    const policy = {
      ...policyIndex.policy,
      classes: [
        { ...first, whereToKeep: 'Case system' },
        ...others.map((it) => ({ ...it, whereToKeep: 'Finance shared drive, restricted' })),
      ],
    };
    const { sharedDriveClasses } = outcomeContext(policy, plainDate('2026-11-22'));
    expect(sharedDriveClasses.has(first.code)).toBe(false);
    expect(sharedDriveClasses.size).toBe(others.length);
  });
});

describe('exposed-information counts shared files', () => {
  it.each<Case>([
    ['open inside', { facts: { exposure: 'inside' } }, 'pass'],
    ['open to somebody outside', { facts: { exposure: 'outside' } }, 'fail'],
    ['open to anyone with the link', { facts: { exposure: 'anyone-with-link' } }, 'fail'],
    ['nobody looked', { facts: { exposure: 'unknown' } }, 'unknown'],
    ['not shared with anybody', { facts: { exposure: 'inside', shared: false } }, 'out'],
    ['open to anyone, in My Drive', { facts: { exposure: 'anyone-with-link', place: myDrive } }, 'fail'],
  ])('%s: %#', (_what, changes, expected) => {
    expect(outcome('exposed-information', anEvaluation(changes))).toBe(expected);
  });
});

describe("overdue-disposals counts what fell due and is in the team's court", () => {
  const decision = decidedAs(recordClass('FIN-01', APPROVED));
  const due = { decision, status: 'due', retention: fallingDueOn('2026-04-01') } as const;
  it.each<Case>([
    ['due for more than 90 days', due, 'fail'],
    ['due for 90 days', { ...due, retention: fallingDueOn('2026-08-24') }, 'fail'],
    ['due for 89 days', { ...due, retention: fallingDueOn('2026-08-25') }, 'pass'],
    [
      'marked by an approved run',
      { ...due, decision: decidedAs(recordClass('FIN-01', APPROVED), { disposal: 'run-7' }) },
      'pass',
    ],
    ['not yet due', { ...due, status: 'keep' }, 'out'],
    ['on hold', { ...due, status: 'on-hold' }, 'out'],
    ['of a class that nobody approved', { ...due, decision: decidedAs(recordClass('FIN-01')) }, 'out'],
    [
      "to be transferred, which is the records officer's to do",
      { ...due, retention: fallingDueOn('2026-04-01', 'transfer') },
      'out',
    ],
    [
      'with a tag that cannot be read',
      { status: 'tag-unreadable', decision: { kind: 'unreadable', why: '' } },
      'unknown',
    ],
    ['in My Drive', { ...due, facts: { place: myDrive } }, 'out'],
    ['in the bin', { ...due, facts: { trashed: true } }, 'out'],
  ])('%s: %#', (_what, changes, expected) => {
    expect(outcome('overdue-disposals', anEvaluation(changes))).toBe(expected);
  });
});
