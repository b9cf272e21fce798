import { numberOf, pageOf, type Call } from '../call.ts';
import { knownBody } from '../known-names.ts';
import { STRING, type Method, type Parameter } from '../method.ts';
import { LIST_VERSIONS_RESPONSE, VERSION } from '../shapes/script-shapes.ts';
import {
  entityNotFound,
  invalidArgument,
  overLimit,
  PROJECT_READ_SCOPES,
  PROJECT_SCOPES,
  readableProject,
  writableProject,
} from './script-call.ts';
import { versionResource } from './script-resources.ts';

/** Versions that a project holds at once. Only the editor's project history deletes any. */
const MOST = 200;

/** UNVERIFIED: nothing says how large a page may be; larger numbers are taken for this. */
const LARGEST_PAGE = 200;
const PAGE: Parameter = { type: 'integer', least: 0, most: LARGEST_PAGE };

export const PAGES = { pageSize: PAGE, pageToken: STRING } as const;

export const pageSizeOf = (call: Call): number => numberOf(call, 'pageSize', 50) || 50;

export const versionsCreate: Method = {
  id: 'script.projects.versions.create',
  verb: 'POST',
  path: '/v1/projects/{scriptId}/versions',
  envelope: 'rpc',
  scopes: PROJECT_SCOPES,
  parameters: {},
  shape: VERSION,
  run: (call) => {
    const project = writableProject(call);
    const { description = '' } = knownBody(call.body, VERSION);
    if (typeof description !== 'string') throw invalidArgument();
    if (project.versions.length >= MOST)
      throw overLimit(`Cannot create more versions: Script has reached the limit of ${MOST} versions.`);
    return versionResource(project.id, call.workspace.scripts.addVersion(project, description));
  },
};

export const versionsList: Method = {
  id: 'script.projects.versions.list',
  verb: 'GET',
  path: '/v1/projects/{scriptId}/versions',
  envelope: 'rpc',
  scopes: PROJECT_READ_SCOPES,
  parameters: PAGES,
  shape: LIST_VERSIONS_RESPONSE,
  run: (call) => {
    const { id, versions } = readableProject(call);
    const { items, nextPageToken } = pageOf(call, `script.versions ${id}`, versions, pageSizeOf(call));
    return {
      ...(items.length > 0 && { versions: items.map((version) => versionResource(id, version)) }),
      ...(nextPageToken !== undefined && { nextPageToken }),
    };
  },
};

export const versionsGet: Method = {
  id: 'script.projects.versions.get',
  verb: 'GET',
  path: '/v1/projects/{scriptId}/versions/{versionNumber}',
  envelope: 'rpc',
  scopes: PROJECT_READ_SCOPES,
  parameters: {},
  shape: VERSION,
  run: (call) => {
    const { id, versions } = readableProject(call);
    const version = versions.find(({ number }) => String(number) === call.path.versionNumber);
    if (version === undefined) throw entityNotFound();
    return versionResource(id, version);
  },
};
