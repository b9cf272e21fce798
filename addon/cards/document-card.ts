import type { Setting } from '../panel.ts';
import { packReading } from '../reading/reading.ts';
import { isFolder, type DocumentView } from '../view/document-view.ts';
import type { Draft } from '../view/draft.ts';
import { suggestionsFor } from '../view/suggestions-for.ts';
import { caseLines } from './case/case-lines.ts';
import { otherClasses } from './choose/other-classes.ts';
import { decisionForm } from './form/decision-form.ts';
import { looksLike } from './form/looks-like.ts';
import { nameForm } from './form/name-form.ts';
import { savedWhere } from './form/saved-where.ts';
import { why } from './form/why.ts';
import type { Card, Section, Widget } from './google-card.ts';
import { action, click } from './parts/click.ts';
import { head } from './parts/head.ts';
import { html } from './parts/html.ts';
import { isOthers, standing } from './parts/standing.ts';
import { decidedClass } from '../view/decided-class.ts';
import { button, buttons, line, quietButton, section } from './parts/widgets.ts';
import { holdLines } from './form/hold-lines.ts';
import { nameView } from '../view/name-view.ts';

/** One document: where it stands, what to do about it, and what else it could be. */
export function documentCard(view: DocumentView, draft: Draft, setting: Setting): Card {
  return {
    name: 'document',
    header: head(view.facts.name),
    sections: isFolder(view.facts)
      ? folder(view)
      : [...standsAt(view, setting), ...body(view, draft, setting)],
  };
}

/** A folder has no tag, and so neither a class nor a date. */
const folder = (view: DocumentView): readonly Section[] =>
  section([...(view.tag.ok ? [] : [line(html`${view.tag.why}`, { icon: 'case' })]), ...caseLines(view)]);

const standsAt = (view: DocumentView, setting: Setting): readonly Section[] =>
  section([
    standing(view.evaluation),
    ...tagLines(view),
    ...holdLines(view.evaluation, setting.index),
    ...caseLines(view),
  ]);

function body(view: DocumentView, draft: Draft, setting: Setting): readonly Section[] {
  const { evaluation, tag } = view;
  if (!tag.ok)
    return [
      ...section([line(html`${tag.why}`, { icon: 'locked' })]),
      ...(decidedClass(evaluation) === undefined ? [] : why(evaluation, setting.index)),
    ];
  const isDecided = decidedClass(evaluation) !== undefined;
  if (isDecided) return [...decided(view, draft), ...savedWhere(view), ...why(evaluation, setting.index)];
  const [best, ...others] = suggestionsFor(view, setting);
  return [
    ...(best === undefined
      ? section([line(html`Nothing in its name or folder says what it is.`, { icon: 'undecided' })])
      : section([
          ...looksLike(best),
          ...decisionForm(
            view,
            { recordClass: best.recordClass, basis: 'suggestion' },
            draft,
            setting,
            'document',
          ),
        ])),
    ...otherClasses(
      view,
      others.map(({ recordClass }) => recordClass),
      setting,
      best === undefined ? 'Choose' : 'Or is it',
    ),
  ];
}

/** A decided document: the name that is left to mend, and ways to change one's mind. */
function decided(view: DocumentView, draft: Draft): readonly Section[] {
  const doc = packReading(view.reading);
  const recordClass = decidedClass(view.evaluation);
  const naming = nameView(view, draft.nameDate, recordClass?.personalData === true);
  const proposed = view.rename.ok ? naming.check.proposed : undefined;
  const needsDate = view.evaluation.status === 'awaiting-trigger';
  const name: readonly Widget[] = [
    ...nameForm(view, naming, draft, action('redraw', { doc, card: 'document' })).filter(
      (widget) => !('selectionInput' in widget),
    ),
    ...(proposed === undefined || naming.check.ok
      ? []
      : [
          buttons(
            button('Rename', click('rename', { doc })),
            quietButton('Edit name', click('name', { doc })),
          ),
        ]),
  ];
  return [
    ...section([
      ...(recordClass === undefined
        ? []
        : [line(html`${recordClass.code} ${recordClass.title}`, { above: 'Record class' })]),
      buttons(
        ...(needsDate && recordClass !== undefined
          ? [button('Give the date', click('consequence', { doc, code: recordClass.code, basis: 'person' }))]
          : []),
        quietButton('Choose again', click('team-list', { doc })),
      ),
    ]),
    ...section(name),
  ];
}

/** What is odd about the tag itself, each in its own words. */
function tagLines({ evaluation, facts }: DocumentView): readonly Widget[] {
  const { decision } = evaluation;
  if (isOthers(evaluation)) return [];
  if (decision.kind === 'unreadable')
    return [line(html`${decision.why}. It is not counted as undecided.`, { icon: 'attention' })];
  if (decision.kind === 'conflict')
    return [
      line(html`One says ${decision.codes.join(', the other ')}. Choose which is right.`, {
        icon: 'attention',
      }),
    ];
  if (decision.kind === 'withdrawn' && decision.class === undefined)
    return [
      line(
        html`Its class ${decision.code} is not in the schedule that this panel knows. The panel may be older
        than the schedule: ask for it to be brought up to date before you choose again.`,
        { icon: 'attention' },
      ),
    ];
  if (decision.kind === 'withdrawn') {
    const next = decision.class?.withdrawn?.replacedBy ?? [];
    return [
      line(
        html`${decision.code} was
        withdrawn${next.length === 0 ? '' : ` and replaced by ${next.join(' or ')}`}.`,
        {
          icon: 'attention',
        },
      ),
    ];
  }
  return facts.tag.problems.map(({ message }) => line(html`${message}.`, { icon: 'attention' }));
}
