import { FOLDER_TYPE } from '#policy/facts/google-file.ts';
import { invalidValue } from '../api-error.ts';
import type { FileReader } from '../resources/file-reader.ts';
import { filePredicate, type FilePredicate } from './file-predicate.ts';
import { parseQuery, QuerySyntaxError, type Query } from './query-syntax.ts';

/** What a `q` says about where to look, so that a page need not look at files that cannot match. */
export interface QueryPlan {
  /** The query says `'me' in owners`. */
  readonly ownedByMe: boolean;
  /** The query says folders only, or no folders. */
  readonly only: 'folders' | 'documents' | undefined;
  /** The query names one folder. */
  readonly parent: string | undefined;
  readonly usesFullText: boolean;
  /** What is left to test of each item. */
  readonly matches: FilePredicate | undefined;
}

const mentions = (query: Query, field: string): boolean =>
  query.kind === 'and' || query.kind === 'or'
    ? query.terms.some((term) => mentions(term, field))
    : query.kind === 'not'
      ? mentions(query.term, field)
      : query.kind === 'compare' && query.field === field;

/** Reads a `q` and takes out of it what an index answers. @throws ApiError 400 'Invalid Value' at `q`. */
export function planQuery(text: string | undefined, reader: FileReader): QueryPlan {
  if (text === undefined || text.trim() === '') {
    return { ownedByMe: false, only: undefined, parent: undefined, usesFullText: false, matches: undefined };
  }
  let query: Query;
  try {
    query = parseQuery(text);
  } catch (error) {
    if (error instanceof QuerySyntaxError) throw invalidValue('q');
    throw error;
  }
  let ownedByMe = false;
  let only: QueryPlan['only'];
  let parent: string | undefined;
  const rest: FilePredicate[] = [];
  for (const term of query.kind === 'and' ? query.terms : [query]) {
    const me = reader.call.user.address;
    if (
      term.kind === 'in' &&
      term.collection === 'owners' &&
      (term.value === 'me' || term.value.toLowerCase() === me)
    ) {
      ownedByMe = true;
    } else if (
      only === undefined &&
      term.kind === 'compare' &&
      term.field === 'mimeType' &&
      term.value === FOLDER_TYPE &&
      (term.operator === '=' || term.operator === '!=')
    ) {
      only = term.operator === '=' ? 'folders' : 'documents';
    } else {
      if (term.kind === 'in' && term.collection === 'parents') {
        parent = term.value === 'root' ? reader.call.workspace.files.root(me).id : term.value;
      }
      rest.push(filePredicate(term, reader));
    }
  }
  const [first] = rest;
  return {
    ownedByMe,
    only,
    parent,
    usesFullText: mentions(query, 'fullText'),
    matches:
      rest.length === 0 ? undefined : rest.length === 1 ? first : (file) => rest.every((term) => term(file)),
  };
}
