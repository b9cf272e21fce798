import type { FileRecord } from '../../state/file-records.ts';
import { invalidValue } from '../api-error.ts';
import { publishedField, mayRead } from '../label-access.ts';
import { effectivePermissions } from '../resources/permission-resource.ts';
import type { FileReader } from '../resources/file-reader.ts';
import { compare } from './compare.ts';
import { labelPredicate } from './label-predicate.ts';
import type { Comparison, Query, QueryValue } from './query-syntax.ts';

export type FilePredicate = (file: FileRecord) => boolean;

const WORD = /[\p{L}\p{N}]+/gu;

/** Drive's `name contains`: the start of the name or of one of its words, never the middle of one. */
const containsPrefix = (name: string, part: string): boolean => {
  const text = name.toLowerCase();
  const wanted = part.toLowerCase();
  if (text.startsWith(wanted)) return true;
  for (const match of text.matchAll(WORD)) if (text.startsWith(wanted, match.index)) return true;
  return false;
};

/** Times that a query may compare. `modifiedByMeTime` is none of them: Drive sorts by it and shows it, no more. */
const TIMES: Readonly<Record<string, (file: FileRecord) => number | undefined>> = {
  modifiedTime: (file) => file.modifiedTime,
  createdTime: (file) => file.createdTime,
  viewedByMeTime: () => undefined,
};

const INSTANT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** An instant in a query: RFC 3339, in UTC where no zone is given. */
function readInstant(value: QueryValue): number {
  if (typeof value !== 'string' || !INSTANT.test(value)) throw invalidValue('q');
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(value) || !value.includes('T') ? value : `${value}Z`;
  const time = Date.parse(zoned);
  if (Number.isNaN(time)) throw invalidValue('q');
  return time;
}

const flag = (operator: Comparison, value: QueryValue): boolean => {
  if (typeof value !== 'boolean' || (operator !== '=' && operator !== '!=')) throw invalidValue('q');
  return operator === '=' ? value : !value;
};

const word = (operator: Comparison, value: QueryValue, allowed: readonly Comparison[]): string => {
  if (typeof value !== 'string' || !allowed.includes(operator)) throw invalidValue('q');
  return value;
};

const visibility = (file: FileRecord): string => {
  const open = file.permissions?.find(
    (permission) => permission.type === 'anyone' || permission.type === 'domain',
  );
  if (!open) return 'limited';
  if (open.type === 'anyone') return open.discoverable ? 'anyoneCanFind' : 'anyoneWithLink';
  return open.discoverable ? 'domainCanFind' : 'domainWithLink';
};

/** Turns a parsed `q` into a test of one item for one reader. @throws ApiError 400 at `q` for terms that Drive does not know. */
export function filePredicate(query: Query, reader: FileReader): FilePredicate {
  switch (query.kind) {
    case 'and': {
      const terms = query.terms.map((term) => filePredicate(term, reader));
      return (file) => terms.every((term) => term(file));
    }
    case 'or': {
      const terms = query.terms.map((term) => filePredicate(term, reader));
      return (file) => terms.some((term) => term(file));
    }
    case 'not': {
      const term = filePredicate(query.term, reader);
      return (file) => !term(file);
    }
    case 'in':
      return inCollection(query.value, query.collection, reader);
    case 'has':
      // `appProperties` are private to another OAuth client here, so no item has any that we could find.
      if (query.field === 'appProperties') return () => false;
      if (query.field !== 'properties') throw invalidValue('q');
      return (file) => file.properties?.[query.key] === query.value;
    case 'null':
      return labelPredicate(query.field, query, reader);
    case 'compare':
      return query.field.startsWith('labels/')
        ? labelPredicate(query.field, query, reader)
        : comparison(query.field, query.operator, query.value, reader);
  }
}

