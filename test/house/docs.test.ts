import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { JOBS } from '../../scripts/google/scopes.ts';
import { ROOT } from './source-files.ts';

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'retention-schedules/README.md']
  .concat(
    readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.posix.join('docs', name),
    ),
  )
  .filter((name) => name.endsWith('.md'));

const read = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');

describe('the documents', () => {
  it.each(pages)('link only to what exists: %s', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(links.filter((link) => !existsSync(path.join(ROOT, path.dirname(page), link)))).toEqual([]);
  });

  it('justify every scope that the audit asks for, and no other', () => {
    const asked = new Set<string>(Object.values(JOBS).flatMap((job) => [...job.scopes]));
    const justified = new Set(
      [...read('docs/security.md').matchAll(/`(https:\/\/www\.googleapis\.com\/auth\/[^`]+)`/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect([...justified].sort()).toEqual([...asked].sort());
  });

  it("begin every entry of the changelog with 'You can now'", () => {
    const entries = read('CHANGELOG.md')
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter((entry) => !entry.startsWith('- You can now '))).toEqual([]);
  });
});
