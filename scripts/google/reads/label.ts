import { drivelabels } from 'googleapis/build/src/apis/drivelabels/index.js';
import { FIELD_TITLES, type FieldName, type LabelMap } from '#policy/tag/label-map.ts';
import type { Caller } from '../calls/caller.ts';
import { objectsIn, pageOf, text, isObject, type Json } from './page-check.ts';
import { pages } from './pages.ts';

const { labels } = drivelabels({ version: 'v2' });

const FIELDS =
  'nextPageToken,labels(name,id,revisionId,properties(title),lifecycle(state),' +
  'fields(id,properties(displayName),lifecycle(state),selectionOptions(choices(id,properties(displayName)))))';

/** A label, a field or a choice, by what they have in common. */
interface Named {
  readonly id: string;
  readonly title: string | undefined;
  readonly disabled: boolean;
  readonly from: Json;
}

/**
 * The published label with this title. Google lists disabled labels, fields and choices among the published, since
 * files still carry them: an enabled one goes first, and disabled choices stay in the map so that old tags read.
 */
export async function label(caller: Caller, admin: string, title: string): Promise<LabelMap | undefined> {
  const doing = `look for the label ${title}`;
  const listed = pages(doing, (pageToken) =>
    caller.call({
      job: 'labels',
      subject: admin,
      doing,
      units: 0,
      pageToken,
      send: (auth) =>
        labels.list({
          publishedOnly: true,
          useAdminAccess: true,
          view: 'LABEL_VIEW_FULL',
          pageSize: 200,
          fields: FIELDS,
          ...(pageToken === undefined ? {} : { pageToken }),
          auth,
        }),
      read: (data) => pageOf(data, 'labels', 'empty', (from) => named(from, 'title')),
    }),
  );
  const known: Named[] = [];
  for await (const page of listed) known.push(...page);
  const chosen = titled(known, title);
  return chosen === undefined ? undefined : toLabelMap(chosen);
}

const titled = (among: readonly Named[], title: string): Named | undefined => {
  const matching = among.filter((one) => one.title === title);
  return matching.find((one) => !one.disabled) ?? matching[0];
};

function named(from: Json, titleKey: 'title' | 'displayName'): Named | undefined {
  const id = text(from.id) ?? idInName(from.name);
  if (id === undefined) return undefined;
  const { properties, lifecycle } = from;
  return {
    id,
    title: text(isObject(properties) ? properties[titleKey] : undefined)?.trim(),
    disabled: isObject(lifecycle) && lifecycle.state === 'DISABLED',
    from,
  };
}

/** `labels/ID@REVISION` is how published labels are named. */
const NAME = /^labels\/([^@/]+)(?:@(.+))?$/;
const idInName = (name: unknown): string | undefined => NAME.exec(text(name) ?? '')?.[1];
const revisionInName = (name: unknown): string | undefined => NAME.exec(text(name) ?? '')?.[2];

function toLabelMap({ id: labelId, from }: Named): LabelMap {
  const revisionId = text(from.revisionId) ?? revisionInName(from.name);
  const known = namedIn(from, 'fields');
  const fields: Partial<Record<FieldName, string>> = {};
  const choices: Partial<Record<FieldName, Readonly<Record<string, string>>>> = {};
  for (const name of Object.keys(FIELD_TITLES) as FieldName[]) {
    const field = titled(known, FIELD_TITLES[name]);
    if (field === undefined) continue;
    fields[name] = field.id;
    const selection = field.from.selectionOptions;
    if (isObject(selection)) choices[name] = titlesById(namedIn(selection, 'choices'));
  }
  return { labelId, ...(revisionId === undefined ? {} : { revisionId }), fields, choices };
}

const namedIn = (holder: Json, list: string): readonly Named[] =>
  objectsIn(holder, list)
    .map((from) => named(from, 'displayName'))
    .filter((one) => one !== undefined);

const titlesById = (among: readonly Named[]): Readonly<Record<string, string>> =>
  Object.fromEntries(among.map(({ id, title }) => [id, title ?? id]));
