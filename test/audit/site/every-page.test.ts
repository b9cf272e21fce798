import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { axeIn } from '../../preview/browser/axe-in.ts';
import { openBrowser } from '../../preview/browser/open-browser.ts';
import { secondRound, type SecondRound } from './second-round.ts';

let round: SecondRound;
let browser: Browser;
let page: Page;
/** Pages by their path, as a browser and a mail program get them. */
let html: ReadonlyMap<string, string>;
const troubles: string[] = [];

beforeAll(async () => {
  [round, browser] = await Promise.all([secondRound(600), openBrowser()]);
  html = await pagesIn(round.folder);
  page = await browser.newPage();
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${page.url()}: ${message.text()}`);
  });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await round.end();
});

async function pagesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.(html|eml)$/.test(file)) continue;
    const text = readFileSync(path.join(folder, file), 'utf8');
    pages.set(file, file.endsWith('.eml') ? ((await PostalMime.parse(text)).html ?? '') : text);
  }
  return pages;
}

/** Opens a page from disk; a message's as a mail program shows it. */
async function open(file: string): Promise<void> {
  if (file.endsWith('.html')) await page.goto(pathToFileURL(path.join(round.folder, file)).href);
  else {
    await page.goto('about:blank');
    await page.setContent(html.get(file) ?? '');
  }
}

/** Pixels between the margins of upright A4. */
const A4 = 718;

/** One of each kind, and all that stands alone: teams' pages are made alike. */
const isOfAKind = (file: string): boolean =>
  !/^out\/teams\/(?!human-resources)|team-(?!finance|unassigned)|^(letters|statements).*(ministers|policy|strategy)/.test(
    file,
  );

describe('every page that a KIM team can have written: the site, letters, statements, messages', () => {
  it('is valid HTML', async () => {
    expect(html.size).toBeGreaterThan(150);
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard', 'html-validate:a11y'],
    });
    const found: string[] = [];
    for (const [file, text] of html)
      for (const { messages } of (await validator.validateString(text, file)).results)
        found.push(...messages.map(({ ruleId, message, line }) => `${file}:${line} ${ruleId}: ${message}`));
    expect(found).toEqual([]);
  });

  it('fits a telephone of 320 pixels, a screen of 1,200 and upright paper, and has nothing for axe to find, in any kind of it', async () => {
    const kinds = [...html.keys()].filter(isOfAKind);
    expect(kinds.length).toBeGreaterThan(50);
    const found: string[] = [];
    for (const file of kinds) {
      await open(file);
      for (const width of [1200, 320]) {
        await page.setViewportSize({ width, height: 900 });
        if (await page.evaluate('document.documentElement.scrollWidth > innerWidth'))
          found.push(`${file} at ${width}: is wider than the screen`);
        // What differs in a narrow page is the same in all teams' folders and all papers.
        if (width === 1200 || /human-resources|kim\/index/.test(file))
          found.push(...(await axeIn(page)).map((line) => `${file} at ${width}: ${line}`));
      }
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: A4, height: 1000 });
      if (await page.evaluate('document.documentElement.scrollWidth > innerWidth'))
        found.push(`${file}: is wider than the paper`);
      await page.emulateMedia({ media: 'screen' });
    }
    expect(found).toEqual([]);
  }, 240_000);

  it('runs and fetches nothing that its own security policy forbids', () => {
    expect(troubles).toEqual([]);
  });
});
