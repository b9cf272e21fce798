import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT, sourceFiles, type SourceFile } from './source-files.ts';

const folders = ['retention-schedules/policy', 'scripts', 'addon'].filter((folder) =>
  existsSync(path.join(ROOT, folder)),
);
const sources = sourceFiles(...folders);
const tests = sourceFiles('test');

/** Room → what it may import: folders of ours, and packages (`node:` for Node's own). First match counts. */
const RULES: readonly {
  readonly room: string;
  readonly ours: readonly string[];
  readonly packages: RegExp;
}[] = [
  {
    room: 'retention-schedules/policy/pack/',
    ours: ['retention-schedules/policy/'],
    packages: /^(zod|yaml)$/,
  },
  { room: 'retention-schedules/policy/', ours: ['retention-schedules/policy/'], packages: /^$/ },
  {
    room: 'addon/cards/',
    ours: [
      'addon/cards/',
      'addon/view/',
      'addon/reading/',
      'addon/panel.ts',
      'addon/input-names.ts',
      'addon/action-names.ts',
      'addon/drive-trouble.ts',
      'retention-schedules/policy/',
    ],
    packages: /^$/,
  },
  {
    room: 'addon/services/',
    ours: ['addon/services/', 'addon/drive-trouble.ts', 'retention-schedules/policy/'],
    packages: /^$/,
  },
  { room: 'addon/', ours: ['addon/', 'retention-schedules/policy/'], packages: /^$/ },
  { room: 'scripts/node/', ours: ['scripts/node/'], packages: /^node:/ },
  {
    room: 'scripts/google/',
    ours: ['scripts/google/', 'scripts/node/', 'retention-schedules/policy/'],
    packages: /^(node:.*|googleapis\/build\/src\/apis\/[a-z]+\/index\.js|google-auth-library|gaxios)$/,
  },
  {
    room: 'scripts/audit/criteria/',
    ours: ['scripts/audit/criteria/', 'scripts/audit/result/', 'retention-schedules/policy/'],
    packages: /^$/,
  },
  {
    room: 'scripts/',
    ours: ['scripts/', 'retention-schedules/policy/'],
    packages: /^(?!googleapis|google-auth-library|gaxios|typescript|jest|@jest)/,
  },
];

const offences = (source: SourceFile): string[] => {
  const rule = RULES.find(({ room }) => source.file.startsWith(room));
  return source.imports.flatMap(({ specifier, file }) => {
    const allowed =
      file === undefined
        ? rule?.packages.test(specifier)
        : rule?.ours.some((folder) => file.startsWith(folder));
    return allowed === true ? [] : [`${source.file} imports ${specifier}`];
  });
};

describe('who may import whom', () => {
  it('is kept by every source file', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(offences)).toEqual([]);
  });

  it('would notice a forbidden import', () => {
    const bad = (file: string, specifier: string, target?: string): SourceFile => ({
      file,
      text: '',
      lines: 0,
      imports: [{ specifier, file: target, typeOnly: false }],
    });
    expect(offences(bad('retention-schedules/policy/evaluation/x.ts', 'zod'))).toHaveLength(1);
    expect(offences(bad('retention-schedules/policy/evaluation/x.ts', 'node:fs'))).toHaveLength(1);
    expect(offences(bad('addon/view/x.ts', 'minisearch'))).toHaveLength(1);
    expect(offences(bad('addon/view/x.ts', '../../scripts/x.ts', 'scripts/x.ts'))).toHaveLength(1);
    expect(offences(bad('addon/cards/x.ts', '../services/x.ts', 'addon/services/x.ts'))).toHaveLength(1);
    expect(offences(bad('addon/cards/x.ts', '../actions/x.ts', 'addon/actions/x.ts'))).toHaveLength(1);
    expect(offences(bad('addon/services/x.ts', '../cards/x.ts', 'addon/cards/x.ts'))).toHaveLength(1);
    expect(offences(bad('scripts/audit/x.ts', 'googleapis/build/src/apis/drive/index.js'))).toHaveLength(1);
    expect(offences(bad('scripts/google/x.ts', 'googleapis'))).toHaveLength(1);
    expect(offences(bad('scripts/node/x.ts', '../audit/x.ts', 'scripts/audit/x.ts'))).toHaveLength(1);
    expect(offences(bad('scripts/cli.ts', '../test/x.ts', 'test/x.ts'))).toHaveLength(1);
    expect(offences(bad('scripts/cli.ts', '#policy/x.ts', 'retention-schedules/policy/x.ts'))).toHaveLength(
      0,
    );
  });

  it('never leads to a test', () => {
    expect(
      sources.flatMap((source) => source.imports.filter(({ file }) => file?.startsWith('test/') === true)),
    ).toEqual([]);
  });

  it('names files that exist', () => {
    const missing = [...sources, ...tests].flatMap(({ file, imports }) =>
      imports
        .filter((it) => it.file !== undefined && !existsSync(path.join(ROOT, it.file)))
        .map((it) => `${file} imports ${it.specifier}`),
    );
    expect(missing).toEqual([]);
  });

  it('never goes round in a circle', () => {
    expect(circles(sources)).toEqual([]);
  });
});

/** Chains of imports that come back to where they began, type-only imports aside. */
function circles(files: readonly SourceFile[]): string[] {
  const graph = new Map(
    files.map((source) => [
      source.file,
      source.imports.flatMap((it) => (it.typeOnly || it.file === undefined ? [] : [it.file])),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(file);
    if (seenAt >= 0) {
      found.push([...trail.slice(seenAt), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}
