import type * as z from 'zod';
import { pathOf, type Refusal } from './refusal.ts';

/** Fields that are in Google's card description and have no place in our side panel. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  maxLines: 'only Google Chat folds long text away',
  interaction: 'only Google Chat has it; in an add-on it takes the whole card away',
  collapseControl: 'only Google Chat has it',
  overflowMenu: 'only Google Chat has it',
  columns: 'a side panel shows no columns',
  chipList: 'only Google Chat has chips',
  carousel: 'only Google Chat has it',
  placeholderText: 'only Google Chat shows it',
  hostAppDataSource: 'only Google Chat has it',
  id: 'only Google Chat has it',
  visibility: 'only Google Chat has it',
  eventActions: 'only Google Chat has it',
  expressionData: 'only Google Chat has it',
  grid: 'the preview does not draw it yet',
  initialSuggestions: 'the preview does not draw it yet',
  autoCompleteAction: 'the preview does not draw it yet',
  cardActions: 'the preview does not draw it yet',
};

const noSuchField = (name: string): string => {
  const why = Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
  return why === undefined ? `There is no field '${name}' here.` : `'${name}' has no place here: ${why}.`;
};

/** Holds a value against a shape. No refusals, and it has the shape. */
export function readShape(shape: z.ZodType, value: unknown, at: readonly PropertyKey[]): readonly Refusal[] {
  const parsed = shape.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: pathOf([...at, ...issue.path, key]), message: noSuchField(key) }))
      : [{ path: pathOf([...at, ...issue.path]), message: issue.message }],
  );
}
