import type { Verdict } from './judge.ts';

export const SIGN_IN_AGAIN = "Sign in again with 'npx clasp login', and run it again.";

/** What to do about a refusal of the Apps Script API, or of the sign-in for it; `undefined` where it is like any other. */
export function scriptRemedy(verdict: Verdict): string | undefined {
  const { kind, stage } = verdict;
  if (kind === 'subject' || kind === 'scope' || (kind === 'credentials' && stage === 'token'))
    return SIGN_IN_AGAIN;
  if (kind === 'forbidden') return forbiddenRemedy(verdict);
  if (kind === 'not-found')
    return 'Check the id in the settings of the project at script.google.com, and that nobody deleted it.';
  return kind === 'bad-request'
    ? 'Mend what Google names; where it names nothing of yours, report this as a fault of ours, with the message.'
    : undefined;
}

function forbiddenRemedy({ reason, said }: Verdict): string {
  if (said.includes('has not enabled the Apps Script API'))
    return 'Switch the Google Apps Script API on for yourself at https://script.google.com/home/usersettings, wait a minute, and run it again.';
  return reason === 'SERVICE_DISABLED'
    ? 'Enable the Apps Script API in the Cloud project that you signed in with, and wait some minutes.'
    : 'Ask whoever owns the Apps Script project to share it with you as an editor.';
}
