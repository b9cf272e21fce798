import { createHash } from 'node:crypto';
import type { PanelFile } from '../build/panel/build-panel.ts';
import type { ScriptFile } from '../google/script-projects.ts';

/** The built files as Apps Script calls them: `Code.js` is the script `Code`. */
export const contentOf = (files: readonly PanelFile[]): readonly ScriptFile[] =>
  files.map(({ path, text }) => ({
    name: path.replace(/\.[a-z]+$/, ''),
    type: path.endsWith('.json') ? 'JSON' : 'SERVER_JS',
    source: text,
  }));

/** Whether two projects have the same files, byte for byte; their order says nothing. */
export const isSameContent = (some: readonly ScriptFile[], others: readonly ScriptFile[]): boolean =>
  whole(some) === whole(others);

/** Tells one content from another in a journal: the first digits of its SHA-256. */
export const fingerprintOf = (files: readonly ScriptFile[]): string =>
  createHash('sha256').update(whole(files)).digest('hex').slice(0, 16);

export const sourceOf = (files: readonly ScriptFile[], name: 'Code' | 'appsscript'): string | undefined =>
  files.find((file) => file.name === name)?.source;

const whole = (files: readonly ScriptFile[]): string =>
  JSON.stringify(files.map(({ name, type, source }) => [name, type, source]).sort(byName));

const byName = ([some = '']: readonly string[], [other = '']: readonly string[]): number =>
  some < other ? -1 : 1;
