import * as z from 'zod';
import { grantFile, isGranted } from '../../workspace/apps-script/events/panel-events.ts';
import { editorOf } from '../documents/kind-of-file.ts';
import type { Department } from '../open-department.ts';
import { json, wrong, type Answer } from './answer.ts';
import { runPanel } from './run-panel.ts';
import { OCCASIONS, triggerOf } from './trigger.ts';
import { hrefOf, readView, type View } from './view.ts';

const call = z.strictObject({ function: z.string(), event: z.record(z.string(), z.unknown()) });

/**
 * `POST /run?as=ADDRESS` with `{function, event}`, as Google calls the panel: the handler's answer as it came. What Google
 * would not show is a 422 with `{error: {message, refusals}}`; what breaks in the panel is a 500 with `{error: {message}}`.
 */
export function runRoute(body: unknown, as: string, department: Department): Answer {
  const asked = call.safeParse(body);
  if (!asked.success) return wrong(400, 'Send JSON with a function and an event.');
  const outcome = runPanel({ ...asked.data, as }, department);
  switch (outcome.kind) {
    case 'answered': {
      const { calls, cpuMs } = outcome.ran;
      return json(outcome.value, 200, {
        'google-calls': String(calls.length),
        'processor-ms': cpuMs.toFixed(1),
      });
    }
    case 'refused':
      return json({ error: { message: outcome.message, refusals: outcome.refusals } }, 422);
    case 'failed':
      return json({ error: { message: outcome.message, refusals: [] } }, 500);
  }
}

/** `GET /trigger?as&host&occasion&file…`: which function Google would now call, and with what. */
export function triggerRoute(url: URL, somebody: string, { manifest, workspace }: Department): Answer {
  const { as, host } = readView(url, somebody);
  const occasion = OCCASIONS.find((known) => known === url.searchParams.get('occasion'));
  const trigger =
    occasion === undefined
      ? undefined
      : triggerOf(occasion, { as, host, files: url.searchParams.getAll('file') }, manifest, workspace);
  return trigger === undefined ? wrong(404, 'The manifest names nothing for this occasion.') : json(trigger);
}

const grant = z.strictObject({ file: z.string() });

/** `POST /grant?as=ADDRESS` with `{file}`: the person says yes in Google's dialog. */
export function grantRoute(body: unknown, as: string, { workspace }: Department): Answer {
  const asked = grant.safeParse(body);
  if (!asked.success || workspace.files.file(asked.data.file) === undefined)
    return wrong(400, 'Send JSON with the id of a file.');
  grantFile(workspace, as, asked.data.file);
  return json({ granted: isGranted(workspace, as, asked.data.file) });
}

const DOCUMENT_LINK = /^https:\/\/(?:drive|docs)\.google\.com\/.*\b(?:d|folders)\/([\w-]+)|[?&]id=([\w-]+)/;

/** `GET /link?as&url`: a link of the panel's. One to a document here opens it; any other is said, not followed. */
export function linkRoute(url: URL, view: View, { workspace }: Department): Answer {
  const target = url.searchParams.get('url') ?? '';
  const [, first, second] = DOCUMENT_LINK.exec(target) ?? [];
  const file = workspace.files.file(first ?? second ?? '');
  if (file === undefined) return { status: 200, type: 'text/plain', body: `The panel leads to ${target}\n` };
  const host = editorOf(file.mimeType);
  const location = hrefOf(
    view,
    host === undefined ? { host: 'DRIVE', words: file.name } : { host, file: file.id },
  );
  return { status: 303, type: 'text/plain', body: '', headers: { location } };
}
