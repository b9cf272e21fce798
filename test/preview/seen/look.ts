import path from 'node:path';
import { expect } from '@jest/globals';
import { ROOT } from '../../house/source-files.ts';
import type { PanelInBrowser } from '../browser/panel-in-browser.ts';

/** `UPDATE_PICTURES=1` draws docs/panel/ anew: look at each before it is kept. */
const isDrawing = process.env.UPDATE_PICTURES !== undefined;

/** What of the card goes beyond its 300 pixels, or is cut to a line: the words of each. */
const CUT = `[...document.querySelectorAll('.card-space *')]
  .filter((element) => element.checkVisibility() && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
  .map((element) => element.textContent.trim().slice(0, 80))`;

/** Looks at the card as it stands: nothing is cut off, nothing is for axe to find. Keeps its picture where asked to. */
export async function look(panel: PanelInBrowser, picture: string): Promise<void> {
  expect(await panel.page.evaluate<string[]>(CUT)).toEqual([]);
  expect(await panel.axe()).toEqual([]);
  expect(panel.troubles).toEqual([]);
  if (isDrawing) await panel.screenshot(path.join(ROOT, 'docs', 'panel', `${picture}.png`));
}
