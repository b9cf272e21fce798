import type { ActivityRecord } from '../../state/activity-records.ts';
import { ApiError } from '../api-error.ts';
import { numberOf, pageOf, textOf, type Call } from '../call.ts';
import { BOOLEAN, STRING, type Method } from '../method.ts';
import { hasPrivilege } from '../privilege.ts';
import { ACTIVITIES } from '../shapes/reports-shapes.ts';
import { activityResource } from './activity-resource.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)$/;
const KEPT_MS = 180 * 24 * 60 * 60 * 1000;

const APPLICATIONS = [
  'admin',
  'drive',
  'gmail',
  'groups',
  'login',
  'rules',
  'token',
  'user_accounts',
  'vault',
];

/** Reports answers 401 to those who may not read the log, where its neighbours answer 403. */
const notForThisPerson = (): ApiError =>
  new ApiError(401, 'authError', 'Access denied. You are not authorized to read activity records.', {
    location: 'Authorization',
    locationType: 'header',
  });

function timeOf(call: Call, name: 'startTime' | 'endTime', otherwise: number): number {
  const text = textOf(call, name);
  return text === undefined ? otherwise : Date.parse(text);
}

const FILTER = /^([a-z_]+)(==|<>|<=|>=|<|>)(.+)$/;

/** Compares event parameters, as in `doc_id==…`. A parameter that the event lacks matches nothing. */
function readFilters(text: string | undefined): (activity: ActivityRecord) => boolean {
  const tests = (text ?? '')
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [, name = '', operator, wanted = ''] = FILTER.exec(part) ?? [];
      if (operator === undefined) {
        throw new ApiError(400, 'invalid', 'Invalid request: filters', { location: 'filters' });
      }
      return (activity: ActivityRecord): boolean => {
        const known: Readonly<Record<string, string | undefined>> = {
          doc_id: activity.fileId,
          doc_title: activity.title,
          owner: activity.owner,
          shared_drive_id: activity.driveId,
          ...activity.more,
        };
        const actual = known[name];
        if (actual === undefined) return false;
        if (operator === '==') return actual === wanted;
        if (operator === '<>') return actual !== wanted;
        if (operator === '<') return actual < wanted;
        if (operator === '<=') return actual <= wanted;
        return operator === '>' ? actual > wanted : actual >= wanted;
      };
    });
  return (activity) => tests.every((test) => test(activity));
}

/** Filters that Google has and this Workspace does not act out: refused, because an ignored filter is a wrong answer. */
const NOT_ACTED_OUT = [
  'actorIpAddress',
  'agentInfoFilter',
  'applicationInfoFilter',
  'deviceFilter',
  'groupIdFilter',
  'networkInfoFilter',
  'orgUnitID',
  'resourceDetailsFilter',
  'statusFilter',
];

function listActivities(call: Call): unknown {
  if (!hasPrivilege(call.user, 'reports')) throw notForThisPerson();
  for (const name of NOT_ACTED_OUT) {
    if ((textOf(call, name) ?? '') !== '') {
      throw new ApiError(400, 'badRequest', `The local Workspace does not act out '${name}'.`, {
        location: name,
      });
    }
  }
  const { workspace, distortions } = call;
  const application = call.path.applicationName ?? '';
  if (!APPLICATIONS.includes(application)) {
    throw new ApiError(400, 'invalid', `Invalid value '${application}'.`, {
      location: 'applicationName',
      locationType: 'path',
    });
  }
  const userKey = (call.path.userKey ?? 'all').toLowerCase();
  const actor = userKey === 'all' ? undefined : workspace.directory.user(userKey)?.address;
  if (userKey !== 'all' && actor === undefined)
    throw new ApiError(400, 'invalid', `Invalid value '${userKey}'.`, { location: 'userKey' });
  const now = workspace.now();
  const from = Math.max(timeOf(call, 'startTime', 0), now - KEPT_MS);
  const to = timeOf(call, 'endTime', Number.POSITIVE_INFINITY);
  if (textOf(call, 'startTime') !== undefined && timeOf(call, 'startTime', 0) > Math.min(to, now)) {
    throw new ApiError(400, 'invalid', 'Start time can not be after end time.', { location: 'startTime' });
  }
  const event = textOf(call, 'eventName');
  const matches = readFilters(textOf(call, 'filters'));
  const found =
    application === 'drive'
      ? workspace.activities.filter(
          (activity) =>
            activity.time >= from &&
            activity.time < to &&
            activity.visibleFrom + distortions.activityDelayMs <= now &&
            (event === undefined || activity.event === event) &&
            (actor === undefined || activity.actor === actor) &&
            !distortions.activityLost(activity.fileId) &&
            matches(activity),
        )
      : [];
  // Newest first, as the log gives them.
  found.sort((one, other) => other.time - one.time);
  const list = ['startTime', 'endTime', 'eventName', 'filters']
    .map((name) => textOf(call, name) ?? '')
    .join('\u0001');
  const page = pageOf(
    call,
    `reports.activities.list ${application} ${userKey} ${list}`,
    found,
    numberOf(call, 'maxResults', 1000),
  );
  return {
    kind: 'admin#reports#activities',
    etag: '"activities"',
    ...(page.items.length > 0 && {
      items: page.items.map((activity) => activityResource(workspace, activity)),
    }),
    ...(page.nextPageToken !== undefined && { nextPageToken: page.nextPageToken }),
  };
}

export const activitiesList: Method = {
  id: 'reports.activities.list',
  verb: 'GET',
  path: '/admin/reports/v1/activity/users/{userKey}/applications/{applicationName}',
  envelope: 'legacy',
  scopes: ['admin.reports.audit.readonly'],
  parameters: {
    actorIpAddress: STRING,
    agentInfoFilter: STRING,
    applicationInfoFilter: STRING,
    customerId: { type: 'string', pattern: /^(C.+|my_customer)$/ },
    deviceFilter: STRING,
    endTime: { type: 'string', pattern: INSTANT },
    eventName: STRING,
    filters: STRING,
    groupIdFilter: STRING,
    includeSensitiveData: BOOLEAN,
    maxResults: { type: 'integer', least: 1, refuseAbove: 1000 },
    networkInfoFilter: STRING,
    orgUnitID: STRING,
    pageToken: STRING,
    resourceDetailsFilter: STRING,
    startTime: { type: 'string', pattern: INSTANT },
    statusFilter: STRING,
  },
  shape: ACTIVITIES,
  run: listActivities,
};
