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
  readonly #hosts: Set<string>;
  #client: Promise<unknown> | undefined;

  /** @param hosts to fill in with whom the file of the sign-in names besides Google: a platform that says who we are. */
  constructor(transporter: Gaxios, hosts: Set<string>) {
    this.#hosts = hosts;
    this.#auth = new GoogleAuth({
      scopes: [OWN_SIGN_IN_SCOPE],
      // Nobody asks which project it is; without this the library runs gcloud and asks the metadata server.
      projectId: '-',
      // The library's interceptors can write tokens to a log; ours has none.
      clientOptions: { transporter, useAuthRequestParameters: false },
    });
  }

  /**
   * What signs calls as whoever that is, with a token in hand.
   * @throws WireFailure where nobody is signed in, the file that says who cannot be used, or the sign-in is refused.
   */
  async found(): Promise<GoogleAuth> {
    this.#client ??= this.#auth.getClient();
    try {
      await this.#client;
    } catch (error) {
      throw notSignedIn(error);
    }
    this.#allowPlatform();
    try {
      await this.#auth.getAccessToken();
    } catch (error) {
      throw wireFailureIn(error) ?? refused(error);
    }
    return this.#auth;
  }

  #allowPlatform(): void {
    const { jsonContent } = this.#auth;
    if (jsonContent === null || !('credential_source' in jsonContent)) return;
    const { url } = jsonContent.credential_source as { readonly url?: string };
    if (url !== undefined && URL.canParse(url)) this.#hosts.add(new URL(url).host);
  }
}

/** A refusal that did not come through our own transporter: the metadata server's, or the exchange of a federated token. */
function refused(error: unknown): WireFailure {
  const { status, response } = error as {
    readonly status?: number;
    readonly response?: { readonly status?: number; readonly data?: unknown };
  };
  const code = response?.status ?? status;
  const stage = 'own-sign-in';
  return code === undefined
    ? new WireFailure('not-signed-in', 'Whoever signs this machine in to Google Cloud gives no answer', {
        stage,
      })
    : new WireFailure('refused', `Answered ${code}`, { stage, status: code, body: response?.data });
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
