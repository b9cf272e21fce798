import type { Caller } from '../calls/caller.ts';

/** Asks for a token and for nothing else. */
export const tokenProbe = (caller: Caller, subject: string, doing: string, scope: string): Promise<void> =>
  caller.call({
    job: 'files',
    subject,
    scopes: [scope],
    doing,
    units: 0,
    send: async (auth) => {
      await auth.getAccessToken();
      return { data: undefined };
    },
    read: () => undefined,
  });
