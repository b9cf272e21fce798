import type { PolicyIndex } from '#policy/pack/policy-index.ts';
import type { Team } from '#policy/pack/team.ts';

/** Teams that a person answers for, by their address in the pack. */
export const teamsManagedBy = (me: string, { policy }: PolicyIndex): readonly Team[] =>
  policy.teams.filter(({ informationManager, deputy }) => isMe(informationManager, me) || isMe(deputy, me));

/** A person's team: the one they named, else by a role in the pack: what they manage before what they own. */
export function teamOfPerson(me: string, named: string | undefined, index: PolicyIndex): Team | undefined {
  const [managed] = teamsManagedBy(me, index);
  const owned = index.policy.teams.find(({ assetOwner }) => isMe(assetOwner, me));
  return (named === undefined ? undefined : index.teams.get(named)) ?? managed ?? owned;
}

const isMe = (address: string, me: string): boolean => me !== '' && address.toLowerCase() === me;
