import type { Credentials } from '../../google/google-access.ts';

/** What stands in the Admin console's list for one account. */
export interface Grant {
  readonly credentials: Credentials;
  readonly scopes: readonly string[];
}

/** The client as the Admin console asks for it. */
export const clientOf = ({ client_email, client_id }: Credentials): string =>
  client_id === undefined
    ? `the client of ${client_email} (its 'Unique ID' in the Cloud console)`
    : `client ${client_id} (${client_email})`;

/** Where to grant, and the whole list to paste: what is pasted there replaces what was there. */
export const grantPlace = ({ credentials, scopes }: Grant): string =>
  `Admin console › Security › Access and data control › API controls › Domain-wide delegation, ${clientOf(credentials)}: ` +
  `replace its list with exactly this (${scopes.length === 1 ? 'one scope' : `all ${scopes.length}`}): ${scopes.join(',')}`;
