import { GoogleError } from '../../google/google-error.ts';
import { withStop } from '../reports/words/in-words.ts';
import type { Gap } from '../result/audit-result.ts';

/** The key or its delegation is refused for everybody: going on would name everybody as unreadable. */
export class CredentialsRefused extends Error {
  override readonly name = 'CredentialsRefused';
}

/**
 * A gap out of an error that ended the reading of one source.
 * @throws CredentialsRefused when no other source could be read either.
 * @throws the error itself when it is not Google's.
 */
export function gapOfError(
  error: unknown,
  source: Pick<Gap, 'source' | 'kind'> & { readonly id?: string },
  read: { readonly pages: number; readonly documents: number } = { pages: 0, documents: 0 },
): Gap {
  if (!(error instanceof GoogleError)) throw error;
  if (error.kind === 'credentials')
    throw new CredentialsRefused(
      `Google refuses the audit's credentials: ${sentence(error.message)} ${sentence(error.remedy)} What was read so far is kept: run the same command again and it goes on from there.`,
      { cause: error },
    );
  const partly = read.pages > 0;
  const far = partly ? ` It broke off after ${read.pages} ${read.pages === 1 ? 'page' : 'pages'}.` : '';
  return {
    source: source.source,
    kind: source.kind,
    ...(source.id === undefined ? {} : { id: source.id }),
    reason: `${sentence(error.message)}${far}`,
    remedy: sentence(error.remedy),
    partly,
    ...(partly ? { documentsLeftOut: read.documents } : {}),
  };
}

const sentence = (text: string): string => withStop(text.trim());
