import { columnsOf, shown } from './csv/columns.ts';
import { INVENTORY_FORMATS, type InventoryFormat } from './inventory.ts';
import { InventoryUnreadable } from './inventory-unreadable.ts';

/**
 * Which tool wrote a listing, by its heading.
 * @throws InventoryUnreadable naming the columns found, when no known tool writes such a heading.
 */
export function findFormat(file: string, heading: readonly string[]): InventoryFormat {
  const columns = columnsOf(heading);
  const has = (...names: readonly string[]): boolean => names.every((name) => columns.has(name));
  if (has('NAME', 'TYPE') && (has('FILE_PATH') || has('URI'))) return 'droid';
  if (heading.some((name) => name.endsWith('_time_micros')) && has('title')) return 'drive-inventory';
  if (
    (has('name') || has('title')) &&
    (has('id') || has('webViewLink') || has('alternateLink') || has('Owner'))
  )
    return 'gam';
  throw new InventoryUnreadable(
    file,
    `its heading is not that of a GAM file list, a DROID export or a Drive inventory export. The columns found are: ${shown(heading)}. If it is one of these, say which with --format ${INVENTORY_FORMATS.join(', ')}.`,
    { line: 1 },
  );
}
