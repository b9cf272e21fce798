import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { carriedChromium, type Program } from './carried-chromium.ts';

/** Where systems put Chromium and Chrome. `PREVIEW_BROWSER` names another. */
const INSTALLED = [
  process.env.PREVIEW_BROWSER ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * A headless browser, without network but loopback: one that is installed, else the one that came with npm.
 * @throws Error that says in a line what to install, where neither starts.
 */
export async function openBrowser(
  ways: readonly (() => Promise<Program | undefined>)[] = [installedChromium, carriedChromium],
): Promise<Browser> {
  let refusal = '';
  for (const find of ways) {
    try {
      const program = await find();
      if (program !== undefined) return await start(program);
    } catch (error) {
      refusal = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
    }
  }
  throw new Error(
    `No browser to look at the panel with: install Chromium (apt-get install chromium) or name one in PREVIEW_BROWSER. ${refusal}`.trim(),
  );
}

const installedChromium = (): Promise<Program | undefined> => {
  const path = INSTALLED.find((each) => each !== '' && existsSync(each));
  return Promise.resolve(path === undefined ? undefined : { path, environment: {} });
};

const start = ({ path, environment }: Program): Promise<Browser> =>
  chromium.launch({
    executablePath: path,
    args: ARGUMENTS,
    // Day, month, year: a browser writes dates in the machine's language.
    env: { ...definedOnly(process.env), LANGUAGE: 'en_GB', ...environment },
  });

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined));
