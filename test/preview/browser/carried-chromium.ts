import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../house/source-files.ts';

/** A browser that can be started: the program, and what it needs around it. */
export interface Program {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}

const PACKAGE = '@sparticuz/chromium';
const CACHE = path.join(ROOT, 'node_modules', '.cache', 'preview-browser');
const HOME = path.join(CACHE, 'chromium');

/** Told that it stands on Amazon's Linux, the package unpacks the libraries that a bare machine lacks. */
const BARE_MACHINE = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
const UNPACK = `import chromium from '${PACKAGE}'; process.stdout.write(await chromium.executablePath());`;

/**
 * The Chromium that an npm package carries (64-bit Linux only), unpacked once into `node_modules/.cache`. Several test
 * processes may ask at once: each unpacks into a folder of its own, and the first to finish puts it in place.
 */
export async function carriedChromium(): Promise<Program> {
  if (!existsSync(HOME)) await unpack();
  return {
    path: path.join(HOME, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: [path.join(HOME, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH ?? '']
        .filter((folder) => folder !== '')
        .join(':'),
      FONTCONFIG_FILE: path.join(HOME, 'fonts.conf'),
    },
  };
}

async function unpack(): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(path.join(CACHE, 'unpacking-'));
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...BARE_MACHINE, TMPDIR: folder },
    });
    await writeFile(path.join(folder, 'fonts.conf'), fontsConfiguration());
    await rename(folder, HOME);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    // Somebody else was quicker.
    if (!existsSync(HOME)) throw error;
  }
}

/** The machine's fonts where it has any, and the package's one where it has none. */
const fontsConfiguration = (): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir>${path.join(HOME, 'fonts', 'fonts')}</dir>
  <cachedir>${path.join(CACHE, 'font-cache')}</cachedir>
</fontconfig>
`;
