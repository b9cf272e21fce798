import type { Check } from '../check.ts';
import { well } from '../finding.ts';
import type { AccountInHand, Answer, Visit } from '../visit.ts';

/** Each account asks for a token in its own name, which no delegation is needed for. */
export const ownTokens = (
  visit: Visit,
): Promise<readonly (readonly [account: AccountInHand, answer: Answer<void>])[]> =>
  Promise.all(
    visit.settings.accounts.map(
      async (account) =>
        [account, await visit.ask(`own ${account.name}`, () => account.prober.ownToken())] as const,
    ),
  );

/** Each account can sign: by its key, or without one through Google. */
export const credentials: Check = {
  id: 'credentials',
  run: async (visit) =>
    (await ownTokens(visit)).map(([{ credentials: account }, answer]) =>
      answer.ok
        ? well(
            'credentials',
            `${'keyless' in account ? 'without a key' : 'key file'}, ${account.client_email}`,
          )
        : visit.refused('credentials', answer.error, 'nothing can be asked of Google without it.'),
    ),
};
