import type { LabelState } from '../../../google/label-admin.ts';
import type { Check } from '../check.ts';
import { labelFound, people, publishedLabel } from '../facts.ts';
import { attention, notTried, well, type Finding } from '../finding.ts';
import { blame } from '../blame.ts';
import { staffAndLabel } from '../staff-and-label.ts';
import type { Visit } from '../visit.ts';

/** People who are looked into; the rest are counted. */
const LOOKED_AT = 50;
const NAMED = 10;

/** No record lies in the My Drive of somebody suspended or archived, which goes when the account is deleted. */
export const leavers: Check = {
  id: 'leavers',
  run: async (visit) => {
    const why = 'a leaver’s My Drive is deleted about 20 days after the account, with the records in it.';
    const all = await people(visit);
    if (!all.ok) return [visit.refused('leavers', all.error, why)];
    const found = await labelFound(visit);
    if (!found.ok) return [visit.refused('leavers', found.error, why)];
    const gone = all.value.filter(({ suspended, archived }) => suspended || archived);
    if (gone.length === 0) return [well('leavers', 'nobody is suspended or archived')];
    const label = await publishedLabel(visit);
    return told(
      gone.map(({ address }) => address),
      await lookInto(
        visit,
        gone.slice(0, LOOKED_AT).map(({ address }) => address),
        label,
      ),
      why,
    );
  },
};

interface Looked {
  readonly owners: readonly string[];
  readonly unread: readonly string[];
  readonly stopped: Finding | undefined;
}

async function lookInto(
  visit: Visit,
  gone: readonly string[],
  label: LabelState | undefined,
): Promise<Looked> {
  const owners: string[] = [];
  const unread: string[] = [];
  for (const person of gone) {
    const answer = await visit.ask(`records ${person}`, () => visit.audit.prober.tagged(person, label?.id));
    if (answer.ok) {
      const { documents, more } = answer.value;
      if (documents > 0) owners.push(`${person} (${documents}${more ? ' or more' : ''})`);
      continue;
    }
    const ofEverybody =
      label !== undefined && answer.error.kind === 'bad-request'
        ? (await staffAndLabel(visit, label)).notGiven.length > 0
        : false;
    const cause = ofEverybody ? 'label-rights' : (blame(answer.error, visit.settings.admin) ?? 'staff');
    if (cause !== 'staff') return { owners, unread, stopped: notTried('leavers', cause) };
    unread.push(person);
  }
  return { owners, unread, stopped: undefined };
}

function told(gone: readonly string[], { owners, unread, stopped }: Looked, why: string): readonly Finding[] {
  if (stopped !== undefined) return [stopped];
  const rest = gone.length > LOOKED_AT ? `, of the first ${LOOKED_AT} of ${gone.length}` : '';
  const findings: Finding[] = [];
  if (owners.length > 0)
    findings.push(
      attention(
        'leavers',
        `${owners.length} ${owners.length === 1 ? 'person who is' : 'people who are'} suspended or archived own records${rest}: ${few(owners)}`,
        why,
        'wtk leaver ADDRESS says what must not go, and moves it to the team’s shared drive by a plan.',
      ),
    );
  if (unread.length > 0)
    findings.push(
      attention(
        'leavers',
        `could not be looked into: ${few(unread)}`,
        'records may lie there, and nobody can say.',
        'Give the account a licence with Drive and labels again for as long as it takes, or have an administrator move its documents.',
      ),
    );
  if (findings.length > 0) return findings;
  return [well('leavers', `${gone.length} suspended or archived, no record in their My Drive${rest}`)];
}

const few = (list: readonly string[]): string =>
  `${list.slice(0, NAMED).join(', ')}${list.length > NAMED ? ` and ${list.length - NAMED} more` : ''}`;
