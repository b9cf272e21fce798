import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { entryPoints, ManifestError, readManifest } from '../../../scripts/build/panel/manifest.ts';
import { ROOT } from '../../house/source-files.ts';

const text = readFileSync(path.join(ROOT, 'appsscript.json'), 'utf8');

type Json = Record<string, unknown>;

/** Our manifest with one field, by its path, set to something else. */
function withField(field: string, value: unknown): string {
  const manifest = JSON.parse(text) as Json;
  const names = field.split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce((at, name) => at[name] as Json, manifest);
  holder[last] = value;
  return JSON.stringify(manifest);
}

describe('the manifest', () => {
  it('asks for the scopes of the design and for no others', () => {
    expect(readManifest(text).oauthScopes.map((scope) => scope.split('/auth/')[1])).toEqual([
      'drive.metadata',
      'drive.file',
      'drive.addons.metadata.readonly',
      'userinfo.email',
      'script.locale',
    ]);
  });

  it('is a panel in all four hosts, reached by functions that it names', () => {
    const manifest = readManifest(text);
    expect(Object.keys(manifest.addOns).sort()).toEqual(['common', 'docs', 'drive', 'sheets', 'slides']);
    expect(entryPoints(manifest)).toEqual([
      'onHomepage',
      'onMyDocuments',
      'onMyTeams',
      'onGuidance',
      'onItemsSelected',
      'onFileScopeGranted',
      'onAction',
    ]);
  });

  it('may have an entry of its menu open a page, which is no function of ours', () => {
    const menu = [{ label: 'Help', openLink: 'https://intranet.example/records' }];
    const manifest = readManifest(withField('addOns.common.universalActions', menu));
    expect(entryPoints(manifest)).not.toContain(undefined);
    expect(entryPoints(manifest)).not.toContain('onGuidance');
  });

  it.each([
    ['a field that Google has not', 'addOns.drive.onItemSelectedTrigger', {}, 'there is no such field'],
    ['a typo at the top', 'oauthScope', [], 'there is no such field'],
    ['another time zone', 'timeZone', 'America/New_York', 'London days'],
    ['the old runtime', 'runtimeVersion', 'DEPRECATED_ES5', 'Leave V8'],
    ['a scope by its short name', 'oauthScopes.0', 'drive.file', 'the whole name of the scope'],
    ['a logo by http', 'addOns.common.logoUrl', 'http://intranet.example/logo.png', 'https address'],
    ['a logo as SVG', 'addOns.common.logoUrl', 'https://intranet.example/logo.svg', 'no SVG'],
    ['a colour by name', 'addOns.common.layoutProperties.primaryColor', 'blue', '#rrggbb'],
    [
      'a method instead of a function',
      'addOns.drive.onItemsSelectedTrigger.runFunction',
      'App.on',
      'top-level',
    ],
    [
      'a prefix without its path',
      'addOns.common.openLinkUrlPrefixes.0',
      'https://drive.google.com',
      'its path',
    ],
    ['a widget that is none', 'addOns.common.addOnWidgetSet.usedWidgets.0', 'CALENDAR', 'DATE_PICKER'],
    [
      'an entry that does nothing',
      'addOns.common.universalActions.0',
      { label: 'x' },
      'runFunction or openLink',
    ],
    ['no homepage', 'addOns.common.homepageTrigger', undefined, 'expected object'],
  ])('is refused for %s, by the field', (_, field, value, problem) => {
    const attempt = (): unknown => readManifest(withField(field, value));
    expect(attempt).toThrow(ManifestError);
    expect(attempt).toThrow(`${field}: `);
    expect(attempt).toThrow(problem);
  });

  it('is refused for a scope that is named twice', () => {
    const { oauthScopes } = readManifest(text);
    expect(() => readManifest(withField('oauthScopes', [...oauthScopes, ...oauthScopes]))).toThrow(
      'oauthScopes: Name each once',
    );
  });

  it('is refused where it is no JSON', () => {
    expect(() => readManifest('{')).toThrow('appsscript.json is not JSON');
  });
});
