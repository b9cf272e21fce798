import type { Check } from '../check.ts';
import { blame } from '../blame.ts';
import { scopeToken, scopeTokens } from '../facts.ts';
import { attention, broken, notTried, well, type CheckId, type Finding } from '../finding.ts';
import { JOBS, type JobNeeds } from '../../../google/scopes.ts';
import { grantPlace } from '../grants.ts';
import type { AccountInHand, Visit } from '../visit.ts';

const SCOPE = 'https://www.googleapis.com/auth/';

/** Grants that somebody may have given in passing, and that let whoever holds the account do much more. */
const WIDER = ['drive', 'drive.readonly', 'drive.metadata', 'drive.admin.labels', 'admin.directory.user'].map(
  (scope) => SCOPE + scope,
);

/** Each scope is granted to each account, tried one by one; and no wider one is. */
export const delegation: Check = {
  id: 'delegation',
  run: async (visit) =>
    (await Promise.all(visit.settings.accounts.map((account) => ofAccount(visit, account)))).flat(),
};

async function ofAccount(visit: Visit, account: AccountInHand): Promise<Finding[]> {
  const { client_email: email } = account.credentials;
  const missing: string[] = [];
  let other: CheckId | undefined;
  for (const [scope, answer] of await scopeTokens(visit, account)) {
    if (answer.ok) continue;
    const cause = blame(answer.error, visit.settings.admin) ?? 'delegation';
    if (cause === 'delegation') missing.push(scope);
    else other ??= cause;
  }
  if (other !== undefined) return [notTried('delegation', other)];
  if (missing.length > 0) return [notGranted(account, missing)];
  const wider = await granted(
    visit,
    account,
    WIDER.filter((scope) => !account.scopes.includes(scope)),
  );
  const all = `${email}: ${account.scopes.length === 1 ? 'its one scope is' : `all ${account.scopes.length} scopes are`} granted`;
  return [well('delegation', all), ...(wider.length === 0 ? [] : [tooWide(account, wider)])];
}

async function granted(visit: Visit, account: AccountInHand, scopes: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(
    scopes.map(async (scope) => [scope, await scopeToken(visit, account, scope)] as const),
  );
  return answers.filter(([, { ok }]) => ok).map(([scope]) => scope);
}

function notGranted(account: AccountInHand, missing: readonly string[]): Finding {
  const { client_email: email } = account.credentials;
  const whatFor = account.jobs
    .map((job): JobNeeds => JOBS[job])
    .filter(({ scopes }) => scopes.some((scope) => missing.includes(scope)))
    .map(({ reads }) => reads);
  return broken(
    'delegation',
    missing.length === account.scopes.length
      ? `nothing is granted to ${email}`
      : `${email}: ${missing.length === 1 ? 'the scope' : 'the scopes'} ${missing.map((scope) => scope.replace(SCOPE, '')).join(', ')} ${missing.length === 1 ? 'is' : 'are'} not granted`,
    `without ${missing.length === 1 ? 'it' : 'them'} there is no access to: ${[...new Set(whatFor)].join('; ')}.`,
    grantPlace(account),
  );
}

const tooWide = (account: AccountInHand, wider: readonly string[]): Finding =>
  attention(
    'delegation',
    `${account.credentials.client_email} is granted more than it needs: ${wider.map((scope) => scope.replace(SCOPE, '')).join(', ')}`,
    'whoever gets hold of the account can do all that is granted, in anybody’s name, whether wtk asks for it or not.',
    grantPlace(account),
  );
