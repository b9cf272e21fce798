import type { GoogleFile } from '#policy/facts/google-file.ts';
import type { LabelModification } from '#policy/tag/write-tag.ts';
import type { DriveService, FileChange, FileQuery, LabelRemoval } from './drive-service.ts';
import { FILE_FIELDS, labelFields, PLACE_FIELDS } from './file-fields.ts';
import { withRetries, type Patience } from './with-retries.ts';

/**
 * The part of Apps Script's advanced Drive service that is used. The published types ask for every field of a label
 * modification at once, which Google itself refuses, so the service is described here.
 */
interface AdvancedDrive {
  readonly Files: {
    readonly get: (id: string, options: Options) => GoogleFile;
    readonly list: (options: Options) => {
      readonly files?: readonly GoogleFile[];
      readonly nextPageToken?: string;
      readonly incompleteSearch?: boolean;
    };
    readonly update: (resource: FileChange, id: string, mediaData: null, options: Options) => GoogleFile;
    readonly modifyLabels: (
      resource: { readonly labelModifications: readonly (LabelModification | LabelRemoval)[] },
      id: string,
    ) => unknown;
  };
}
type Options = Readonly<Record<string, string | number | boolean>>;

/** Drive as the person at the panel, with the published label's values in every answer. */
export function appsScriptDrive(labelId: string | undefined, patience: Patience): DriveService {
  const { Files } = Drive as unknown as AdvancedDrive;
  const ask = <T>(call: () => T): T => withRetries(call, patience);
  const withLabel: Options = labelId === undefined ? {} : { includeLabels: labelId };
  const fields = { whole: FILE_FIELDS + labelFields(labelId), place: PLACE_FIELDS + labelFields(labelId) };
  const one: Options = { supportsAllDrives: true, fields: fields.whole, ...withLabel };
  return {
    file: (id) => ask(() => Files.get(id, one)),
    list: (query) => {
      const page = ask(() =>
        Files.list({
          ...placeOf(query),
          q: query.q,
          pageSize: query.pageSize,
          fields: `nextPageToken,incompleteSearch,files(${fields[query.reads]})`,
          ...(query.orderBy === undefined ? {} : { orderBy: query.orderBy }),
          ...(query.pageToken === undefined ? {} : { pageToken: query.pageToken }),
          ...withLabel,
        }),
      );
      return {
        files: page.files ?? [],
        nextPageToken: page.nextPageToken,
        incomplete: page.incompleteSearch === true,
      };
    },
    setLabel: (id, modification) => {
      ask(() => Files.modifyLabels({ labelModifications: [modification] }, id));
    },
    update: (id, change) => ask(() => Files.update(change, id, null, one)),
  };
}

function placeOf({ within }: FileQuery): Options {
  const all = { includeItemsFromAllDrives: true, supportsAllDrives: true };
  if (within === 'mine') return { corpora: 'user', ...all };
  if (within === 'all-drives') return { corpora: 'allDrives', ...all };
  return { corpora: 'drive', driveId: within.drive, ...all };
}
