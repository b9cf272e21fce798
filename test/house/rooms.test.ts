import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT, sourceFiles } from './source-files.ts';

const SCREEN = 80;
const LONGEST = 300;

const sources = sourceFiles(
  ...['retention-schedules/policy', 'scripts', 'addon'].filter((folder) =>
    existsSync(path.join(ROOT, folder)),
  ),
);

describe('the rooms of the house', () => {
  it('are small: half of the files fit on a screen', () => {
    const lines = sources.map((source) => source.lines).sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(SCREEN);
  });

  it('are never so long that nobody reads to the end', () => {
    expect(
      sources.filter((source) => source.lines > LONGEST).map(({ file, lines }) => `${file}: ${lines} lines`),
    ).toEqual([]);
  });

  it('hold nothing that is put off, silenced or waved through', () => {
    const waved = /\b(TODO|FIXME|XXX)\b|@ts-(ignore|expect-error|nocheck)|eslint-disable|\bas any\b/;
    expect(sources.filter((source) => waved.test(source.text)).map(({ file }) => file)).toEqual([]);
  });
});
