import { FOLDER_TYPE, SHORTCUT_TYPE, type GoogleFile } from '#policy/facts/google-file.ts';
import { toFacts } from '#policy/facts/to-facts.ts';
import { columnsOf, requireColumns, type Columns } from '../csv/columns.ts';
import { dayOf } from '../csv/day-of.ts';
import { notedDay } from '../csv/noted-day.ts';
import { notedFlag } from '../csv/noted-flag.ts';
import { domainsToTrust } from '../domains-to-trust.ts';
import { idOfRow } from '../id-of-row.ts';
import type { InventoryOptions, RowReader } from '../inventory.ts';
import { TAGS_NOT_LISTED } from '../tags-not-listed.ts';
import { idInLink } from './id-in-link.ts';
import { nestedReader } from './nested-reader.ts';

/**
 * Reads rows of GAM's `print filelist`, whatever fields it was asked for: flattened columns are folded back into
 * Drive's own JSON and mapped like the live domain's. Version 2 names (`title`, `fileSize`) are known. Tags are read
 * where the listing has them; else they are unread, never absent.
 */
export function gamReader(file: string, heading: readonly string[], options: InventoryOptions): RowReader {
  const columns = columnsOf(heading);
  requireColumns(file, columns, 'GAM', [
    ['name', 'title'],
    ['id', 'webViewLink', 'alternateLink'],
  ]);
  const nested = nestedReader(heading);
  const showsTags =
    heading.some((name) => /^properties(\.|$)/.test(name)) ||
    (options.labelMap !== undefined && nested.has('labelInfo'));
  return (record, line, notes) => {
    const flag = (...names: string[]) =>
      notedFlag(columns.cell(record, ...names), { line, column: names[0] ?? '' }, notes);
    const listed = { ...plainFields(columns, record, flag), ...nested.read(record) };
    if (listed.mimeType === FOLDER_TYPE) return { is: 'folder' };
    if (listed.mimeType === SHORTCUT_TYPE) return { is: 'shortcut' };
    const id = columns.cell(record, 'id') ?? idInLink(listed.webViewLink);
    const googleFile: GoogleFile = { ...listed, id: idOfRow(id, { line, column: 'id' }, notes) };
    const owner = columns.cell(record, 'owners.0.emailAddress', 'Owner');
    const facts = toFacts(googleFile, {
      trustedDomains: domainsToTrust(options, owner),
      owner,
      orgUnit: undefined,
      labelMap: options.labelMap,
      labelsReadable: showsTags,
    });
    const day = (...names: string[]) =>
      notedDay(dayOf(columns.cell(record, ...names)), { line, column: names[0] ?? '' }, notes);
    return {
      is: 'document',
      facts: {
        ...facts,
        createdOn: day('createdTime', 'createdDate'),
        modifiedOn: day('modifiedTime', 'modifiedDate'),
        trashedOn: day('trashedTime', 'trashedDate'),
        ...(showsTags ? {} : { tag: TAGS_NOT_LISTED }),
      },
    };
  };
}

/** The fields that stand in a column of their own. Times are read apart: GAM writes them in several ways. */
function plainFields(
  columns: Columns,
  record: readonly string[],
  flag: (...names: string[]) => boolean | undefined,
): Omit<GoogleFile, 'id'> {
  const cell = (...names: string[]): string | undefined => columns.cell(record, ...names);
  const [link, driveId] = [cell('webViewLink', 'alternateLink'), cell('driveId', 'teamDriveId')];
  const [parent, owner, shared] = [
    cell('parents.0.id', 'parents.0', 'parents'),
    cell('owners.0.emailAddress'),
    flag('shared'),
  ];
  return {
    name: cell('name', 'title') ?? '',
    mimeType: cell('mimeType') ?? '',
    trashed: flag('trashed', 'labels.trashed', 'explicitlyTrashed') === true,
    ...(link === undefined ? {} : { webViewLink: link }),
    ...(driveId === undefined ? {} : { driveId }),
    ...(parent === undefined || /^\d$/.test(parent) ? {} : { parents: [parent] }),
    ...(owner === undefined ? {} : { owners: [{ emailAddress: owner }] }),
    ...(shared === undefined ? {} : { shared }),
  };
}
