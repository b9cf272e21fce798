import { describe, expect, it } from '@jest/globals';
import { jsonOf, runCommand } from './run-command.ts';

const KEYS = [
  'code',
  'trigger',
  'triggeredOn',
  'cutOffOn',
  'retainUntil',
  'dueOn',
  'action',
  'status',
  'because',
];

describe('wtk retention', () => {
  it('answers one class with one object, every day on the way in it', async () => {
    const result = await runCommand([
      'retention', 'FIN-01', '--on', '2019-05-02', '--as-of', '2026-03-31', '--json',
    ]); // prettier-ignore
    const answer = jsonOf(result) as Record<string, unknown>;
    expect(Object.keys(answer)).toEqual(KEYS);
    expect(answer).toMatchObject({
      code: 'FIN-01',
      trigger: 'created',
      triggeredOn: '2019-05-02',
      cutOffOn: '2020-03-31',
      retainUntil: '2026-03-31',
      dueOn: '2026-04-01',
      action: 'destroy',
      status: 'keep',
    });
    expect(answer.because).toContain('It starts at the end of that financial year: 31 March 2020.');
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it.each([
    { asOf: '2026-03-31', status: 'keep' },
    { asOf: '2026-04-01', status: 'due' },
  ])('on $asOf says $status of an invoice of May 2019', async ({ asOf, status }) => {
    const result = await runCommand(['retention', 'FIN-01', '--on', '2019-05-02', '--as-of', asOf, '--json']);
    expect(jsonOf(result)).toMatchObject({ status });
  });

  it('waits where nobody has given the date, and says which', async () => {
    const result = await runCommand(['retention', 'CON-01', '--json']);
    expect(jsonOf(result)).toMatchObject({
      trigger: 'contract-ended',
      triggeredOn: null,
      cutOffOn: null,
      retainUntil: null,
      dueOn: null,
      status: 'awaiting-trigger',
    });
  });

  it('gives a class that is transferred its last day, counted from the day it was made', async () => {
    const made = ['retention', 'MIN-01', '--on', '2019-05-02', '--created', '2011-02-28', '--json'];
    expect(jsonOf(await runCommand(made))).toMatchObject({ action: 'transfer', transferBy: '2031-02-28' });
  });

  it.each([
    ['MIN-01', '2006-05-01', '2026-04-30', 'keep'],
    ['MIN-01', '2006-05-01', '2026-05-01', 'due'],
    ['EMG-01', undefined, '2026-04-30', 'awaiting-trigger'],
    ['EMG-01', undefined, '2026-05-01', 'due'],
  ])('counts the earlier day of %s, whose event was on %s, on %s: %s', async (code, on, asOf, status) => {
    const asked = ['retention', code, '--created', '2006-05-01', '--as-of', asOf, '--json'];
    const answer = jsonOf(await runCommand([...asked, ...(on === undefined ? [] : ['--on', on])]));
    expect(answer).toMatchObject({ status, transferBy: '2026-05-01' });
  });

  it('keeps a class as its case is kept, once the class of the case is given', async () => {
    const alone = jsonOf(await runCommand(['retention', 'LEG-03', '--on', '2019-05-02', '--json']));
    expect(alone).toMatchObject({ status: 'awaiting-trigger' });
    expect((alone as { because: string[] }).because[0]).toMatch(/give the class of the case with --in/);
    const inCase = await runCommand([
      'retention',
      'LEG-03',
      '--in',
      'LEG-01',
      '--on',
      '2019-05-02',
      '--json',
    ]);
    expect(jsonOf(inCase)).toMatchObject({ code: 'LEG-03', dueOn: '2026-05-03' });
  });

  it('answers several classes with an array, in the order asked', async () => {
    const result = await runCommand(['retention', 'FIN-02', 'fin-01', '--on', '2019-05-02', '--json']);
    expect((jsonOf(result) as { code: string }[]).map((it) => it.code)).toEqual(['FIN-02', 'FIN-01']);
  });

  it('reads codes one a line', async () => {
    const result = await runCommand(['retention', '-', '--on', '2019-05-02', '--json'], {
      stdin: 'FIN-01\r\n\n',
    });
    expect(jsonOf(result)).toHaveLength(1);
  });

  it('explains in words without --json', async () => {
    const { stdout } = await runCommand(['retention', 'FIN-01', '--on', '2019-05-02']);
    expect(stdout).toMatch(/^FIN-01 Payments, invoices and purchase orders\n/);
    expect(stdout).toMatch(/Keep until +2026-03-31/);
  });

  it.each([
    { args: ['FIN-10', '--on', '2019-05-02'], said: /There is no class 'FIN-10'.*did you mean FIN-01/ },
    { args: ['FIN-01', '--on', '2023-06-31'], said: /--on is '2023-06-31', and there is no such day/ },
    {
      args: ['FIN-01', '--on', '9999-12-31'],
      said: /--on is '9999-12-31', and nobody can have meant the year 9999: .* leave --on out/,
    },
    {
      args: ['FIN-01', '--as-of', '0021-05-01'],
      said: /--as-of is '0021-05-01', and nobody can have meant the year 21/,
    },
    { args: ['FIN-01', '--on', '2/5/19'], said: /year-month-day, as in 2026-03-31/ },
    { args: ['FIN-01', '--onn', '2019-05-02'], said: /unknown option '--onn'. Did you mean --on\?/ },
    { args: ['FIN-01', '--on'], said: /argument missing/ },
    { args: [], said: /There is no class code on standard input/ },
    { args: ['FIN-01', '--pack', '/nowhere'], said: /There is no folder '\/nowhere'/ },
  ])('refuses $args in one sentence', async ({ args, said }) => {
    const { stdout, stderr, exitCode } = await runCommand(['retention', ...args]);
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(exitCode).toBe(1);
  });
});
