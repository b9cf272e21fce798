import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A listing on disk for one test: its path, and how to be rid of it. */
export function aListing(content: string | Buffer): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'wtk-listing-'));
  const path = join(folder, 'listing.csv');
  writeFileSync(path, content);
  return {
    path,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
