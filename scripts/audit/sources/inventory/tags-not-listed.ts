import type { TagReading } from '#policy/tag/tag.ts';

/** A listing without tags says nothing about them: unread, which is never the same as untagged. */
export const TAGS_NOT_LISTED: TagReading = { unreadable: 'The listing does not hold tags', problems: [] };
