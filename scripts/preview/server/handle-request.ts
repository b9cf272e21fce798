import type { IncomingMessage } from 'node:http';
import { documentsView, pageView } from '../page/page-view.ts';
import type { Department } from '../open-department.ts';
import { html, wrong, type Answer } from './answer.ts';
import { grantRoute, linkRoute, runRoute, triggerRoute } from './panel-routes.ts';
import { requestBody } from './request-body.ts';
import { readView } from './view.ts';

/** What the server was started with. */
export interface Served {
  readonly department: Department;
  /** Whose panel is shown where an address names nobody. */
  readonly somebody: string;
  readonly render: (template: string, view: object) => string;
  /** The page's own script and styles, by path. */
  readonly assets: ReadonlyMap<string, Answer>;
  /** Waits as long as so many calls to Google take, and the panel's own. */
  readonly wait: (calls: number) => Promise<void>;
}

/** Answers one request. It was looked at before: it comes from the page itself. */
export async function handleRequest(request: IncomingMessage, served: Served): Promise<Answer> {
  const { department, somebody, render, assets } = served;
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const route = `${request.method ?? ''} ${url.pathname}`;
  const view = readView(url, somebody);
  const user = department.workspace.directory.user(view.as);
  if (user === undefined)
    return wrong(404, `There is no account ${view.as} here: go to / and choose somebody.`);
  switch (route) {
    case 'GET /':
      return html(render('page.njk', pageView(view, user, department)));
    case 'GET /documents':
      return html(render('documents.njk', { view, documents: documentsView(view, user, department) }));
    case 'GET /trigger':
      return triggerRoute(url, somebody, department);
    case 'GET /link':
      return linkRoute(url, view, department);
    case 'POST /run': {
      const answer = runRoute(await requestBody(request), view.as, department);
      await served.wait(Number(answer.headers?.['google-calls'] ?? 0));
      return answer;
    }
    case 'POST /grant':
      return grantRoute(await requestBody(request), view.as, department);
    default:
      return assets.get(url.pathname) ?? wrong(404, 'There is nothing here.');
  }
}
