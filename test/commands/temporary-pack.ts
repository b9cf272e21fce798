import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACK_FOLDER } from '../pack/example-pack.ts';

export interface TemporaryPack {
  readonly folder: string;
  /** Changes a file's text; the text to change must be there. */
  readonly edit: (file: string, from: string, to: string) => void;
  readonly remove: () => void;
}

/** A copy of the pack we ship, to break. */
export function temporaryPack(): TemporaryPack {
  const folder = mkdtempSync(join(tmpdir(), 'wtk-pack-'));
  cpSync(PACK_FOLDER, folder, { recursive: true });
  return {
    folder,
    edit: (file, from, to) => {
      const text = readFileSync(join(folder, file), 'utf8');
      if (!text.includes(from)) throw new Error(`'${from}' is not in ${file}`);
      writeFileSync(join(folder, file), text.replace(from, to));
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
