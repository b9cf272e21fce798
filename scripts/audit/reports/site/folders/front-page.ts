import { counted } from '../../words/in-words.ts';
import { folderOf, type FolderOfPages } from '../folder.ts';
import { heading, list, paragraph, type Words } from '../page.ts';
import { correctionInWords } from '../pages/correction-in-words.ts';
import { leagueTablePage } from '../pages/league-table-page.ts';
import { criterionFile } from '../pages/criterion-page.ts';
import type { SiteFacts } from '../site-facts.ts';
import { KIM_NAVIGATION, PROVISIONAL } from './kim-folder.ts';

/** The page to open first: the KIM team's league table, with the way to every folder. */
export function frontPage(facts: SiteFacts): FolderOfPages {
  const { result } = facts;
  const page = leagueTablePage({
    facts,
    result,
    links: { team: (id) => `teams/${id}/index.html`, criterion: (id) => `kim/${criterionFile(id)}` },
    about: [PROVISIONAL, ...correctionInWords(facts.rounds, 'kim')],
    spreadsheets: [
      'As spreadsheets: ',
      { text: 'everything as one workbook (Excel)', href: 'kim/what-to-keep.xlsx' },
      ', ',
      { text: 'league table with reasons (CSV)', href: 'kim/league-table.csv' },
      '.',
    ],
    more: [
      heading('folders', 'What to give to whom'),
      paragraph(
        'Each of these folders can be shared by itself. Nothing in it leads out of it, but for the files in Drive.',
      ),
      list([
        [
          { text: 'public', href: 'public/index.html' },
          ': for everybody. No document, person or drive by name.',
        ],
        ...(result.teams.length === 0
          ? []
          : [
              `teams: one for each team, ${counted(result.teams.length, 'folder')}, linked from the table above. Lists with titles and links, and a decision list to fill in.`,
            ]),
        [{ text: 'kim', href: 'kim/index.html' }, ': for the KIM team. Everything but titles in My Drive.'],
        'owners: a list for each person of what is theirs to do in their own My Drive. For its owner alone.',
      ] satisfies Words[]),
    ],
  });
  const inKim = KIM_NAVIGATION.map(({ file, text }) =>
    file === 'index.html' ? { file, text } : { file: `kim/${file}`, text },
  );
  return {
    folder: folderOf({
      path: '', folderTitle: 'for the KIM team', navigation: inKim, result, facts, base: 'kim/',
    }), // prettier-ignore
    pages: [page],
  };
}
