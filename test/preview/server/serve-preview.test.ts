import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { servePreview, type RunningPreview } from '../../../scripts/preview/server/serve-preview.ts';
import { ROOT } from '../../house/source-files.ts';
import { DOMAIN, smallWorkspace } from '../../workspace/small-workspace.ts';
import { scriptedDepartment } from '../scripted-department.ts';

/** Answers a click with the event that it was called with, as text on a card. */
const ECHO = `
const card = (text) => ({ header: { title: 'Echo' }, sections: [{ widgets: [{ textParagraph: { text } }] }] });
function onHomepage(event) { return { action: { navigations: [{ pushCard: card('home') }] } }; }
function onItemsSelected(event) { return onHomepage(event); }
function onAction(event) {
  const { does } = event.commonEventObject.parameters;
  if (does === 'nothing') return undefined;
  if (does === 'empty') return { renderActions: { action: {} } };
  if (does === 'break') throw new Error('The pack is broken');
  return { renderActions: { action: { navigations: [{ updateCard: card(Session.getActiveUser().getEmail()) }] } } };
}
function onGuidance() { return onHomepage(); }
`;

const { workspace, files } = smallWorkspace();
const ada = `ada@${DOMAIN}`;
let preview: RunningPreview;
beforeAll(async () => {
  preview = await servePreview({
    department: await scriptedDepartment(workspace, ECHO),
    root: ROOT,
    as: ada,
  });
});
afterAll(() => preview.close());

const click = (does: string, functionName = 'onAction'): object => ({
  function: functionName,
  event: { commonEventObject: { hostApp: 'DRIVE', parameters: { does } } },
});
const post = (where: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL(where, preview.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('the panel over HTTP', () => {
  it('runs a function as a person and gives its answer unchanged, with what it cost', async () => {
    const response = await post(`/run?as=bea@${DOMAIN}`, click('show'));
    expect(await response.json()).toEqual({
      renderActions: {
        action: {
          navigations: [
            {
              updateCard: {
                header: { title: 'Echo' },
                sections: [{ widgets: [{ textParagraph: { text: `bea@${DOMAIN}` } }] }],
              },
            },
          ],
        },
      },
    });
    expect(response.headers.get('google-calls')).toBe('0');
  });

  it.each([
    ['nothing, which a click may', click('nothing'), 204, ''],
    ['an empty action', click('empty'), 422, 'renderActions.action'],
    ['an error of the script', click('break'), 500, 'The pack is broken'],
    ['a trigger’s shape from the menu', click('', 'onGuidance'), 422, 'renderActions'],
    ['a function that is not there', click('', 'onMyTeams'), 500, 'Script function not found: onMyTeams'],
    ['a call without event', { function: 'onAction' }, 400, 'a function and an event'],
    ['a call that is no JSON', '{', 400, 'a function and an event'],
  ])('answers %s as Google would take it', async (_, call, status, said) => {
    const response = await post('/run', call);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(said);
  });

  it.each([
    ['opened', 'DRIVE', '', 'onHomepage'],
    ['selected', 'DRIVE', `&file=${files.minutes.id}`, 'onItemsSelected'],
    ['granted', 'DOCS', `&file=${files.minutes.id}`, 'onFileScopeGranted'],
  ])('says what Google calls when something is %s in %s', async (occasion, host, more, name) => {
    const response = await fetch(`${preview.url}/trigger?occasion=${occasion}&host=${host}${more}`);
    expect(await response.json()).toMatchObject({
      function: name,
      event: { commonEventObject: { hostApp: host } },
    });
  });

  it.each([
    ['Drive has no document to grant', 'occasion=granted&host=DRIVE'],
    ['nothing is selected in Docs', 'occasion=selected&host=DOCS'],
    ['no such thing happens', 'occasion=closed&host=DOCS'],
  ])('calls nothing where %s', async (_, query) => {
    expect((await fetch(`${preview.url}/trigger?${query}`)).status).toBe(404);
  });

  it('tells an editor’s document only once the person has granted it', async () => {
    const opened = `${preview.url}/trigger?occasion=opened&host=DOCS&file=${files.minutes.id}&as=bea@${DOMAIN}`;
    expect(await (await fetch(opened)).json()).toMatchObject({
      event: { docs: { addonHasFileScopePermission: false } },
    });
    await post(`/grant?as=bea@${DOMAIN}`, { file: files.minutes.id });
    expect(await (await fetch(opened)).json()).toMatchObject({ event: { docs: { id: files.minutes.id } } });
    expect((await post('/grant', { file: 'gone' })).status).toBe(400);
  });

  it('opens a document that the panel links to, and only says where other links lead', async () => {
    const to = (url: string): Promise<Response> =>
      fetch(`${preview.url}/link?${new URLSearchParams({ url }).toString()}`, { redirect: 'manual' });
    const here = await to(`https://docs.google.com/document/d/${files.minutes.id}/edit`);
    expect([here.status, here.headers.get('location')]).toEqual([
      303,
      expect.stringContaining(`host=DOCS&place=recent&file=${files.minutes.id}`),
    ]);
    const elsewhere = await to('https://drive.google.com/drive/folders/gone');
    expect([elsewhere.status, elsewhere.headers.get('content-type')]).toEqual([
      200,
      'text/plain; charset=utf-8',
    ]);
  });
});

describe('the preview answers nobody but its own page', () => {
  const statusWith = (headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request(preview.url, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it.each([
    ['another name for this machine', { host: 'evil.example' }, 403],
    ['its name with another port', { host: 'localhost:1' }, 403],
    ['a page of another site', { origin: 'https://evil.example' }, 403],
    ['a page without an origin to name', { origin: 'null' }, 403],
    ['its own page', {}, 200],
  ])('%s', async (_, headers, status) => {
    const { port } = new URL(preview.url);
    expect(await statusWith({ host: `127.0.0.1:${port}`, ...headers })).toBe(status);
  });

  it('takes no form of another kind than its own', async () => {
    expect((await post('/run', click('show'), { 'content-type': 'text/plain' })).status).toBe(400);
  });

  it('lets the page run its own script only, and ask nobody else for anything', async () => {
    const response = await fetch(preview.url);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self';/,
    );
    expect(await response.text()).not.toMatch(/<script(?! src="\/client\.js" defer>)|\bon\w+="|style="/);
  });

  it.each([
    ['/?as=nobody@x.example', 404, 'There is no account nobody@x.example here'],
    ['/../secrets', 404, 'There is nothing here'],
  ])('%s is not there, and it says so', async (where, status, said) => {
    const response = await fetch(`${preview.url}${where}`);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(said);
  });
});
