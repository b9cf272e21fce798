import { GoogleError } from '../google-error.ts';
import type { Page } from './page-check.ts';

/**
 * Every page of a list, from the first. Pages that came are handed on as they come.
 * @throws GoogleError of kind `page-token` too: the reader starts again, and drops what it had.
 */
export async function* pages<T>(
  doing: string,
  page: (pageToken: string | undefined) => Promise<Page<T>>,
): AsyncIterable<readonly T[]> {
  let token: string | undefined;
  do {
    const { items, nextPageToken } = await page(token);
    if (nextPageToken !== undefined && nextPageToken === token) throw sameAgain(doing);
    yield items;
    token = nextPageToken;
  } while (token !== undefined);
}

/** A list whose next page is the page itself would never end. */
const sameAgain = (doing: string): GoogleError =>
  new GoogleError(`Could not ${doing}: the page after a page was that page again.`, {
    kind: 'malformed',
    status: 200,
    reason: undefined,
    doing,
    subject: undefined,
    attempts: 1,
    remedy: 'Run again; if it happens again, look for a proxy or cache between this machine and Google.',
  });
