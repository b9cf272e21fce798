import { FOLDER_TYPE } from '#policy/facts/google-file.ts';
import type { FileRecord } from '../../state/file-records.ts';
import { ApiError, invalidValue } from '../api-error.ts';
import { modifiedBy } from '../resources/modified-by.ts';

type Order = (one: FileRecord, other: FileRecord) => number;

const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const by =
  (value: (file: FileRecord) => number): Order =>
  (one, other) =>
    value(one) - value(other);
const byName: Order = (one, other) => {
  const left = one.name.toLowerCase();
  const right = other.name.toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Nothing is starred or viewed here, so those keys leave the order as it is. */
const unordered: Order = () => 0;

/** What the person never changed comes before all that they did, so last where the newest is first. */
const byMine = (address: string): Order => by((file) => modifiedBy(file, address) ?? Number.MIN_SAFE_INTEGER);

const ORDERS: Readonly<Record<string, Order>> = {
  createdTime: by((file) => file.createdTime),
  folder: by((file) => (file.mimeType === FOLDER_TYPE ? 0 : 1)),
  modifiedTime: by((file) => file.modifiedTime),
  name: byName,
  name_natural: (one, other) => natural.compare(one.name, other.name),
  quotaBytesUsed: by((file) => file.size ?? 0),
  recency: by((file) => file.modifiedTime),
  sharedWithMeTime: unordered,
  starred: unordered,
  viewedByMeTime: unordered,
};

/**
 * Reads `orderBy`: keys with an optional ` desc`, the first weighing most.
 * @param address who asks.
 * @throws ApiError 400 at `orderBy`
 */
export function readOrder(
  text: string | undefined,
  usesFullText: boolean,
  address: string,
): Order | undefined {
  if (text === undefined || text === '') return undefined;
  if (usesFullText) {
    throw new ApiError(
      400,
      'badRequest',
      'Sorting is not supported for queries with fullText terms. Results are always in descending relevance order.',
      { location: 'orderBy' },
    );
  }
  const orders = text.split(',').map((key): Order => {
    const [, name, direction] = /^\s*(\w+)(?:\s+(desc))?\s*$/.exec(key) ?? [];
    const order = name === 'modifiedByMeTime' ? byMine(address) : ORDERS[name ?? ''];
    if (!order) throw invalidValue('orderBy');
    return direction === undefined ? order : (one, other) => order(other, one);
  });
  return (one, other) => {
    for (const order of orders) {
      const difference = order(one, other);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}
