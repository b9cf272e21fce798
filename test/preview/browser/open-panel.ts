import { plainDate, type PlainDate } from '#policy/calendar/plain-date.ts';
import type { Browser } from 'playwright-core';
import { openDepartment, type Department } from '../../../scripts/preview/open-department.ts';
import { servePreview } from '../../../scripts/preview/server/serve-preview.ts';
import type { PanelHost } from '../../../scripts/workspace/apps-script/events/panel-events.ts';
import { ROOT } from '../../house/source-files.ts';
import { examplePolicy } from '../../pack/example-pack.ts';
import { openBrowser } from './open-browser.ts';
import { PanelInBrowser } from './panel-in-browser.ts';

export interface PanelOptions {
  /** Address of whoever looks; the first team's information manager where left out. */
  readonly as?: string;
  /** Drive where left out. */
  readonly host?: PanelHost;
  /** Whose documents: one that another panel stands on already, or a new one of this size. */
  readonly department?: Department;
  readonly files?: number;
  readonly seed?: number;
  readonly asOf?: PlainDate;
  readonly labels?: boolean;
  readonly faults?: string;
}

let browser: Promise<Browser> | undefined;
const closers: (() => Promise<void>)[] = [];

/** The side panel in a browser, opened and drawn. One browser serves all; {@link closePanels} ends everything. */
export async function openPanel(options: PanelOptions = {}): Promise<PanelInBrowser> {
  const policy = examplePolicy();
  const department =
    options.department ??
    (await openDepartment({
      policy,
      files: options.files ?? 400,
      seed: options.seed ?? 2026,
      asOf: options.asOf ?? plainDate('2026-11-22'),
      labels: options.labels ?? true,
      root: ROOT,
      ...(options.faults === undefined ? {} : { faults: options.faults }),
    }));
  const as = options.as ?? policy.teams[0]?.informationManager ?? policy.settings.recordsOfficer.address;
  const preview = await servePreview({ department, root: ROOT, as });
  closers.push(() => preview.close());
  browser ??= openBrowser();
  const context = await (
    await browser
  ).newContext({ locale: 'en-GB', viewport: { width: 1100, height: 900 } });
  closers.push(() => context.close());
  const panel = new PanelInBrowser(await context.newPage(), preview.url, department, as.toLowerCase());
  await panel.go({ host: options.host ?? 'DRIVE' });
  return panel;
}

/** Closes every panel, and the browser. For `afterAll`. */
export async function closePanels(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
  await (await browser)?.close();
  browser = undefined;
}
