import type { OAuth2Client } from 'google-auth-library';
import { drivelabels } from 'googleapis/build/src/apis/drivelabels/index.js';
import type { LabelMap } from '#policy/tag/label-map.ts';
import type { Caller } from '../calls/caller.ts';
import { MalformedPage } from '../calls/malformed-page.ts';
import { GoogleError } from '../google-error.ts';
import { EVERYONE, LABEL_ROLES, type LabelGrant, type LabelLimits, type LabelState } from '../label-admin.ts';
import { labelMapOf } from '../reads/label-map-of.ts';
import { isObject, type Json } from '../../node/is-object.ts';
import { answerObject, pageOf, text } from '../reads/page-check.ts';
import { pages } from '../reads/pages.ts';
import { readLabelState } from './read-label-state.ts';

const { labels, limits } = drivelabels({ version: 'v2' });

/** Who asks: an administrator, by the scope that only reads or by the one that changes. */
export interface Asker {
  readonly caller: Caller;
  readonly admin: string;
  readonly job: 'labels' | 'labelChanges';
}

/** Every label with this title, oldest first; each in its newest revision. */
export async function labelsTitled(asker: Asker, title: string): Promise<LabelState[]> {
  const all = await gathered(asker, {
    doing: `look for labels called ${title}`,
    list: 'labels',
    read: readLabelState,
    send: (page) => labels.list({ view: 'LABEL_VIEW_FULL', ...page }),
  });
  return all
    .filter((label) => label.title.trim() === title)
    .sort((a, b) => (`${a.createdAt} ${a.id}` < `${b.createdAt} ${b.id}` ? -1 : 1));
}

/** @throws GoogleError, but not where there is no such label. */
export const labelById = (asker: Asker, id: string): Promise<LabelState | undefined> =>
  oneLabel(asker, id, `labels/${id}`, (from) => readLabelState(from));

/** Where the published label keeps what; `undefined` where it is not published. */
export const publishedMap = (asker: Asker, id: string): Promise<LabelMap | undefined> =>
  oneLabel(asker, id, `labels/${id}@published`, labelMapOf);

async function oneLabel<T>(
  { caller, admin, job }: Asker,
  id: string,
  name: string,
  read: (from: Json) => T | undefined,
): Promise<T | undefined> {
  try {
    return await caller.call({
      job,
      subject: admin,
      doing: `read the label ${id}`,
      units: 0,
      send: (auth) => labels.get({ name, useAdminAccess: true, view: 'LABEL_VIEW_FULL', auth }),
      read: (data) => {
        const label = read(answerObject(data));
        if (label === undefined) throw new MalformedPage('it is not a label');
        return label;
      },
    });
  } catch (error) {
    if (error instanceof GoogleError && error.kind === 'not-found') return undefined;
    throw error;
  }
}

/** Who may do what with a label. */
export const labelGrants = (asker: Asker, id: string): Promise<LabelGrant[]> =>
  gathered(asker, {
    doing: `read who may use the label ${id}`,
    list: 'labelPermissions',
    read: readGrant,
    send: (page) => labels.permissions.list({ parent: `labels/${id}`, ...page }),
  });

/** What every page of an administrator's list is asked with. */
interface PageAsked {
  readonly useAdminAccess: true;
  readonly pageSize: number;
  readonly pageToken?: string;
  readonly auth: OAuth2Client;
}

/** All of a list, page by page. @throws GoogleError */
async function gathered<T>(
  { caller, admin, job }: Asker,
  {
    doing,
    list,
    read,
    send,
  }: {
    readonly doing: string;
    readonly list: string;
    readonly read: (from: Json) => T | undefined;
    readonly send: (page: PageAsked) => Promise<{ readonly data: unknown }>;
  },
): Promise<T[]> {
  const found: T[] = [];
  const listed = pages(doing, (pageToken) =>
    caller.call({
      job,
      subject: admin,
      doing,
      units: 0,
      pageToken,
      send: (auth) =>
        send({
          useAdminAccess: true,
          pageSize: 200,
          ...(pageToken === undefined ? {} : { pageToken }),
          auth,
        }),
      read: (data) => pageOf(data, list, 'empty', read),
    }),
  );
  for await (const page of listed) found.push(...page);
  return found;
}

function readGrant(from: Json): LabelGrant | undefined {
  const role = LABEL_ROLES.find((each) => each === from.role);
  const who =
    from.audience === undefined ? (text(from.email) ?? text(from.group) ?? text(from.person)) : EVERYONE;
  return role === undefined || who === undefined ? undefined : { who, role };
}

/** What Google lets a label hold. */
export const labelLimits = ({ caller, admin, job }: Asker): Promise<LabelLimits> =>
  caller.call({
    job,
    subject: admin,
    doing: 'read the limits of labels',
    units: 0,
    send: (auth) => limits.getLabel({ name: 'limits/label', auth }),
    read: (data) => {
      const from = answerObject(data);
      const ofFields = objectIn(from, 'fieldLimits');
      const ofChoices = objectIn(ofFields, 'selectionLimits');
      return {
        titleLength: numberIn(from, 'maxTitleLength'),
        descriptionLength: numberIn(from, 'maxDescriptionLength'),
        fields: numberIn(from, 'maxFields'),
        fieldTitleLength: numberIn(ofFields, 'maxDisplayNameLength'),
        choices: numberIn(ofChoices, 'maxChoices'),
        choiceTitleLength: numberIn(ofChoices, 'maxDisplayNameLength'),
      };
    },
  });

function objectIn(from: Json, name: string): Json {
  const found = from[name];
  if (!isObject(found)) throw new MalformedPage(`${name} is missing`);
  return found;
}

function numberIn(from: Json, name: string): number {
  const found = from[name];
  if (typeof found !== 'number' || found < 1) throw new MalformedPage(`${name} is no number`);
  return found;
}
