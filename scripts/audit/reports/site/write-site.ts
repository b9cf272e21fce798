import { readFile } from 'node:fs/promises';
import { packageFolder } from '../html/package-folder.ts';
import type { ReportFolder } from '../written/report-folder.ts';
import { worklist, type WorklistId } from '../worklists/worklists.ts';
import type { ListWriting } from '../worklists/write-worklists.ts';
import { asksToDecide } from '../worklists/decision-list.ts';
import type { FolderOfPages } from './folder.ts';
import { frontPage } from './folders/front-page.ts';
import { kimFolder } from './folders/kim-folder.ts';
import { publicFolder } from './folders/public-folder.ts';
import { teamFolder } from './folders/team-folder.ts';
import type { Page } from './page.ts';
import { FOLDER_ROWS, LIST_ROWS, listPage } from './pages/list-pages.ts';
import { renderPage } from './render-page.ts';
import type { SiteFacts } from './site-facts.ts';

/** Stylesheet as `npm run build` compiled it. */
const STYLESHEET = 'dist/wtk/site.css';

/** Writes every page, folder by folder, each with a stylesheet of its own so that it can be given away by itself. */
export async function writeSite(
  facts: SiteFacts,
  writing: ListWriting,
  out: ReportFolder,
  digests: ReadonlySet<string>,
): Promise<void> {
  const css = await stylesheet(facts);
  const folders: FolderOfPages[] = [
    frontPage(facts),
    publicFolder(facts),
    kimFolder(facts, await pagesOfLists(facts, writing, undefined)),
  ];
  for (const folder of folders) await writeFolder(folder, css, out);
  for (const team of facts.result.teams) {
    const own = facts.counts.filter((count) => count.team === team.id && count.shared > 0);
    const folder = teamFolder({
      team,
      facts,
      listPages: await pagesOfLists(facts, writing, team.id),
      hasDecisions: own.some(({ list }) => asksToDecide(list)),
      hasDigest: digests.has(team.id),
    });
    await writeFolder(folder, css, out);
  }
}

async function writeFolder({ folder, pages }: FolderOfPages, css: string, out: ReportFolder): Promise<void> {
  const below = folder.path === '' ? '' : `${folder.path}/`;
  if (folder.css === 'site.css') await out.write(`${below}site.css`, css);
  for (const page of pages) await out.write(`${below}${page.file}`, renderPage(page, folder));
}

/** The compiled stylesheet, in the colours of the pack. */
async function stylesheet({ policy }: Pick<SiteFacts, 'policy'>): Promise<string> {
  const { brand, link } = policy.settings.site.colours;
  const compiled = await readFile(packageFolder(STYLESHEET), 'utf8');
  return `${compiled}:root{--govuk-brand-colour:${brand};--govuk-link-colour:${link}}\n`;
}

/** A page for every list that has something in shared places: a team's, or all teams' together. */
async function pagesOfLists(
  { counts, asOf, result }: SiteFacts,
  { lists, mend }: ListWriting,
  team: string | undefined,
): Promise<Page[]> {
  const lengths = new Map<WorklistId, number>();
  for (const { list, team: whose, shared } of counts)
    if (team === undefined || whose === team) lengths.set(list, (lengths.get(list) ?? 0) + shared);
  const titles = new Map(result.teams.map(({ id, title }) => [id, title]));
  const pages: Page[] = [];
  for (const [id, count] of lengths) {
    if (count === 0) continue;
    const list = worklist(id);
    pages.push(
      listPage({
        list,
        count,
        asOf,
        mend,
        documents: await lists.firstOfTeam(list, team, LIST_ROWS),
        folders: list.id === 'undecided-documents' ? await lists.folders(team, FOLDER_ROWS) : [],
        section: team === undefined ? 'lists.html' : 'index.html',
        ...(team === undefined ? { teamTitle: (whose: string) => titles.get(whose) ?? whose } : {}),
      }),
    );
  }
  return pages;
}
