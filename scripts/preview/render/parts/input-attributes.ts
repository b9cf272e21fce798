import type { InputJson } from '../card-json.ts';
import type { Path } from './click.ts';
import { attributes, type Html } from './html.ts';

/** How an input's value is read: what Google's event says of it follows from this. */
export type InputKind = 'text' | 'check' | 'radio' | 'select' | 'date' | 'switch';

/** What an input says of itself: its name, how it is read, and where in the card stands what a change of it calls. */
export const inputAttributes = (
  { name, onChangeAction }: InputJson,
  kind: InputKind,
  path: Path,
  more: Readonly<Record<string, string | number | boolean | undefined>> = {},
): Html =>
  attributes({
    name,
    'data-name': name,
    'data-kind': kind,
    'data-change': onChangeAction === undefined ? undefined : `${path}.onChangeAction`,
    ...more,
  });
