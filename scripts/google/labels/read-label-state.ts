import {
  COPY_MODES,
  type ChoiceState,
  type FieldKind,
  type FieldState,
  type LabelState,
} from '../label-admin.ts';
import { named, type Named } from '../reads/label-map-of.ts';
import { isObject, type Json } from '../../node/is-object.ts';
import { objectsIn, text } from '../reads/page-check.ts';

/** A label's newest revision from Google's own JSON of it; `undefined` where that is no label. */
export function readLabelState(from: Json): LabelState | undefined {
  const label = named(from, 'title');
  const revisionId = text(from.revisionId);
  if (label === undefined || revisionId === undefined) return undefined;
  const { properties, lifecycle, appliedLabelPolicy } = from;
  const state = isObject(lifecycle) ? lifecycle.state : undefined;
  const mode = isObject(appliedLabelPolicy) ? appliedLabelPolicy.copyMode : undefined;
  return {
    id: label.id,
    revisionId,
    title: label.title ?? '',
    description: text(isObject(properties) ? properties.description : undefined) ?? '',
    standing: label.disabled ? 'disabled' : state === 'PUBLISHED' ? 'published' : 'draft',
    unpublished: isObject(lifecycle) && lifecycle.hasUnpublishedChanges === true,
    locked: isLocked(from),
    copyMode: COPY_MODES.find((each) => each === mode) ?? 'DO_NOT_COPY',
    createdAt: text(from.createTime) ?? '',
    fields: objectsIn(from, 'fields').flatMap(readField),
  };
}

function readField(from: Json): FieldState[] {
  const field = named(from, 'displayName');
  const kind = KINDS.find(([options]) => isObject(from[options]))?.[1];
  if (field === undefined || kind === undefined) return [];
  const { id, title = '', disabled } = field;
  const choices = objectsIn(from.selectionOptions, 'choices')
    .map((choice) => named(choice, 'displayName'))
    .filter((choice) => choice !== undefined)
    .map(readChoice);
  return [{ id, title, kind, disabled, choices }];
}

const KINDS: readonly (readonly [string, FieldKind])[] = [
  ['selectionOptions', 'selection'],
  ['dateOptions', 'date'],
  ['userOptions', 'user'],
  ['textOptions', 'text'],
  ['integerOptions', 'integer'],
];

const readChoice = ({ id, title = '', disabled, from }: Named): ChoiceState => ({
  id,
  title,
  disabled,
  locked: isLocked(from),
});

const isLocked = ({ lockStatus }: Json): boolean => isObject(lockStatus) && lockStatus.locked === true;
