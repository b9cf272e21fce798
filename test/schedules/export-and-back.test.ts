import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { CUT_OFFS } from '#policy/calendar/cut-off.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { recordClassSchema, SOURCE_STATUSES, type RecordClass } from '#policy/pack/record-class.ts';
import { TRIGGER_EVENT_NAMES } from '#policy/pack/trigger-events.ts';
import { importSchedule } from '../../scripts/schedules/classes/import-schedule.ts';
import { readSourceFile } from '../../scripts/schedules/tables/read-source-file.ts';
import { exportDocument } from '../../scripts/schedules/write/export-document.ts';
import { exportWorkbook } from '../../scripts/schedules/write/export-workbook.ts';
import { scheduleYaml } from '../../scripts/schedules/write/schedule-yaml.ts';
import { examplePolicy } from '../pack/example-pack.ts';
import { NOTHING_DECIDED, temporaryFolder } from './schedule-files.ts';

let folder: string;
let remove: () => void;
beforeAll(() => {
  ({ folder, remove } = temporaryFolder());
});
afterAll(() => {
  remove();
});

const WRITERS = { 'xlsx workbook': exportWorkbook, 'docx document': exportDocument } as const;

/** Exports a pack, reads the file as an import does, and gives the classes. */
async function thereAndBack(policy: Policy, kind: keyof typeof WRITERS): Promise<unknown> {
  const file = path.join(folder, `out.${kind.split(' ', 1)[0] ?? ''}`);
  writeFileSync(file, await WRITERS[kind](policy));
  const result = importSchedule(await readSourceFile(file), NOTHING_DECIDED, undefined);
  expect([...result.notUnderstood, ...result.leftOut]).toEqual([]);
  return {
    functions: result.functions,
    classes: result.classes.map(({ entry, function: home }) => ({ ...entry, function: home })),
  };
}

const line = fc
  .string({
    unit: fc.constantFrom(
      'a',
      'B',
      '9',
      ' ',
      '=',
      '+',
      '-',
      "'",
      '"',
      ',',
      ';',
      ':',
      '#',
      '@',
      '{',
      ']',
      '&',
      '<',
      '£',
      'é',
      '(',
      '|',
      '%',
      '>',
      '\\',
    ),
  })
  .map((text) => text.replace(/ +/g, ' ').trim())
  .filter((text) => text !== '');
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((texts) => texts.join('\n'));
const day = fc
  .tuple(
    fc.integer({ min: 1990, max: 2060 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const period = fc
  .tuple(fc.nat(120), fc.nat(11), fc.nat(90))
  .map(([years, months, days]) =>
    years + months + days === 0
      ? 'P0D'
      : `P${years > 0 ? `${years}Y` : ''}${months > 0 ? `${months}M` : ''}${days > 0 ? `${days}D` : ''}`,
  );
const trigger = fc.oneof(
  fc.record({ event: fc.constantFrom(...TRIGGER_EVENT_NAMES) }),
  fc.record({
    event: fc.constantFrom(...TRIGGER_EVENT_NAMES.filter((event) => event !== 'last-modified')),
    fallback: fc.constant('last-modified'),
  }),
);
const clock = fc.record({ trigger, cutOff: fc.constantFrom(...CUT_OFFS), period });
const optional = <T>(key: string, value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.option(value, { nil: undefined }).map((it) => (it === undefined ? {} : { [key]: it }));
const list = fc.uniqueArray(line, { minLength: 1, maxLength: 4 });
const rule = fc.oneof(
  fc.constant({ action: 'retain-permanently' }),
  fc.record({
    action: fc.constantFrom('destroy', 'review', 'transfer'),
    trigger,
    cutOff: fc.constantFrom(...CUT_OFFS),
    period: fc.oneof(
      period,
      fc.constant('as-case'),
      fc.record({ 'longest-of': fc.array(clock, { minLength: 2, maxLength: 3 }) }),
    ),
    cases: fc.array(
      fc
        .tuple(
          fc.record({ is: line, on: day, dueOn: day }),
          optional('created', day),
          optional('transferBy', day),
        )
        .map((parts) => Object.assign({}, ...parts) as object),
      { maxLength: 2 },
    ),
  }),
);
const aClass = fc
  .tuple(
    fc.record({
      title: line,
      scopeNote: lines,
      whereToKeep: line,
      whoSaves: line,
      owner: line,
      authority: list,
      terms: list,
      selection: fc.constantFrom('none', 'candidate', 'selected'),
      personalData: fc.boolean(),
    }),
    fc
      .tuple(fc.record({ name: line, status: fc.constantFrom(...SOURCE_STATUSES) }), optional('note', line))
      .map(([source, note]) => ({ source: { ...source, ...note } })),
    optional('approval', fc.record({ by: line, on: day, version: line })),
    optional('reviewOn', day),
    optional('retentionInstrument', line),
    optional(
      'withdrawn',
      fc.record({ on: day, replacedBy: fc.constantFrom([], ['ABC-99'], ['ABC-98', 'ABC-99']) }),
    ),
    rule,
  )
  .map((parts) => Object.assign({}, ...parts) as object);
const aSchedule = fc.array(aClass, { minLength: 1, maxLength: 4 }).map((classes) =>
  classes.map((entry, at): RecordClass => ({
    ...recordClassSchema.parse({ ...entry, code: `ABC-0${at + 1}` }),
    function: 'all-of-it',
  })),
);

describe('a pack that is exported and imported again', () => {
  it.each(Object.keys(WRITERS) as (keyof typeof WRITERS)[])('is the same pack: an %s', async (kind) => {
    const policy = examplePolicy();
    const functions = policy.functions.map(({ id, title, owner }) => ({ id, title, owner }));
    expect(await thereAndBack(policy, kind)).toEqual({ functions, classes: policy.classes });
  });

  it.each(Object.keys(WRITERS) as (keyof typeof WRITERS)[])(
    'is the same, whatever it holds: an %s',
    async (kind) => {
      const example = examplePolicy();
      const functions = [{ id: 'all-of-it', title: 'All of it', owner: 'Somebody' }];
      await fc.assert(
        fc.asyncProperty(aSchedule, async (classes) => {
          expect(await thereAndBack({ ...example, functions, classes }, kind)).toEqual({
            functions,
            classes,
          });
        }),
        { numRuns: 25 },
      );
    },
  );

  it('is the same in the YAML that an import writes', () => {
    fc.assert(
      fc.property(aSchedule, (classes) => {
        const written = scheduleYaml(
          { id: 'all-of-it', title: 'All: of it', owner: '- me' },
          classes,
          'x\ny',
        );
        const read = parse(written) as {
          readonly title: string;
          readonly owner: string;
          readonly classes: object[];
        };
        expect([read.title, read.owner]).toEqual(['All: of it', '- me']);
        expect(
          read.classes.map((entry) => ({ ...recordClassSchema.parse(entry), function: 'all-of-it' })),
        ).toEqual(classes);
      }),
    );
  });
});
