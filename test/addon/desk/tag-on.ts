import type { GoogleFile } from '#policy/facts/google-file.ts';
import { readTag } from '#policy/tag/read-tag.ts';
import type { Tag } from '#policy/tag/tag.ts';
import type { Desk } from './a-desk.ts';
import type { DeskFiles } from './desk-files.ts';

/** The tag that stands on a file in the Workspace's own state, wherever it stands. */
export function tagOn(desk: Desk, name: keyof DeskFiles): Tag | undefined {
  const { label, properties } = readTag(stateOf(desk, name), {
    labelMap: desk.labelMap,
    labelsReadable: true,
  });
  return label ?? properties;
}

/** A file as Google would give it, straight from the state. */
export function stateOf(desk: Desk, name: keyof DeskFiles): GoogleFile {
  const file = desk.file(name);
  const dates = new Set([desk.labelMap?.fields.eventDate, desk.labelMap?.fields.keepUntil]);
  const people = new Set([desk.labelMap?.fields.decidedBy]);
  return {
    id: file.id,
    name: file.name,
    ...(file.properties === undefined ? {} : { properties: file.properties }),
    labelInfo: {
      labels: (file.labels ?? []).map(({ labelId, values }) => ({
        id: labelId,
        fields: Object.fromEntries(
          Object.entries(values).map(([id, list]) => [
            id,
            dates.has(id)
              ? { dateString: list }
              : people.has(id)
                ? { user: list.map((emailAddress) => ({ emailAddress })) }
                : { selection: list },
          ]),
        ),
      })),
    },
  };
}
