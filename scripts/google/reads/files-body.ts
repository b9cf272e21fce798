import type { GoogleFile } from '#policy/facts/google-file.ts';
import { MalformedPage } from '../calls/malformed-page.ts';
import type { Body, FilesPage } from '../google.ts';
import { parsedJson } from '../../node/parsed-json.ts';
import { answerObject, nextPageTokenOf } from './page-check.ts';
import { textOfBody } from './text-of-body.ts';

/**
 * The body of an answer of `files.list`, read. By hand, and only what the walk stands on: it runs once a file, millions
 * of times. The body is empty afterwards.
 * @throws MalformedPage when it was cut short or is not what Google promises.
 */
export function readFilesBody(body: Body): FilesPage {
  const text = textOfBody(body);
  if (text === '') throw new MalformedPage('it is empty');
  const json = parsedJson(text);
  if (json === undefined) throw new MalformedPage('it was cut short or is not JSON');
  const page = answerObject(json);
  const found = page.files;
  if (!areFiles(found)) throw new MalformedPage('files is not a list of files that each have an id');
  return {
    files: found,
    nextPageToken: nextPageTokenOf(page),
    incompleteSearch: page.incompleteSearch === true,
  };
}

function areFiles(list: unknown): list is GoogleFile[] {
  if (!Array.isArray(list)) return false;
  for (const file of list as readonly unknown[]) {
    if (typeof file !== 'object' || file === null) return false;
    const { id } = file as { readonly id?: unknown };
    if (typeof id !== 'string' || id === '') return false;
  }
  return true;
}
