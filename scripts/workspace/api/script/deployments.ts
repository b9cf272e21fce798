import type { ScriptDeploymentRecord, ScriptProjectRecord } from '../../state/script-records.ts';
import { pageOf, type Call } from '../call.ts';
import { knownBody } from '../known-names.ts';
import type { Method } from '../method.ts';
import {
  DEPLOYMENT,
  DEPLOYMENT_CONFIG,
  LIST_DEPLOYMENTS_RESPONSE,
  UPDATE_DEPLOYMENT_REQUEST,
} from '../shapes/script-shapes.ts';
import { readConfig } from './deployment-config.ts';
import {
  DEPLOYMENT_READ_SCOPES,
  DEPLOYMENT_SCOPES,
  entityNotFound,
  invalidArgument,
  overLimit,
  readableProject,
  writableProject,
} from './script-call.ts';
import { deploymentResource } from './script-resources.ts';
import { PAGES, pageSizeOf } from './versions.ts';

/** Deployments of a version that a project has at once; the head is not counted. */
const MOST = 20;

const LIST = '/v1/projects/{scriptId}/deployments';
const ONE = `${LIST}/{deploymentId}`;

/** @throws ApiError 404 */
function deploymentOf(call: Call, { deployments }: ScriptProjectRecord): ScriptDeploymentRecord {
  const deployment = deployments.find(({ id }) => id === call.path.deploymentId);
  if (deployment === undefined) throw entityNotFound();
  return deployment;
}

export const deploymentsCreate: Method = {
  id: 'script.projects.deployments.create',
  verb: 'POST',
  path: LIST,
  envelope: 'rpc',
  scopes: DEPLOYMENT_SCOPES,
  parameters: {},
  shape: DEPLOYMENT,
  run: (call) => {
    const project = writableProject(call);
    const { version, description } = readConfig(knownBody(call.body, DEPLOYMENT_CONFIG), project);
    // UNVERIFIED in which words: Google's page says only that the version must be specified.
    if (version === undefined) throw invalidArgument();
    if (project.deployments.filter((each) => each.version !== undefined).length >= MOST)
      throw overLimit(`Scripts may only have up to ${MOST} versioned deployments at a time.`);
    return deploymentResource(project, call.workspace.scripts.addDeployment(project, version, description));
  },
};

export const deploymentsList: Method = {
  id: 'script.projects.deployments.list',
  verb: 'GET',
  path: LIST,
  envelope: 'rpc',
  scopes: DEPLOYMENT_READ_SCOPES,
  parameters: PAGES,
  shape: LIST_DEPLOYMENTS_RESPONSE,
  run: (call) => {
    const project = readableProject(call);
    const list = `script.deployments ${project.id}`;
    const { items, nextPageToken } = pageOf(call, list, project.deployments, pageSizeOf(call));
    return {
      deployments: items.map((deployment) => deploymentResource(project, deployment)),
      ...(nextPageToken !== undefined && { nextPageToken }),
    };
  },
};

export const deploymentsGet: Method = {
  id: 'script.projects.deployments.get',
  verb: 'GET',
  path: ONE,
  envelope: 'rpc',
  scopes: DEPLOYMENT_READ_SCOPES,
  parameters: {},
  shape: DEPLOYMENT,
  run: (call) => {
    const project = readableProject(call);
    return deploymentResource(project, deploymentOf(call, project));
  },
};

export const deploymentsUpdate: Method = {
  id: 'script.projects.deployments.update',
  verb: 'PUT',
  path: ONE,
  envelope: 'rpc',
  scopes: DEPLOYMENT_SCOPES,
  parameters: {},
  shape: DEPLOYMENT,
  run: (call) => {
    const project = writableProject(call);
    const { id, version: before } = deploymentOf(call, project);
    const { deploymentConfig = {} } = knownBody(call.body, UPDATE_DEPLOYMENT_REQUEST);
    const { version, description } = readConfig(deploymentConfig, project);
    // The head follows whatever was pushed, and no other deployment can be made to.
    if (before === undefined || version === undefined)
      throw invalidArgument('Read-only deployments may not be modified.');
    const moved = call.workspace.scripts.moveDeployment(project, id, version, description);
    return deploymentResource(project, moved);
  },
};

export const deploymentsDelete: Method = {
  id: 'script.projects.deployments.delete',
  verb: 'DELETE',
  path: ONE,
  envelope: 'rpc',
  scopes: DEPLOYMENT_SCOPES,
  parameters: {},
  shape: '*',
  run: (call) => {
    const project = writableProject(call);
    const { id, version } = deploymentOf(call, project);
    if (version === undefined) throw invalidArgument('Read-only deployments may not be deleted.');
    call.workspace.scripts.deleteDeployment(project, id);
    return {};
  },
};
