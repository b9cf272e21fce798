import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from '../../../scripts/build/panel/manifest.ts';
import { ROOT, sourceFiles } from '../../house/source-files.ts';
import { apiOf, discoveryFolder, methodOf } from '../../workspace/conformance/discovery.ts';

const PREFIX = 'https://www.googleapis.com/auth/';
const manifest = readManifest(readFileSync(path.join(ROOT, 'appsscript.json'), 'utf8'));
const sources = sourceFiles('addon')
  .map(({ text }) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))
  .join('\n');

/** Calls of the advanced Drive service, by Google's names of them. */
const CALLS = ['get', 'list', 'modifyLabels', 'update'].map((name) => `drive.files.${name}`);

/** Scope → what in the panel needs it. */
const USES: Readonly<Record<string, () => boolean>> = {
  'drive.metadata': () => /\bFiles\.list\(/.test(sources),
  'drive.file': () => sources.includes('requestFileScopeForActiveDocument'),
  'drive.addons.metadata.readonly': () =>
    manifest.addOns.drive.onItemsSelectedTrigger.runFunction !== '' && sources.includes('selectedItems'),
  'userinfo.email': () => sources.includes('Session.getActiveUser().getEmail()'),
  'script.locale': () => manifest.addOns.common.useLocaleFromApp === true,
};

describe('the scopes of the panel', () => {
  const asked = manifest.oauthScopes.map((scope) => scope.replace(PREFIX, ''));

  it.each(asked)('has a use for %s', (scope) => {
    expect(USES[scope]?.()).toBe(true);
  });

  it('are those of the calls that it makes, and it makes no other', () => {
    const made = [...sources.matchAll(/\bFiles\.(\w+)\(/g)].map((match) => `drive.files.${match[1] ?? ''}`);
    expect([...new Set(made)].sort()).toEqual(CALLS);
    expect(manifest.dependencies.enabledAdvancedServices).toEqual([
      { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
    ]);
  });

  const folder = discoveryFolder();
  (folder === undefined ? it.skip : it).each(CALLS)(
    'are enough for %s by the metadata of all files, or by the file the person opened',
    (call) => {
      const scopes = methodOf(apiOf(folder ?? '', call), call).scopes ?? [];
      for (const scope of ['drive.metadata', 'drive.file']) expect(scopes).toContain(PREFIX + scope);
    },
  );

  it('reach no content: no call, and no scope for all of it', () => {
    expect(asked).not.toContain('drive');
    expect(asked).not.toContain('drive.readonly');
    expect(sources).not.toMatch(
      /\b(DriveApp|DocumentApp|SpreadsheetApp|SlidesApp|UrlFetchApp)\b|\bexport\(|alt: /,
    );
  });
});
