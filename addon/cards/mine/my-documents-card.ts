import type { Setting } from '../../panel.ts';
import type { WorkList } from '../../reading/work-list.ts';
import type { Card, Widget } from '../google-card.ts';
import { click } from '../parts/click.ts';
import { head } from '../parts/head.ts';
import { html } from '../parts/html.ts';
import { button, buttons, line, paragraph, section } from '../parts/widgets.ts';
import { countInWords, effortInWords, SHOWN, workLines } from './work-lines.ts';

/** The person's own documents that nobody has decided yet, and how long it would take. */
export const myDocumentsCard = (list: WorkList, setting: Setting): Card => ({
  name: 'my-documents',
  header: head('My undecided documents'),
  sections: [...section([summary(list), ...doubts(list)]), ...section(workLines(list.waiting, setting))],
});

function summary(list: WorkList): Widget {
  const { waiting, more, incomplete } = list;
  if (waiting.length === 0)
    return more || incomplete
      ? line(html`<b>Nothing waits here</b>`, {
          icon: 'decided',
          below: more ? 'Among the 100 documents that you changed last.' : 'As far as Google looked.',
        })
      : line(html`<b>All your recent documents are decided</b>`, {
          icon: 'decided',
          below: 'Nothing to do here.',
        });
  const shown = Math.min(waiting.length, SHOWN);
  return line(html`<b>${countInWords(list)} to decide</b>`, {
    icon: 'undecided',
    below: `${effortInWords(shown)} of work${shown === waiting.length ? '' : ` for the first ${shown}`}.`,
  });
}

/** What the list may have got wrong, said rather than left out. */
export const doubts = ({ uncertain, incomplete }: WorkList): readonly Widget[] => [
  ...(incomplete
    ? [
        line(html`Google did not look everywhere, so documents may be missing here.`, {
          icon: 'attention',
        }),
      ]
    : []),
  ...(uncertain === 0
    ? []
    : [
        paragraph(
          html`For ${uncertain} of these it is not known whether they are part of a case: open one to see why.`,
        ),
      ]),
];

/** What Drive's homepage says: what needs doing, how long it takes, and where else to go. */
export const homeCard = (list: WorkList, isManager: boolean, setting: Setting): Card => ({
  name: 'home',
  header: head(setting.team?.title ?? setting.index.policy.settings.title),
  sections: [
    ...section([
      line(html`Select a document to see what it is and how long it is kept.`),
      summary(list),
      ...doubts(list),
    ]),
    ...section(workLines(list.waiting.slice(0, 5), setting)),
    ...section([
      buttons(
        ...(list.waiting.length > 5 ? [button('All of them', click('my-documents'))] : []),
        button('My teams', click('my-teams')),
        ...(isManager ? [button('Queue', click('queue'))] : []),
        button('Guidance', click('guidance')),
      ),
    ]),
  ],
});
