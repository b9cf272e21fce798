import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as z from 'zod';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { openRoundOf, publishedRounds, readRounds } from '../../../scripts/audit/rounds/read-rounds.ts';
import { roundSchema, type Round } from '../../../scripts/audit/rounds/round.ts';
import { compareWithFile } from '../../golden/compare-with-golden.ts';
import { anOpenRound, aRound } from './a-round.ts';

const SCHEMA = join(import.meta.dirname, '../../../scripts/audit/rounds/round.schema.json');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wtk-rounds-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const keep = (name: string, round: Round | string): void => {
  writeFileSync(join(folder, name), typeof round === 'string' ? round : JSON.stringify(round));
};

describe('a round', () => {
  it('fits the published JSON Schema, which is made from ours', () => {
    compareWithFile(SCHEMA, `${JSON.stringify(z.toJSONSchema(roundSchema, { io: 'input' }), null, 2)}\n`);
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync(SCHEMA, 'utf8')) as object,
    );
    expect(validate(JSON.parse(JSON.stringify(aRound()))) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...aRound(), checkUntil: undefined })).toBe(false);
  });
});

describe('the rounds in a folder', () => {
  it('are none where there is no folder', async () => {
    expect(await readRounds(join(folder, 'nowhere'))).toEqual([]);
  });

  it('come in the order in which they were opened, a correction after what it corrects', async () => {
    const correction = {
      number: 1,
      reason: 'A drive was counted twice',
      on: plainDate('2026-09-01'),
      by: 'Ida',
    };
    keep('2026-11.json', anOpenRound({ id: '2026-11', openedOn: plainDate('2026-11-02') }));
    keep('2026-08.json', aRound());
    keep('2026-08.correction-1.json', aRound({ correction, title: 'August 2026, corrected' }));
    keep('notes.json', 'not ours');
    const rounds = await readRounds(folder);
    expect(rounds.map(({ id, correction: of }) => [id, of?.number])).toEqual([
      ['2026-08', undefined],
      ['2026-08', 1],
      ['2026-11', undefined],
    ]);
    expect(publishedRounds(rounds).map(({ title }) => title)).toEqual(['August 2026, corrected']);
    expect(openRoundOf(rounds)?.id).toBe('2026-11');
  });

  it.each([
    ['is not JSON any more', '2026-08.json', '{ "id": '],
    [
      'is not a round that this version reads (checkUntil',
      '2026-08.json',
      JSON.stringify({ ...aRound(), checkUntil: 'soon' }),
    ],
    ['holds the round that belongs in 2026-08.json', '2026-09.json', JSON.stringify(aRound())],
  ])('are refused by name where one %s', async (said, name, text) => {
    keep(name, text);
    await expect(readRounds(folder)).rejects.toThrow(said);
    await expect(readRounds(folder)).rejects.toThrow(join(folder, name));
  });
});
