import { expect, it } from '@jest/globals';
import { carriedChromium } from './carried-chromium.ts';
import { openBrowser } from './open-browser.ts';

it.each([
  ['on this machine, or brings one along', undefined],
  ['that came with npm, where none is installed', [carriedChromium]],
])(
  'finds a browser %s',
  async (_, ways) => {
    const browser = await openBrowser(ways);
    try {
      const page = await browser.newPage();
      await page.setContent('<h1>What to keep</h1>');
      expect(await page.getByRole('heading').textContent()).toBe('What to keep');
    } finally {
      await browser.close();
    }
  },
  60_000,
);

it('says in one line what to install where there is none', async () => {
  const none = openBrowser([() => Promise.reject(new Error('No such file\nand a trace'))]);
  await expect(none).rejects.toThrow(/^No browser [^\n]*apt-get install chromium[^\n]* No such file$/);
});
