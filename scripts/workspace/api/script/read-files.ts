import type { NewScriptFile, ScriptFileType } from '../../state/script-records.ts';
import { assertManifest } from './manifest-check.ts';
import { invalidArgument } from './script-call.ts';
import { assertSource } from './source-check.ts';

const MANIFEST_NAME = 'appsscript';
const TYPES = ['SERVER_JS', 'HTML', 'JSON'] as const;

/**
 * The files of a body that replaces a project's content, as Google takes them: names that differ, one manifest, scripts
 * that can be read.
 * @throws ApiError 400
 */
export function readFiles(files: unknown): readonly NewScriptFile[] {
  if (files !== undefined && !Array.isArray(files)) throw invalidArgument();
  const read = ((files ?? []) as readonly unknown[]).map(readFile);
  const seen = new Set<string>();
  for (const { name } of read) {
    if (seen.has(name))
      throw invalidArgument(`A file with this name already exists in the current project: ${name}`);
    seen.add(name);
  }
  const manifest = read.find(({ name, type }) => name === MANIFEST_NAME && type === 'JSON');
  if (manifest === undefined)
    throw invalidArgument('Project contents must include a manifest file named appsscript.');
  assertManifest(manifest.source);
  for (const { name, type, source } of read) if (type === 'SERVER_JS') assertSource(name, source);
  return read;
}

/** JSON is for the manifest alone; UNVERIFIED in which words Google says so. */
function readFile(file: unknown): NewScriptFile {
  const { name, type, source = '' } = file as Partial<Record<keyof NewScriptFile, unknown>>;
  if (typeof name !== 'string' || name === '' || typeof source !== 'string' || !isType(type))
    throw invalidArgument();
  if (type === 'JSON' && name !== MANIFEST_NAME) throw invalidArgument();
  return { name, type, source };
}

const isType = (type: unknown): type is ScriptFileType => TYPES.some((known) => known === type);
