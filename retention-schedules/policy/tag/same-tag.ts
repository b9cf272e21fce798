import type { Tag, TagReading } from './tag.ts';

const COMPARED = ['code', 'eventDate', 'then', 'keepUntil', 'basis'] as const;

/** Whether a document's tag says what was meant. Who decided is left aside: Google may spell an address its own way. */
export function isSameTag(reading: TagReading, meant: Tag): boolean {
  const tag = reading.label ?? reading.properties;
  return tag !== undefined && COMPARED.every((field) => tag[field] === meant[field]);
}
