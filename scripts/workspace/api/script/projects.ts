import { numberOf } from '../call.ts';
import { knownBody } from '../known-names.ts';
import type { Method } from '../method.ts';
import { CONTENT, CREATE_PROJECT_REQUEST, PROJECT } from '../shapes/script-shapes.ts';
import { readFiles } from './read-files.ts';
import {
  assertSwitchedOn,
  entityNotFound,
  invalidArgument,
  PROJECT_READ_SCOPES,
  PROJECT_SCOPES,
  readableProject,
  writableProject,
} from './script-call.ts';
import { contentResource, projectResource } from './script-resources.ts';

export const projectsCreate: Method = {
  id: 'script.projects.create',
  verb: 'POST',
  path: '/v1/projects',
  envelope: 'rpc',
  scopes: PROJECT_SCOPES,
  parameters: {},
  shape: PROJECT,
  run: (call) => {
    assertSwitchedOn(call);
    const { title, parentId } = knownBody(call.body, CREATE_PROJECT_REQUEST);
    // UNVERIFIED what Google does without a title. Projects inside a document are nobody's business here.
    if (typeof title !== 'string' || title === '' || parentId !== undefined) throw invalidArgument();
    return projectResource(call.workspace, call.workspace.scripts.create(title, call.user.address));
  },
};

export const projectsGet: Method = {
  id: 'script.projects.get',
  verb: 'GET',
  path: '/v1/projects/{scriptId}',
  envelope: 'rpc',
  scopes: PROJECT_READ_SCOPES,
  parameters: {},
  shape: PROJECT,
  run: (call) => projectResource(call.workspace, readableProject(call)),
};

export const projectsGetContent: Method = {
  id: 'script.projects.getContent',
  verb: 'GET',
  path: '/v1/projects/{scriptId}/content',
  envelope: 'rpc',
  scopes: PROJECT_READ_SCOPES,
  parameters: { versionNumber: { type: 'integer', least: 0 } },
  shape: CONTENT,
  run: (call) => {
    const project = readableProject(call);
    const wanted = numberOf(call, 'versionNumber', 0);
    const files =
      wanted === 0 ? project.files : project.versions.find(({ number }) => number === wanted)?.files;
    if (files === undefined) throw entityNotFound();
    return contentResource(call.workspace, project.id, files);
  },
};

export const projectsUpdateContent: Method = {
  id: 'script.projects.updateContent',
  verb: 'PUT',
  path: '/v1/projects/{scriptId}/content',
  envelope: 'rpc',
  scopes: PROJECT_SCOPES,
  parameters: {},
  shape: CONTENT,
  run: (call) => {
    const project = writableProject(call);
    const { files } = knownBody(call.body, CONTENT);
    call.workspace.scripts.write(project, readFiles(files), call.user.address);
    return contentResource(call.workspace, project.id, project.files);
  },
};
