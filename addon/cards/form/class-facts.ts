import type { RecordClass } from '#policy/pack/record-class.ts';
import type { Widget } from '../google-card.ts';
import { html } from '../parts/html.ts';
import { line } from '../parts/widgets.ts';

export const classLine = ({ code, title }: RecordClass): Widget => line(html`<b>${code} ${title}</b>`);

/** When to use a class, where its documents belong and who saves them. */
export const classFacts = ({ scopeNote, whereToKeep, whoSaves, owner }: RecordClass): readonly Widget[] => [
  line(html`${scopeNote}`, { above: 'What it covers' }),
  line(html`${whereToKeep}`, { above: 'Where to keep it' }),
  line(html`${whoSaves}`, { above: 'Who saves it', below: `Owner: ${owner}` }),
];
