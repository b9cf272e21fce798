import type { Gaxios } from 'gaxios';
import { GoogleAuth } from 'google-auth-library';
import { WireFailure, wireFailureIn } from '../wire/wire-failure.ts';

/** The only scope that Google's signing takes. */
export const OWN_SIGN_IN_SCOPE = 'https://www.googleapis.com/auth/cloud-platform';

/**
 * Whoever this machine is signed in to Google Cloud as: a person by `gcloud auth application-default login`, the machine's
 * own service account, or workload identity federation. Found once, at the first question.
 */
export class OwnSignIn {
  readonly #auth: GoogleAuth;
  #found: Promise<GoogleAuth> | undefined;

  constructor(transporter: Gaxios) {
    this.#auth = new GoogleAuth({
      scopes: [OWN_SIGN_IN_SCOPE],
      // Nobody asks which project it is; without this the library runs gcloud and asks the metadata server.
      projectId: '-',
      // The library's interceptors can write tokens to a log; ours has none.
      clientOptions: { transporter, useAuthRequestParameters: false },
    });
  }

  /** What signs calls as whoever that is. @throws WireFailure where nobody is signed in, or the file that says who cannot be used. */
  found(): Promise<GoogleAuth> {
    this.#found ??= this.#auth.getClient().then(
      () => this.#auth,
      (error: unknown) => {
        throw wireFailureIn(error) ?? notSignedIn(error);
      },
    );
    return this.#found;
  }
}

/** The library's own words may quote the file of the sign-in, which holds a secret: they are not handed on. */
function notSignedIn(error: unknown): WireFailure {
  const said = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
  const why = said.startsWith('Could not load the default credentials')
    ? 'Nobody is signed in to Google Cloud at this machine'
    : /does not exist|ENOENT/.test(said)
      ? 'The file of the sign-in to Google Cloud, named in GOOGLE_APPLICATION_CREDENTIALS, does not exist'
      : 'The file of the sign-in to Google Cloud cannot be used';
  return new WireFailure('not-signed-in', why, { stage: 'own-sign-in' });
}
