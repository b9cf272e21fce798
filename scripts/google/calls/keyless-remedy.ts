import type { Verdict } from './judge.ts';

const SIGN_IN = 'gcloud auth application-default login';

/** What to do where this machine's own sign-in to Google Cloud cannot be used. */
export function signInRemedy({ reason, status }: Verdict): string {
  if (reason === 'invalid_grant')
    return `Sign in again: ${SIGN_IN}. Google ends a sign-in after the hours that your organisation sets.`;
  return status === undefined
    ? `Sign in with ${SIGN_IN}, or point GOOGLE_APPLICATION_CREDENTIALS at the file of a workload identity.`
    : `Check who this machine is signed in as, and sign in anew: ${SIGN_IN}`;
}

/** What to do where Google signs nothing for a service account without a key. */
export function signingRemedy({ reason, status, said }: Verdict, email: string): string {
  if (/quota project/i.test(said))
    return 'Say which Cloud project the sign-in counts to: gcloud auth application-default set-quota-project PROJECT';
  if (reason === 'SERVICE_DISABLED' || reason === 'accessNotConfigured')
    return 'Enable the IAM Service Account Credentials API in the Cloud project that the message names, and wait some minutes: gcloud services enable iamcredentials.googleapis.com';
  if (status === 404) return `Check the address: no service account is called ${email}.`;
  if (status === 403 && reason === 'ACCESS_TOKEN_SCOPE_INSUFFICIENT')
    return `Sign in again, without leaving the scope cloud-platform out: ${SIGN_IN}`;
  if (status === 403)
    return (
      `Give whoever this machine is signed in as the role Service Account Token Creator on this one account, and wait some ` +
      `minutes: gcloud iam service-accounts add-iam-policy-binding ${email} --role=roles/iam.serviceAccountTokenCreator --member=user:ADDRESS`
    );
  if (status === 401) return `Sign in again: ${SIGN_IN}`;
  return /\bexp\b|claims?\b/i.test(said)
    ? "Set this machine's clock: Google signs nothing from a clock that is hours off."
    : `Check the address ${email}: Google did not understand the question.`;
}
