import { describe, expect, it } from '@jest/globals';
import { compilePack } from '#policy/pack/compile-pack.ts';
import { aClass, packFiles, PACK_TEXTS } from '../../support/a-pack.ts';

const problemsOf = (changes: Record<string, string | undefined>) =>
  compilePack(packFiles(changes)).problems.map(({ file, line, field, message }) => ({
    file,
    line,
    field,
    message,
  }));

const schedule = (...classes: string[]) =>
  `function: finance\ntitle: Finance\nowner: Director\nclasses:\n${classes.join('\n')}\n`;

describe('compiling a pack', () => {
  it('gives a policy that survives JSON', () => {
    const { policy, problems } = compilePack(packFiles());
    expect(problems).toEqual([]);
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
  });

  it('names a missing file', () => {
    expect(problemsOf({ 'holds.yaml': undefined })).toEqual([
      { file: 'holds.yaml', line: 1, field: '', message: "The pack has no file 'holds.yaml'" },
    ]);
  });

  it('says when there is no schedule at all', () => {
    const problems = problemsOf({ 'schedules/finance.yaml': undefined, 'schedules/policy.yaml': undefined });
    expect(problems.map((problem) => problem.message)).toContainEqual(expect.stringContaining('no schedule'));
  });

  it('gives no policy while anything is wrong', () => {
    expect(compilePack(packFiles({ 'holds.yaml': 'holds: nothing' })).policy).toBeUndefined();
  });

  it.each([
    [
      'a missing action',
      aClass('FIN-02', 'trigger: { event: created }, period: P6Y'),
      'classes[0].action',
      /disposal action is missing/,
    ],
    [
      'a permanent class with a period',
      aClass('FIN-02', 'action: retain-permanently, period: P6Y'),
      'classes[0].period',
      /retained permanently has no 'period'/,
    ],
    [
      'an unknown trigger',
      aClass('FIN-02', 'trigger: { event: contract-finished }, period: P6Y, action: destroy'),
      'classes[0].trigger.event',
      /trigger cannot be 'contract-finished': did you mean 'contract-ended'/,
    ],
    [
      'a period in words',
      aClass('FIN-02', 'trigger: { event: created }, period: 6 years, action: destroy'),
      'classes[0].period',
      /P6Y \(6 years\)/,
    ],
    [
      'an action that does not exist',
      aClass('FIN-02', 'trigger: { event: created }, period: P6Y, action: delete'),
      'classes[0].action',
      /cannot be 'delete': use destroy, review/,
    ],
    [
      'a misspelt field',
      aClass('FIN-02', 'trigger: { event: created }, perod: P6Y, action: destroy'),
      'classes[0].perod',
      /no field 'perod'/,
    ],
    [
      'a day that does not exist',
      aClass('FIN-02', 'trigger: { event: created }, period: P6Y, action: destroy, reviewOn: 2026-02-30'),
      'classes[0].reviewOn',
      /No such day/,
    ],
  ])('points at %s', (_, entry, field, message) => {
    const found = problemsOf({ 'schedules/finance.yaml': schedule(entry) }).filter(
      (problem) => problem.file === 'schedules/finance.yaml',
    );
    expect(found).toContainEqual({
      file: 'schedules/finance.yaml',
      line: 5,
      field,
      message: expect.stringMatching(message),
    });
  });

  it('finds one code used by two classes, also across schedules', () => {
    const problems = problemsOf({
      'schedules/policy.yaml': `${PACK_TEXTS['schedules/policy.yaml'] ?? ''}${aClass('FIN-01', 'action: retain-permanently')}\n`,
    });
    expect(problems).toContainEqual({
      file: 'schedules/policy.yaml',
      line: 10,
      field: 'classes[4].code',
      message:
        'The code FIN-01 is used by two classes (the other is in schedules/finance.yaml): give this one its own',
    });
  });

  it('refuses a hold that is scoped by words alone', () => {
    const hold =
      'holds:\n  - id: flood\n    title: Flood inquiry\n    kind: inquiry\n    authority: Notice\n    contact: dro@example.gov.uk\n    placedOn: 2024-01-01\n    words: [flood]\n    scope: []\n';
    expect(problemsOf({ 'holds.yaml': hold })).toEqual([
      {
        file: 'holds.yaml',
        line: 9,
        field: 'holds[0].scope',
        message: expect.stringContaining('must name whole classes, drives, teams'),
      },
    ]);
    const noScope = hold.replace('    scope: []\n', '');
    expect(problemsOf({ 'holds.yaml': noScope })[0]?.message).toMatch(/scope/);
  });

  const TAB = {
    file: 'holds.yaml',
    line: 2,
    field: '',
    message: 'There is a tab at the start of this line: indent with spaces only',
  };

  it.each([
    ['one', 'holds:\n\t- id: A\n    title: T\n', ['holds[0].id']],
    ['two deep', 'holds:\n\t- id: a\n\t\ttitle: 3\n', ['holds[0].title']],
    ['beside spaces', 'holds:\n \t- id: a\n \t  title: 3\n', ['holds[0].title']],
    ['in a line beside its neighbours', 'holds:\n\t- id: a\n    title: T\n\tkind: x\n', ['holds[0].kind']],
  ])('explains a tab in the YAML (%s), and what else is wrong in the file', (_, text, fields) => {
    const found = problemsOf({ 'holds.yaml': text });
    expect(found).toContainEqual(TAB);
    expect(found.filter(({ message }) => !/missing|tab at/.test(message)).map(({ field }) => field)).toEqual(
      fields,
    );
  });

  it('explains a tab alone where the rest cannot be told', () => {
    expect(problemsOf({ 'holds.yaml': 'holds:\n\t- id: a\n  title: T\n   - b\n' })).toContainEqual(TAB);
  });

  it('offers the nearest class for one that does not exist', () => {
    const teams = (PACK_TEXTS['teams.yaml'] ?? '').replace('classes: [FIN-01]', 'classes: [FIN-10]');
    expect(problemsOf({ 'teams.yaml': teams })[0]?.message).toMatch(
      /There is no class 'FIN-10': did you mean 'FIN-0/,
    );
  });

  it('lists every problem, not only the first', () => {
    const found = problemsOf({
      'schedules/finance.yaml': schedule(aClass('FIN-02', 'action: keep'), aClass('FIN-03', 'action: burn')),
    });
    expect(found.filter((problem) => problem.field.endsWith('action'))).toHaveLength(2);
  });

  it.each(['', '[]', 'null', '42', 'holds:', '{'])(
    'answers %p with a problem rather than an exception',
    (text) => {
      expect(problemsOf({ 'holds.yaml': text }).length).toBeGreaterThan(0);
    },
  );
});
