import { inWords } from '#policy/calendar/plain-date.ts';
import { packReading } from '../../reading/reading.ts';
import type { DocumentView } from '../../view/document-view.ts';
import type { Widget } from '../google-card.ts';
import { click } from '../parts/click.ts';
import { html } from '../parts/html.ts';
import { line } from '../parts/widgets.ts';

const UNKNOWN = {
  'not-a-member': 'You cannot see the folder it is in, so it is not known whether it is part of a case.',
  'folder-hidden':
    'You cannot see all the folders above it, so it is not known whether it is part of a case.',
  'too-many-folders':
    'There are too many folders here to look through, so it is not known whether it is part of a case.',
  'not-granted': 'What to Keep may not look at folders, so it is not known whether this is part of a case.',
} as const;

/** The case that a document is part of, if any; or that this cannot be known. */
export function caseLines({ reading }: DocumentView): readonly Widget[] {
  const { case: found } = reading;
  if (found.kind === 'none') return [];
  if (found.kind === 'unknown') return [line(html`${UNKNOWN[found.why]}`, { icon: 'case' })];
  const { title, closedOn } = found.case;
  return [
    line(html`${title}`, {
      icon: 'case',
      above: 'Part of a case',
      below: closedOn === undefined ? 'Open' : `Closed on ${inWords(closedOn)}`,
      onClick: click('case', { doc: packReading(reading) }),
    }),
  ];
}
