import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readManifest } from '../../scripts/build/panel/manifest.ts';
import { topLevelFunctions } from '../../scripts/preview/check/top-level-functions.ts';
import type { Department } from '../../scripts/preview/open-department.ts';
import { openScript } from '../../scripts/workspace/apps-script/open-script.ts';
import type { Workspace } from '../../scripts/workspace/state/workspace.ts';
import { ROOT } from '../house/source-files.ts';

/** A Workspace with a panel of a few lines instead of ours: for what the page does, whatever the panel is. */
export async function scriptedDepartment(workspace: Workspace, source: string): Promise<Department> {
  const manifest = readManifest(await readFile(path.join(ROOT, 'appsscript.json'), 'utf8'));
  return {
    workspace,
    manifest,
    script: openScript({ source, manifest, workspace }),
    functions: topLevelFunctions(source),
  };
}
