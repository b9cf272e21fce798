import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { editorSchemas } from '#policy/pack/editor-schemas.ts';
import { PACK_TEXTS } from '../../support/a-pack.ts';
import { ROOT } from '../../house/source-files.ts';

const folder = path.join(ROOT, 'retention-schedules/editor');

describe("the editor's schemas", () => {
  it.each(Object.entries(editorSchemas()))(
    'as published are those that the compiler checks by: %s',
    (name, schema) => {
      const file = path.join(folder, name);
      const text = `${JSON.stringify(schema, null, 2)}\n`;
      if (process.env.UPDATE_GOLDEN === '1') {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, text);
      }
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );

  it('accept a correct file and refuse a misspelt field', () => {
    const validate = new Ajv2020({ strict: false }).compile(
      editorSchemas()['schedule.schema.json'] as object,
    );
    const schedule = parse(PACK_TEXTS['schedules/finance.yaml'] ?? '') as {
      classes: Record<string, unknown>[];
    };
    expect(validate(schedule)).toBe(true);
    expect(validate({ ...schedule, clases: [] })).toBe(false);
  });
});
