import { admin as adminApi } from 'googleapis/build/src/apis/admin/index.js';
import { FIELD_TITLES, LABEL_TITLE } from '#policy/tag/label-map.ts';
import type { Caller } from '../calls/caller.ts';
import type { DriveDeletion } from '../google.ts';
import { isObject, type Json } from '../../node/is-object.ts';
import { objectsIn, pageOf, text } from './page-check.ts';
import { pages } from './pages.ts';

const { activities } = adminApi({ version: 'reports_v1' });

const FIELDS =
  'nextPageToken,items(id(time),actor(email),events(name,parameters(name,value)),' +
  'resourceDetails(id,appliedLabels(title,fieldValues(displayName,selectionValue(displayName)))))';

/** Files that the Drive log says were deleted or binned since `since`; deleted ones first. */
export async function* deletions(
  caller: Caller,
  admin: string,
  since: string,
): AsyncIterable<readonly DriveDeletion[]> {
  yield* deletionsOf('delete', caller, admin, since);
  yield* deletionsOf('trash', caller, admin, since);
}

/** Google takes one event name a call. */
async function* deletionsOf(
  event: DriveDeletion['event'],
  caller: Caller,
  admin: string,
  since: string,
): AsyncIterable<readonly DriveDeletion[]> {
  const doing = `read the Drive log for files ${event === 'delete' ? 'deleted' : 'binned'} since ${since}`;
  const listed = pages(doing, (pageToken) =>
    caller.call({
      job: 'reports',
      subject: admin,
      doing,
      units: 0,
      pageToken,
      send: (auth) =>
        activities.list({
          userKey: 'all',
          applicationName: 'drive',
          eventName: event,
          startTime: since,
          maxResults: 1000,
          fields: FIELDS,
          ...(pageToken === undefined ? {} : { pageToken }),
          auth,
        }),
      read: (data) => pageOf(data, 'items', 'empty', (from) => readActivity(from, event)),
    }),
  );
  for await (const page of listed) yield page.flat();
}

/** An activity holds several events when several things happened at once; only those asked for count. */
function readActivity(activity: Json, event: DriveDeletion['event']): readonly DriveDeletion[] | undefined {
  const { id, actor } = activity;
  const at = text(isObject(id) ? id.time : undefined);
  if (at === undefined) return undefined;
  const by = text(isObject(actor) ? actor.email : undefined);
  const found: DriveDeletion[] = [];
  for (const one of objectsIn(activity, 'events')) {
    if (one.name !== event) continue;
    const value = parametersOf(one);
    const fileId = value.get('doc_id');
    if (fileId === undefined) continue;
    found.push({
      fileId,
      title: value.get('doc_title') ?? '',
      event,
      at,
      actor: by,
      owner: value.get('owner'),
      label: classOn(activity, fileId),
    });
  }
  return found;
}

const parametersOf = (event: Json): ReadonlyMap<string, string> =>
  new Map(
    objectsIn(event, 'parameters').flatMap(({ name, value }) => {
      const [key, words] = [text(name), text(value)];
      return key === undefined || words === undefined ? [] : [[key, words] as const];
    }),
  );

/** The choice of class on the label that the file bore, where the log carries labels. */
function classOn(activity: Json, fileId: string): string | undefined {
  const labels = objectsIn(activity, 'resourceDetails')
    .filter((resource) => resource.id === fileId)
    .flatMap((resource) => objectsIn(resource, 'appliedLabels'))
    .filter((applied) => applied.title === LABEL_TITLE);
  for (const { displayName, selectionValue } of labels.flatMap((applied) =>
    objectsIn(applied, 'fieldValues'),
  )) {
    if (displayName === FIELD_TITLES.recordClass && isObject(selectionValue))
      return text(selectionValue.displayName);
  }
  return undefined;
}
