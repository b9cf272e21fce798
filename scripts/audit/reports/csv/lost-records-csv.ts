import type { LostRecord } from '../../result/audit-result.ts';
import { mostPressingFirst } from '../words/most-pressing-first.ts';
import { csvText } from './csv-text.ts';

/** Records binned or deleted before they fell due, the first to be beyond restoring on top. */
export function lostRecordsCsv(lost: readonly LostRecord[]): string {
  const heading = [
    'title',
    'class',
    'what happened',
    'on',
    'was to be kept until it fell due on',
    'where',
    'restore by',
    'id',
  ];
  return csvText([
    heading,
    ...mostPressingFirst(lost).map((it) => [
      it.title,
      it.class,
      it.what,
      it.on,
      it.dueOn,
      it.where,
      it.restoreBy,
      it.id,
    ]),
  ]);
}
