import type { Setting } from '../../panel.ts';
import type { WorkList } from '../../reading/work-list.ts';
import type { DocumentView } from '../../view/document-view.ts';
import type { Button, Card } from '../google-card.ts';
import { opens } from '../parts/click.ts';
import { head } from '../parts/head.ts';
import { html } from '../parts/html.ts';
import { line, quietButton, section } from '../parts/widgets.ts';
import { doubts } from './my-documents-card.ts';
import { countInWords, effortInWords, SHOWN, workLines } from './work-lines.ts';

export interface DriveQueue {
  readonly title: string;
  /** `undefined`: the person is no member of the drive, so nothing of it is shown or counted. */
  readonly list: WorkList | undefined;
}

/** What waits in a team's shared drives, for those who answer for it: decide it, or ask whoever wrote it. */
export const queueCard = (title: string, drives: readonly DriveQueue[], setting: Setting): Card => ({
  name: 'queue',
  header: head(`${title}: queue`),
  sections: [
    ...(drives.length === 0
      ? section([line(html`Your team has no shared drive, so nothing waits here.`)])
      : []),
    ...drives.flatMap(({ title: drive, list }) =>
      section(
        list === undefined
          ? [
              line(html`You are not a member of this drive.`, {
                icon: 'locked',
                below: 'Ask one of its managers to add you.',
              }),
            ]
          : [
              list.waiting.length === 0
                ? line(html`<b>Nothing waits</b>`, {
                    icon: 'decided',
                    below: list.more
                      ? 'Among the 100 documents changed last.'
                      : list.incomplete
                        ? 'As far as Google looked.'
                        : 'Every document is decided.',
                  })
                : line(html`<b>${countInWords(list)} to decide</b>`, {
                    icon: 'undecided',
                    below: `${effortInWords(Math.min(list.waiting.length, SHOWN))} of work.`,
                  }),
              ...doubts(list),
              ...workLines(list.waiting, setting, askButton),
            ],
        { header: drive },
      ),
    ),
  ],
});

/** Opens a letter to whoever changed the document last; nothing is sent unless the person sends it. */
function askButton({ facts, reading }: DocumentView): Button | undefined {
  const address = reading.file.lastModifyingUser?.emailAddress ?? reading.file.owners?.[0]?.emailAddress;
  if (address === undefined) return undefined;
  const subject = encodeURIComponent(`What is '${facts.name.slice(0, 200)}'?`);
  const body = encodeURIComponent(
    `Could you say what this document is and how long we need it? It takes two clicks in What to Keep.\n\n${facts.link ?? ''}`,
  );
  return quietButton('Ask', opens(`mailto:${encodeURIComponent(address)}?subject=${subject}&body=${body}`));
}
