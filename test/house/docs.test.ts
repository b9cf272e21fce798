import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readManifest } from '../../scripts/build/panel/manifest.ts';
import { OWN_SIGN_IN_SCOPE } from '../../scripts/google/auth/own-sign-in.ts';
import { JOBS, type JobNeeds } from '../../scripts/google/scopes.ts';
import { ROOT } from './source-files.ts';

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'retention-schedules/README.md']
  .concat(
    readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.posix.join('docs', name),
    ),
  )
  .filter((name) => name.endsWith('.md'));

const read = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');

const scopesOf = (takes: (job: JobNeeds) => boolean): string[] =>
  Object.values(JOBS)
    .filter(takes)
    .flatMap((job): string[] => [...job.scopes]);

const scopesIn = (text: string): string[] =>
  [
    ...new Set(
      [...text.matchAll(/`(https:\/\/www\.googleapis\.com\/auth\/[^`]+)`/g)].map((match) => match[1] ?? ''),
    ),
  ].sort();

describe('the documents', () => {
  it.each(pages)('link only to what exists: %s', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(links.filter((link) => !existsSync(path.join(ROOT, path.dirname(page), link)))).toEqual([]);
  });

  const security = read('docs/security.md');
  const inPart = (title: string): string => security.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  const asked = {
    'What the audit asks for': scopesOf(({ account }) => account === 'audit' || account === 'drives'),
    'What changing things asks for': scopesOf(({ account }) => account === 'changes'),
    'Signing without key files': [OWN_SIGN_IN_SCOPE],
    'What deploying the panel asks for': scopesOf(({ account }) => account === 'person'),
    "The panel's permissions": readManifest(read('appsscript.json')).oauthScopes,
  };

  it.each(Object.entries(asked))(
    'justify, under %s, every scope that is asked for, and no other',
    (title, scopes) => {
      expect(scopesIn(inPart(title))).toEqual([...new Set(scopes)].sort());
    },
  );

  it('name no scope that nothing asks for', () => {
    expect(scopesIn(security)).toEqual([...new Set(Object.values(asked).flat())].sort());
  });

  it("begin every entry of the changelog with 'You can now'", () => {
    const entries = read('CHANGELOG.md')
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter((entry) => !entry.startsWith('- You can now '))).toEqual([]);
  });
});
