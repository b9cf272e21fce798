import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { FIELD_TITLES, LABEL_TITLE, type FieldName, type LabelMap } from '#policy/tag/label-map.ts';
import { labelMapOf } from '../../google/reads/label-map-of.ts';
import { errorCode } from '../../node/error-code.ts';
import { isObject } from '../../node/is-object.ts';

/** The file is no label, or not ours: what is wrong with it, and what to give instead. */
export class LabelFileError extends Error {
  override readonly name = 'LabelFileError';
}

const id = z.string().min(1);
const names = Object.keys(FIELD_TITLES) as [FieldName, ...FieldName[]];
const labelMapSchema = z.strictObject({
  labelId: id,
  revisionId: id.optional(),
  fields: z.partialRecord(z.enum(names), id),
  choices: z.partialRecord(z.enum(names), z.record(id, z.string().min(1))),
});

/**
 * Where the published label keeps what, from a file: a label map as JSON, or Google's own JSON of the label (the answer
 * of `labels.get` with `view=LABEL_VIEW_FULL`).
 * @throws LabelFileError
 */
export async function readLabelFile(file: string): Promise<LabelMap> {
  const json = await parse(file);
  const map = 'labelId' in json ? fromMap(json, file) : fromGoogle(json, file);
  if (map.fields.recordClass === undefined)
    throw new LabelFileError(
      `The label in ${file} has no field '${FIELD_TITLES.recordClass}': without it no class can be written. Give the published label '${LABEL_TITLE}'.`,
    );
  return map;
}

async function parse(file: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const missing = errorCode(error) === 'ENOENT';
    throw new LabelFileError(
      missing
        ? `There is no file '${file}': give the label's JSON with --label, or leave --label out where the domain has no labels.`
        : `The file '${file}' cannot be read: ${(error as Error).message}`,
    );
  });
  try {
    const json: unknown = JSON.parse(text);
    if (isObject(json)) return json;
  } catch (error) {
    throw new LabelFileError(`${file} is not JSON: ${(error as Error).message}.`);
  }
  throw new LabelFileError(`${file} is not a label: it should be one JSON object.`);
}

function fromMap(json: object, file: string): LabelMap {
  const parsed = labelMapSchema.safeParse(json);
  if (parsed.success) {
    const { labelId, revisionId, fields, choices } = parsed.data;
    return { labelId, ...(revisionId === undefined ? {} : { revisionId }), fields, choices };
  }
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new LabelFileError(`${file} is not a label map. ${problems.join('. ')}.`);
}

function fromGoogle(json: Readonly<Record<string, unknown>>, file: string): LabelMap {
  const map = Array.isArray(json.fields) ? labelMapOf(json) : undefined;
  if (map !== undefined) return map;
  throw new LabelFileError(
    `${file} is neither a label map (labelId, fields, choices) nor Google's JSON of a label with its fields: get it with labels.get and view=LABEL_VIEW_FULL.`,
  );
}
