import type { Check } from '../check.ts';
import { scopeTokens } from '../facts.ts';
import { broken, notTried, well } from '../finding.ts';
import { blame } from '../blame.ts';

/** The administrator can be impersonated: an active person of this organisation. */
export const administrator: Check = {
  id: 'administrator',
  run: async (visit) => {
    const { admin } = visit.settings;
    const answers = (await scopeTokens(visit, visit.audit)).map(([, answer]) => answer);
    if (answers.some(({ ok }) => ok)) return [well('administrator', `${admin} is active`)];
    const causes = answers.flatMap((answer) =>
      answer.ok ? [] : [[blame(answer.error, admin) ?? 'administrator', answer.error] as const],
    );
    const own = causes.find(([cause]) => cause === 'administrator');
    if (own === undefined) return [notTried('administrator', causes[0]?.[0] ?? 'credentials')];
    return [
      broken(
        'administrator',
        own[1].message,
        'people, shared drives, labels and the log are read in this person’s name.',
        `Name an active administrator with --admin: Google takes nobody for ${admin} who is suspended, archived, deleted or mistyped.`,
      ),
    ];
  },
};
