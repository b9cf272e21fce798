/** What opening Google needs. Nothing here is ever logged. */
export interface GoogleAccess {
  /** Service account with domain-wide delegation for `wtk-audit`'s scopes. */
  readonly credentials: Credentials;
  /** Second account for `drives.list`, which Google lets only `drive.readonly` call; the first one where absent. */
  readonly drivesCredentials?: Credentials;
  /** Administrator impersonated for Directory, shared drives, labels and reports. */
  readonly admin: string;
  /** Teams' evidence is kept in a Google Sheet, so that the scope to read it belongs to the grant. */
  readonly readsSheets?: boolean;
  /** Holds are read from Google Vault, so that the scopes to read them belong to the grant. */
  readonly readsVault?: boolean;
  /**
   * Sends every call elsewhere, path and query kept, the token's included (`URL/token`). What signs in to Google goes
   * there too: name only a host that you trust with that.
   */
  readonly apiRoot?: string;
  /** Milliseconds before a call without an answer is broken off. */
  readonly timeoutMs?: number;
  /** Attempts a call may make, the first included. */
  readonly attempts?: number;
  /** Longest wait between two attempts, in milliseconds. */
  readonly backoffCapMs?: number;
  /** Calls in flight at once. */
  readonly concurrency?: number;
  /** Share of Google's quota to use, 0 to 1; 0.6 unless told, and none counted elsewhere than at Google. */
  readonly quotaShare?: number;
}

/**
 * A service account, and how it signs: with a key in hand, or by asking Google, which keeps one for it. Or a person, who
 * signed in for what no service account may do.
 */
export type Credentials = ServiceAccountKey | KeylessAccount | PersonSignIn;

/** What a person's sign-in left on this machine. Its address is not known before Google is asked. */
export interface PersonSignIn {
  readonly client_email: 'whoever signed in';
  readonly client_id: string;
  readonly client_secret: string;
  readonly refresh_token: string;
}

/**
 * A service account without a key. Whoever this machine is signed in to Google Cloud as (application default credentials)
 * asks Google to sign for it, and must be allowed to.
 */
export interface KeylessAccount {
  readonly client_email: string;
  readonly keyless: true;
  readonly client_id?: string;
}

/** The part of a downloaded key file that is used. */
export interface ServiceAccountKey {
  readonly client_email: string;
  readonly private_key: string;
  readonly private_key_id?: string;
  readonly client_id?: string;
}
