import { offersNotWorthKeeping } from '#policy/evaluation/offers-not-worth-keeping.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import { NOT_WORTH_KEEPING } from '#policy/tag/tag.ts';
import type { Setting } from '../../panel.ts';
import { packReading } from '../../reading/reading.ts';
import type { DocumentView } from '../../view/document-view.ts';
import type { Section } from '../google-card.ts';
import { click } from '../parts/click.ts';
import { html } from '../parts/html.ts';
import { line, section } from '../parts/widgets.ts';

/** Other ways to decide, a line each: the other suggestions, the team's list, all functions, search, not worth keeping. */
export function otherClasses(
  view: DocumentView,
  suggested: readonly RecordClass[],
  { index }: Setting,
  header: string,
): readonly Section[] {
  const doc = packReading(view.reading);
  return section(
    [
      ...suggested.map(({ code, title }) =>
        line(html`${title}`, { onClick: click('consequence', { doc, code, basis: 'suggestion' }) }),
      ),
      line(html`Your team’s list`, { icon: 'list', onClick: click('team-list', { doc }) }),
      line(html`All classes`, { icon: 'guidance', onClick: click('functions', { doc }) }),
      line(html`Search`, { icon: 'search', onClick: click('search', { doc }) }),
      ...(offersNotWorthKeeping(view.evaluation, index, view.case?.class)
        ? [
            line(html`Not worth keeping`, {
              icon: 'bin',
              onClick: click('consequence', { doc, code: NOT_WORTH_KEEPING, basis: 'person' }),
            }),
          ]
        : []),
    ],
    { header },
  );
}
