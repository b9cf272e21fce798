import { FOLDER_TYPE, SHORTCUT_TYPE, type GoogleFile } from '#policy/facts/google-file.ts';
import { toFacts } from '#policy/facts/to-facts.ts';
import { columnsOf, requireColumns } from '../csv/columns.ts';
import { dayOfMicros } from '../csv/day-of.ts';
import { notedDay } from '../csv/noted-day.ts';
import { notedFlag } from '../csv/noted-flag.ts';
import { idOfRow } from '../id-of-row.ts';
import type { InventoryOptions, RowReader } from '../inventory.ts';
import { domainsToTrust } from '../domains-to-trust.ts';
import { TAGS_NOT_LISTED } from '../tags-not-listed.ts';

/**
 * Reads rows of Google's Drive inventory export, taken from BigQuery as CSV. Nested fields come out as the query named
 * them (`owner.user.email` or `owner_user_email`); times are microseconds since 1970. The export holds neither tags
 * nor, in the columns known to us, sharing: both stay unknown.
 */
export function driveInventoryReader(
  file: string,
  heading: readonly string[],
  options: InventoryOptions,
): RowReader {
  const columns = columnsOf(heading.map((name) => name.replaceAll('.', '_')));
  requireColumns(file, columns, 'Drive inventory', [['id'], ['title']]);
  return (record, line, notes) => {
    const cell = (...names: string[]): string | undefined => columns.cell(record, ...names);
    const mimeType = cell('mime_type') ?? '';
    if (mimeType === FOLDER_TYPE) return { is: 'folder' };
    if (mimeType === SHORTCUT_TYPE) return { is: 'shortcut' };
    const driveId = cell('owner_shared_drive_id', 'shared_drive_id');
    const owner = cell('owner_user_email', 'owner_email');
    const parent = cell('parent', 'parent_id');
    const googleFile: GoogleFile = {
      id: idOfRow(cell('id'), { line, column: 'id' }, notes),
      name: cell('title') ?? '',
      mimeType,
      trashed: notedFlag(cell('trashed'), { line, column: 'trashed' }, notes) === true,
      ...(driveId === undefined ? {} : { driveId }),
      ...(owner === undefined ? {} : { owners: [{ emailAddress: owner }] }),
      ...(parent === undefined ? {} : { parents: [parent] }),
    };
    const facts = toFacts(googleFile, {
      trustedDomains: domainsToTrust(options, owner),
      owner,
      orgUnit: undefined,
      labelMap: undefined,
      labelsReadable: false,
    });
    const day = (column: string) => notedDay(dayOfMicros(cell(column)), { line, column }, notes);
    return {
      is: 'document',
      facts: {
        ...facts,
        createdOn: day('create_time_micros'),
        modifiedOn: day('last_modified_time_micros'),
        tag: TAGS_NOT_LISTED,
      },
    };
  };
}
