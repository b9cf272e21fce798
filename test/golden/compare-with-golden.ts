import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';

/**
 * Compares a whole text with the one kept beside this file. After a change that is meant:
 * `UPDATE_GOLDEN=1 npm run -s jest -- test/audit`, then read the difference before it is committed.
 */
export function compareWithGolden(file: string, text: string): void {
  compareWithFile(join(import.meta.dirname, file), text);
}

/** The same for a file that is kept elsewhere. */
export function compareWithFile(path: string, text: string): void {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
