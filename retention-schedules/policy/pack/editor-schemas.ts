import * as z from 'zod';
import { OPTIONAL_PACK_FILES, PACK_FILES, scheduleFileSchema } from './pack-files.ts';

/**
 * JSON Schemas of a pack's files, for editors that complete and check as one types. Made from the same zod schemas as
 * the compiler, so that an editor and `wtk schedule check` cannot disagree about shapes.
 */
export function editorSchemas(): Readonly<Record<string, unknown>> {
  const schemas = { 'schedule.yaml': scheduleFileSchema, ...PACK_FILES, ...OPTIONAL_PACK_FILES };
  return Object.fromEntries(
    Object.entries(schemas).map(([file, schema]) => [
      file.replace('.yaml', '.schema.json'),
      z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
    ]),
  );
}