function comparison(
  field: string,
  operator: Comparison,
  value: QueryValue,
  reader: FileReader,
): FilePredicate {
  const time = TIMES[field];
  if (time) {
    if (operator === 'contains' || operator === 'starts with') throw invalidValue('q');
    const wanted = readInstant(value);
    return (file) => {
      const actual = time(file);
      return actual !== undefined && compare(operator, actual, wanted);
    };
  }
  switch (field) {
    case 'name': {
      const wanted = word(operator, value, ['=', '!=', 'contains']);
      if (operator === 'contains') return (file) => containsPrefix(file.name, wanted);
      return (file) => compare(operator, file.name.toLowerCase(), wanted.toLowerCase());
    }
    case 'fullText': {
      const wanted = word(operator, value, ['contains'])
        .replace(/^"(.*)"$/, '$1')
        .toLowerCase();
      return (file) =>
        ` ${file.name} ${file.rare?.description ?? ''} `
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .includes(` ${wanted} `);
    }
    case 'mimeType': {
      const wanted = word(operator, value, ['=', '!=', 'contains']);
      if (operator === 'contains') return (file) => file.mimeType.startsWith(wanted);
      return operator === '=' ? (file) => file.mimeType === wanted : (file) => file.mimeType !== wanted;
    }
    case 'trashed': {
      const wanted = flag(operator, value);
      return (file) => (file.trashedTime !== undefined) === wanted;
    }
    case 'starred': {
      const wanted = flag(operator, value);
      return () => !wanted;
    }
    case 'sharedWithMe': {
      const wanted = flag(operator, value);
      const me = reader.call.user.address;
      return (file) =>
        (file.owner !== me &&
          (file.permissions?.some((permission) => reader.call.access.holds(permission)) ?? false)) === wanted;
    }
    case 'visibility': {
      const wanted = word(operator, value, ['=', '!=']);
      return (file) => compare(operator, visibility(file), wanted);
    }
    case 'shortcutDetails.targetId': {
      const wanted = word(operator, value, ['=', '!=']);
      return (file) => compare(operator, file.rare?.shortcutTarget ?? '', wanted);
    }
    default:
      throw invalidValue('q');
  }
}

function inCollection(value: string, collection: string, reader: FileReader): FilePredicate {
  const { workspace, user } = reader.call;
  const address = value === 'me' ? user.address : value.toLowerCase();
  switch (collection) {
    case 'parents': {
      const parent = value === 'root' ? workspace.files.root(user.address).id : value;
      return (file) => file.parent === parent;
    }
    case 'owners':
      return (file) => file.owner === address;
    case 'writers':
    case 'readers': {
      const roles =
        collection === 'writers'
          ? ['owner', 'organizer', 'fileOrganizer', 'writer']
          : ['reader', 'commenter'];
      return (file) =>
        effectivePermissions(workspace, file).some(
          ({ permission }) => permission.address === address && roles.includes(permission.role),
        );
    }
    case 'labels': {
      const label = workspace.labels.label(value.replace(/^labels\//, '').replace(/@.*$/, ''));
      if (
        !label ||
        !user.labelsLicence ||
        reader.call.distortions.labelQueriesInvalid ||
        !mayRead(workspace, user, label)
      ) {
        throw invalidValue('q');
      }
      return (file) => file.labels?.some((applied) => applied.labelId === label.id) ?? false;
    }
    default: {
      // 'VALUE' in labels/ID.FIELD, for fields that hold a list.
      const [, labelId, fieldId] = /^labels\/([^.]+)\.(.+)$/.exec(collection) ?? [];
      const label = labelId === undefined ? undefined : workspace.labels.label(labelId);
      if (
        !label ||
        fieldId === undefined ||
        !mayRead(workspace, user, label) ||
        !publishedField(label, fieldId)
      ) {
        throw invalidValue('q');
      }
      return (file) =>
        file.labels?.find((applied) => applied.labelId === label.id)?.values[fieldId]?.includes(value) ??
        false;
    }
  }
}
