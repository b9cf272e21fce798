import type { DocumentView } from '../../view/document-view.ts';
import type { Section } from '../google-card.ts';
import { opens } from '../parts/click.ts';
import { html } from '../parts/html.ts';
import { buttons, line, quietButton, section } from '../parts/widgets.ts';

/**
 * Where a record should be that stands in the person's own My Drive: the team's shared drive, which outlives their
 * account. The panel says how and opens the drive, and leaves the move to Drive, which asks who will then be able to
 * open it: docs/decisions/drive-moves-files.md. Nothing for what is in a shared drive already, is not a record, or is
 * on hold.
 */
export function savedWhere({ reading, evaluation, team }: DocumentView): readonly Section[] {
  const isOwn = reading.file.driveId === undefined && reading.file.ownedByMe === true;
  if (!isOwn || evaluation.decision.kind !== 'class' || evaluation.holds.length > 0) return [];
  const drive = team?.drives[0];
  return section([
    line(html`It is in your own My Drive, where your team cannot find it.`, {
      icon: 'people',
      below: `In Drive: right-click it, Organise, Move, and choose ${drive?.title ?? 'your team’s shared drive'}.`,
    }),
    ...(drive === undefined ? [] : [buttons(quietButton(`Open ${drive.title}`, opens(driveLink(drive.id))))]),
  ]);
}

const driveLink = (id: string): string => `https://drive.google.com/drive/folders/${encodeURIComponent(id)}`;
