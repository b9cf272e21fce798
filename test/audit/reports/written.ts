import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** What a report wrote. */
export interface Written {
  readonly out: string;
  /** Files by path, in order. */
  readonly files: () => string[];
  readonly read: (file: string) => string;
  readonly records: (file: string) => Record<string, string>[];
}

export function writtenIn(out: string): Written {
  const read = (file: string): string => readFileSync(join(out, file), 'utf8');
  return {
    out,
    read,
    files: () =>
      readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((it) => it.isFile())
        .map((it) => join(it.parentPath, it.name).slice(out.length + 1))
        .sort(),
    records: (file) => parse<Record<string, string>>(read(file), { columns: true }),
  };
}

/** A folder to write into, gone afterwards. */
export async function inFolder<T>(work: (out: string) => Promise<T>): Promise<T> {
  const out = mkdtempSync(join(tmpdir(), 'wtk-out-'));
  try {
    return await work(out);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
