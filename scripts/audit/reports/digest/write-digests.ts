import { pageMaker } from '../html/page-maker.ts';
import { draftMessage } from '../mail/draft-message.ts';
import type { ReportFolder } from '../written/report-folder.ts';
import { DIGEST } from '../site/folders/team-folder.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import type { ListWriting } from '../worklists/write-worklists.ts';
import { digestText } from './digest-text.ts';
import { digestView, recipientsOf } from './digest-view.ts';

/**
 * Writes a Monday digest for each team's information manager, as a draft message in the team's folder. Nothing is sent.
 * @returns teams that have one: those with something to do.
 */
export async function writeDigests(
  facts: SiteFacts,
  writing: Pick<ListWriting, 'lists' | 'mend'>,
  out: ReportFolder,
): Promise<ReadonlySet<string>> {
  const written = new Set<string>();
  const render = pageMaker('scripts/audit/reports/digest/templates', 'digest.css');
  const { recordsOfficer, site } = facts.policy.settings;
  for (const team of facts.result.teams) {
    const entry = facts.policy.teams.find(({ id }) => id === team.id);
    const view = entry === undefined ? undefined : await digestView(team, facts, writing);
    if (entry === undefined || view === undefined) continue;
    const message = await draftMessage({
      from: { name: recordsOfficer.title, address: recordsOfficer.address },
      ...recipientsOf(entry),
      subject: view.subject,
      on: view.on,
      about: `wtk-digest.${view.on}.${team.id}`,
      html: render('digest.njk', { ...view, serviceName: site.serviceName }),
      text: digestText(view),
    });
    await out.write(`teams/${team.id}/${DIGEST}`, message);
    written.add(team.id);
  }
  return written;
}
