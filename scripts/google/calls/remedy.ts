import type { Credentials } from '../google-access.ts';
import { JOBS, type Job, type JobNeeds } from '../scopes.ts';
import type { Verdict } from './judge.ts';
import { signInRemedy, signingRemedy } from './keyless-remedy.ts';
import { scriptRemedy } from './script-remedy.ts';

/** What a remedy depends on beside what Google said. */
export interface Circumstances {
  readonly job: Job;
  readonly subject: string;
  readonly account: Credentials;
  /** All scopes that this account needs for its jobs. */
  readonly scopes: readonly string[];
  /** Whether a later page was asked for, the first having come. */
  readonly laterPage: boolean;
}

/** One sentence: what to do next about a call that failed for good. */
export function remedyFor(verdict: Verdict, circumstances: Circumstances): string {
  const ofScripts = circumstances.job === 'scripts' ? scriptRemedy(verdict) : undefined;
  if (ofScripts !== undefined) return ofScripts;
  switch (verdict.kind) {
    case 'rate-limited':
      return verdict.reason === 'dailyLimitExceeded'
        ? "Run again tomorrow: the Cloud project has spent today's quota."
        : 'Run again later, with fewer calls at once or a smaller share of the quota.';
    case 'server':
      return 'Run again later: the fault is at Google (see https://www.google.com/appsstatus).';
    case 'network':
      if (verdict.reason === 'closed') return 'Run again: the reading was stopped before this was done.';
      return verdict.status === undefined
        ? 'Check the network between this machine and Google, and any proxy, then run again.'
        : 'Check the proxy between this machine and Google: the answer is not from the API.';
    case 'malformed':
      return 'Run again; if it happens again, look for a proxy or filter that changes answers on the way.';
    case 'credentials':
      return credentialsRemedy(verdict, circumstances);
    case 'subject':
      return subjectRemedy(verdict, circumstances);
    case 'scope':
      return grant(circumstances);
    case 'forbidden':
      return forbiddenRemedy(verdict, circumstances);
    case 'not-found':
      return notFoundRemedy(circumstances);
    case 'page-token':
      return 'Start this list again from its first page: Google keeps the place in a list for some hours only.';
    case 'bad-request':
      return badRequestRemedy(verdict, circumstances);
  }
}

const needsOf = (job: Job): JobNeeds => JOBS[job];

const isAdministrator = ({ job }: Circumstances): boolean => needsOf(job).as === 'administrator';

/** Delegation is one list of scopes for a client, typed in by hand and overwritten as a whole: so the whole list. */
function grant({ account, scopes }: Circumstances): string {
  const client =
    account.client_id === undefined
      ? account.client_email
      : `client ID ${account.client_id} (${account.client_email})`;
  return (
    `In the Admin console, under Security > Access and data control > API controls > Domain-wide delegation, ` +
    `grant ${client} exactly these scopes: ${scopes.join(',')}`
  );
}

function credentialsRemedy(verdict: Verdict, circumstances: Circumstances): string {
  const { account, subject } = circumstances;
  const { reason, said } = verdict;
  if (verdict.stage === 'own-sign-in') return signInRemedy(verdict);
  if (verdict.stage === 'signing') return signingRemedy(verdict, account.client_email);
  if (reason === 'unauthorized_client' || reason === 'access_denied') return grant(circumstances);
  if (reason !== 'invalid_grant') {
    return reason?.endsWith('_client') === true
      ? `Check in the Cloud console that ${account.client_email} exists and is not disabled.`
      : `Check that ${subject} is an active administrator, and that ${account.client_email} is still delegated.`;
  }
  if (/signature/i.test(said) && !('keyless' in account))
    return `Make a new key for ${account.client_email}: Google does not know this one.`;
  return /account/i.test(said)
    ? `Check in the Cloud console that ${account.client_email} still exists.`
    : "Set this machine's clock: Google takes no request from a clock that is minutes off.";
}

function subjectRemedy(verdict: Verdict, circumstances: Circumstances): string {
  const { subject, laterPage } = circumstances;
  if (isAdministrator(circumstances))
    return `Name an active administrator: ${subject} cannot be impersonated.`;
  const when = laterPage ? ', which changed while the list was read' : '';
  return verdict.status === 401
    ? `Check in the Admin console whether ${subject} has a licence with Drive and is active${when}.`
    : `Check in the Admin console whether ${subject} is suspended, archived or deleted${when}.`;
}

function forbiddenRemedy({ reason }: Verdict, circumstances: Circumstances): string {
  const { job, subject, account } = circumstances;
  const needs = needsOf(job);
  if (reason === 'accessNotConfigured' || reason === 'SERVICE_DISABLED') {
    return `Enable the ${needs.api} in the Cloud project of ${account.client_email}, and wait some minutes.`;
  }
  if (reason === 'domainPolicy')
    return `Switch Drive on for ${subject} in the Admin console (Apps > Google Workspace > Drive and Docs), access by apps included: nothing can be read while it is switched off.`;
  if (job === 'sheets') return `Share the sheet with ${subject}, as a reader.`;
  return needs.privilege === undefined
    ? `Check that ${subject} may open this: in a shared drive, only its members may.`
    : `Give ${subject} the administrator privilege ${needs.privilege}.`;
}

function notFoundRemedy({ job, subject }: Circumstances): string {
  if (job === 'sheets')
    return `Check the sheet's id (in its web address, what stands between /d/ and /edit), and that ${subject} may open it.`;
  if (job === 'leavers' || job === 'lights')
    return `Check that ${subject} is active and a member of the shared drive: Drive shows nobody else what is in it.`;
  if (job === 'directory') return 'Check in the Admin console whether the group was deleted or renamed.';
  return job === 'files'
    ? `Check that the shared drive still exists and that ${subject} is still a member of it.`
    : 'Check whether it was deleted while the audit ran; if so, nothing is left to read.';
}

function badRequestRemedy(verdict: Verdict, { job, subject }: Circumstances): string {
  if (verdict.status === undefined) {
    return 'Unset GOOGLE_CLOUD_UNIVERSE_DOMAIN if it is set: only googleapis.com is called.';
  }
  if (job === 'sheets' && verdict.reason === 'FAILED_PRECONDITION')
    return 'Give a Google Sheet: an uploaded workbook becomes one by File > Save as Google Sheets.';
  return job === 'files'
    ? `Read ${subject} without labels: where the licence has none, Google refuses to be asked for them.`
    : 'Report this as a fault of ours, with the message: Google did not understand the question.';
}
