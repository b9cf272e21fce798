import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { Credentials, GoogleAccess } from '../../google/google-access.ts';
import { openGoogle } from '../../google/open-google.ts';
import { openLabelReader } from '../../google/open-label-admin.ts';
import { openVault } from '../../google/open-vault.ts';
import { openProber } from '../../google/open-prober.ts';
import { jobsOf, scopesToGrant, type JobNeeds } from '../../google/scopes.ts';
import type { Grant } from './grants.ts';
import type { PanelInHand } from './panel-in-hand.ts';
import { Visit, type AccountInHand } from './visit.ts';

/** Who is in hand, and what the installation does. */
export interface Installation {
  readonly access: GoogleAccess;
  /** The account that changes things, where one is set up. */
  readonly changes?: Credentials;
  /** Shared drives are given in a file, so that nobody needs to list them. */
  readonly drivesInFile: boolean;
}

export interface VisitOptions extends Installation {
  readonly policy: Policy;
  readonly asOf: PlainDate;
  readonly state: string;
  readonly person?: string;
  readonly panel?: PanelInHand | 'not signed in';
}

/** What to grant to each account in hand; always the audit's first. */
export function grantsOf({
  access,
  changes,
  drivesInFile,
}: Installation): readonly (Grant & Pick<AccountInHand, 'name' | 'jobs'>)[] {
  const { credentials, drivesCredentials, readsSheets, readsVault } = access;
  const separate = drivesInFile || drivesCredentials !== undefined;
  const one = (
    name: JobNeeds['account'],
    account: Credentials | undefined,
  ): (Grant & Pick<AccountInHand, 'name' | 'jobs'>)[] =>
    account === undefined
      ? []
      : [
          {
            name,
            credentials: account,
            jobs: jobsOf(name, separate, readsSheets, readsVault),
            scopes: scopesToGrant(name, separate, readsSheets, readsVault),
          },
        ];
  return [
    ...one('audit', credentials),
    ...one('drives', drivesInFile ? undefined : drivesCredentials),
    ...one('changes', changes),
  ];
}

/**
 * Opens everything that the checks ask. Nothing is sent before the first question.
 * @throws GoogleError when a key cannot sign.
 */
export function openVisit(options: VisitOptions): { readonly visit: Visit; readonly close: () => void } {
  const { access, policy, asOf, state, person, panel, drivesInFile } = options;
  const accounts = grantsOf(options).map((grant) => ({
    ...grant,
    prober: openProber(aloneWith(access, grant.credentials)),
  }));
  const [audit, ...others] = accounts;
  if (audit === undefined) throw new Error('The audit has no account.');
  const google = openGoogle(access);
  const labels = openLabelReader(access);
  const vault = access.readsVault === true ? openVault(access) : undefined;
  return {
    visit: new Visit({
      accounts: [audit, ...others],
      admin: access.admin,
      person,
      google,
      labels,
      vault,
      policy,
      asOf,
      state,
      panel,
      listsDrives: !drivesInFile,
    }),
    close: () => {
      for (const { prober } of accounts) prober.close();
      google.close();
      labels.close();
      vault?.close();
      if (typeof panel === 'object') panel.scripts.close();
    },
  };
}

/** The same way to Google, with one account that does everything it is asked. */
function aloneWith(access: GoogleAccess, credentials: Credentials): GoogleAccess {
  const alone: { -readonly [name in keyof GoogleAccess]: GoogleAccess[name] } = { ...access, credentials };
  delete alone.drivesCredentials;
  return alone;
}
