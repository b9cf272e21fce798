import { drivelabels } from 'googleapis/build/src/apis/drivelabels/index.js';
import type { LabelMap } from '#policy/tag/label-map.ts';
import type { Caller } from '../calls/caller.ts';
import { named, titled, toLabelMap, type Named } from './label-map-of.ts';
import { pageOf } from './page-check.ts';
import { pages } from './pages.ts';

const { labels } = drivelabels({ version: 'v2' });

const FIELDS =
  'nextPageToken,labels(name,id,revisionId,properties(title),lifecycle(state),' +
  'fields(id,properties(displayName),lifecycle(state),selectionOptions(choices(id,properties(displayName)))))';

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
