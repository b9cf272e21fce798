import type { LabelState } from '../../google/label-admin.ts';
import { EVERYONE } from '../../google/label-admin.ts';
import { drivesFor, labelFound, staff } from './facts.ts';
import { notTried, nothingToTry, type CheckId, type Finding } from './finding.ts';
import type { Visit } from './visit.ts';

/** How members of staff fared with the label. */
export interface StaffAndLabel {
  readonly can: readonly string[];
  /** Google gives them no labels although the label was given to them: their licence has none. */
  readonly unlicensed: readonly string[];
  /** Nobody gave them the label. */
  readonly notGiven: readonly string[];
}

/**
 * Tries the label as ordinary people, by a search that Drive refuses to those who cannot read it. Why it refuses Google
 * does not say: whether the person was given the label tells a missing right from a missing licence.
 */
export async function staffAndLabel(visit: Visit, label: LabelState): Promise<StaffAndLabel> {
  const fared = { can: [] as string[], unlicensed: [] as string[], notGiven: [] as string[] };
  const chosen = await staff(visit);
  const given = await givenTo(visit);
  for (const person of chosen.ok ? chosen.value : []) {
    if (!(await drivesFor(visit, person)).ok) continue;
    const answer = await visit.ask(`label as ${person}`, () => visit.audit.prober.tagged(person, label.id));
    if (answer.ok) fared.can.push(person);
    else if (answer.error.kind === 'bad-request')
      (given(person) ? fared.unlicensed : fared.notGiven).push(person);
  }
  return fared;
}

/** Why the label could be tried as nobody at all. */
export async function untried(visit: Visit, check: CheckId): Promise<Finding> {
  const chosen = await staff(visit);
  if (!chosen.ok) return visit.refused(check, chosen.error, 'it is tried as an ordinary person.');
  const [person] = chosen.value;
  if (person === undefined)
    return nothingToTry(check, 'there is no member of staff to try it as. Give --person.');
  const drive = await drivesFor(visit, person);
  return drive.ok
    ? notTried(check, 'connection')
    : visit.refused(check, drive.error, 'it is tried as an ordinary person.');
}

/** Whether the label was given to somebody: to everybody, by name, or through a group. */
async function givenTo(visit: Visit): Promise<(person: string) => boolean> {
  const found = await labelFound(visit);
  const holders = new Set(found.ok ? found.value.grants.map(({ who }) => who.toLowerCase()) : []);
  if (holders.has(EVERYONE)) return () => true;
  const waiting = [...holders];
  for (let who = waiting.pop(); who !== undefined; who = waiting.pop()) {
    const group = who;
    const members = await visit.ask(`holders ${group}`, async () => {
      const all: string[] = [];
      for await (const page of visit.settings.google.groupMembers(group))
        all.push(...page.flatMap(({ address }) => (address === undefined ? [] : [address.toLowerCase()])));
      return all;
    });
    // A person's address names no group: Google then says that there is none.
    for (const member of members.ok ? members.value : [])
      if (!holders.has(member)) {
        holders.add(member);
        waiting.push(member);
      }
  }
  return (person) => holders.has(person.toLowerCase());
}
