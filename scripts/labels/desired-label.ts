import type { PlainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import type { RecordClass } from '#policy/pack/record-class.ts';
import { NOT_WORTH_KEEPING_CLASS } from '#policy/pack/not-worth-keeping.ts';
import { FIELD_TITLES, LABEL_TITLE, type FieldName } from '#policy/tag/label-map.ts';
import { BASES, DISPOSALS, THEN } from '#policy/tag/tag.ts';
import type { LabelLimits, NewField } from '../google/label-admin.ts';

/** A field as the schedules want it. */
export interface DesiredField {
  readonly name: FieldName;
  readonly title: string;
  readonly kind: NewField['kind'];
  readonly choices: readonly DesiredChoice[];
}

export interface DesiredChoice {
  /** What the tag says: the class's code, or the word. */
  readonly value: string;
  readonly title: string;
}

export interface DesiredLabel {
  readonly title: string;
  readonly description: string;
  readonly fields: readonly DesiredField[];
}

/** Which classes get a choice: all in use, or those alone that a team's list, a drive's default or a case names. */
export type Wanted = 'all' | 'named';

/** The label that these schedules call for. Titles are cut to what Google lets them hold. */
export function desiredLabel(
  policy: Policy,
  asOf: PlainDate,
  limits: LabelLimits,
  wanted: Wanted = 'all',
): DesiredLabel {
  const words = (values: readonly string[]): DesiredChoice[] =>
    values.map((value) => ({ value, title: value }));
  const classes = [...classesFor(policy, asOf, wanted), NOT_WORTH_KEEPING_CLASS].map(({ code, title }) => ({
    value: code,
    title: cut(choiceTitle({ code, title }), limits.choiceTitleLength),
  }));
  const kinds: Readonly<Record<FieldName, Pick<DesiredField, 'kind' | 'choices'>>> = {
    recordClass: { kind: 'selection', choices: classes },
    then: { kind: 'selection', choices: words(THEN) },
    eventDate: { kind: 'date', choices: [] },
    keepUntil: { kind: 'date', choices: [] },
    decidedBy: { kind: 'user', choices: [] },
    basis: { kind: 'selection', choices: words(BASES) },
    disposal: { kind: 'selection', choices: words(DISPOSALS) },
  };
  return {
    title: LABEL_TITLE,
    description: cut(
      `Which record this is, and until when it is kept. By ${policy.settings.title}.`,
      limits.descriptionLength,
    ),
    fields: (Object.entries(FIELD_TITLES) as [FieldName, string][]).map(([name, title]) => ({
      name,
      title,
      ...kinds[name],
    })),
  };
}

/** What a class is called on the label, as far as Google lets it be as long. */
export const choiceTitle = ({ code, title }: Pick<RecordClass, 'code' | 'title'>): string =>
  `${code} ${title}`;

/** Classes in use on a day, by code. */
export function classesFor(policy: Policy, asOf: PlainDate, wanted: Wanted): readonly RecordClass[] {
  const named = wanted === 'named' ? namedClasses(policy) : undefined;
  return policy.classes
    .filter(({ code, withdrawn }) => {
      const inUse = withdrawn === undefined || withdrawn.on > asOf;
      return inUse && (named === undefined || named.has(code));
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function namedClasses({ teams, cases }: Policy): ReadonlySet<string> {
  const ofTeams = teams.flatMap(({ classes, expects, drives }) => [
    ...classes,
    ...expects,
    ...drives.flatMap(({ defaultClass }) => (defaultClass === undefined ? [] : [defaultClass])),
  ]);
  return new Set([...ofTeams, ...cases.map((each) => each.class)]);
}

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
