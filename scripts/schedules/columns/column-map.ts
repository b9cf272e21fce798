import { nearest } from '#policy/pack/nearest.ts';
import { ScheduleUnreadable } from '../tables/source-table.ts';
import { FIELD_NAMES, fieldOfHeading, headingKey, type ScheduleField } from './schedule-fields.ts';

/** Nothing is read from a column matched to `ignore`. */
export type ColumnUse = ScheduleField | 'ignore';

/** What a heading of the file is read as, and who says so. */
export interface MatchedColumn {
  readonly heading: string;
  /** `undefined`: nobody knows, so nothing is read from it. */
  readonly use: ColumnUse | undefined;
  /** `ours`: the heading that we write; `given`: by a person, with --map or on the terminal; `guessed`: by its words. */
  readonly how: 'ours' | 'given' | 'guessed' | 'unknown';
}

/** Columns by the key of their heading. */
export type ColumnMap = ReadonlyMap<string, MatchedColumn>;

/**
 * Reads `--map 'Record type=title,Retention=period'`, where a backslash before a comma or equals sign keeps it in the heading.
 * @throws ScheduleUnreadable that names the part which cannot be read.
 */
export function parseMap(text: string): ReadonlyMap<string, ColumnUse> {
  const map = new Map<string, ColumnUse>();
  for (const part of text.split(/(?<!\\),/)) {
    if (part.trim() === '') continue;
    const match = /^(.+?)(?<!\\)=([^=]*)$/s.exec(part);
    const heading = match?.[1]?.replace(/\\([,=\\])/g, '$1').trim() ?? '';
    const name = match?.[2]?.trim() ?? '';
    if (heading === '' || name === '')
      throw new ScheduleUnreadable(
        `--map cannot read '${part.trim()}': write a heading, '=' and a field, as in 'Record type=title'.`,
      );
    const use = [...FIELD_NAMES, 'ignore' as const].find(
      (field) => field.toLowerCase() === name.toLowerCase(),
    );
    if (use === undefined) {
      const close = nearest(name, [...FIELD_NAMES, 'ignore']);
      throw new ScheduleUnreadable(
        `--map: there is no field '${name}'${close.length > 0 ? `: did you mean ${close.map((it) => `'${it}'`).join(' or ')}?` : `. Fields are: ${[...FIELD_NAMES, 'ignore'].join(', ')}.`}`,
      );
    }
    map.set(headingKey(heading), use);
  }
  return map;
}

/** What `parseMap` reads back, for a person to copy. */
export const mapInWords = (columns: Iterable<MatchedColumn>): string =>
  [...columns]
    .map(
      ({ heading, use }) => `${heading.replace(/\s+/g, ' ').replace(/[,=\\]/g, '\\$&')}=${use ?? 'ignore'}`,
    )
    .join(',');

/** A heading matched as `given` says and in no other way; where nothing is given, by its words. */
export function matchHeading(heading: string, given: ReadonlyMap<string, ColumnUse>): MatchedColumn {
  const use = given.get(headingKey(heading));
  if (use !== undefined) return { heading, use, how: 'given' };
  const known = fieldOfHeading(heading);
  if (known?.ours === true) return { heading, use: known.field, how: 'ours' };
  if (known === undefined || given.size > 0) return { heading, use: undefined, how: 'unknown' };
  return { heading, use: known.field, how: 'guessed' };
}
