import { topLevelFunctions } from '../../../scripts/preview/check/top-level-functions.ts';
import { aDesk, type Desk, type DeskOptions } from '../../addon/desk/a-desk.ts';
import { builtPanel } from '../../addon/desk/built-panel.ts';
import { OLIVE } from '../../addon/desk/people.ts';
import { examplePolicy } from '../../pack/example-pack.ts';
import { openPanel } from '../browser/open-panel.ts';
import type { PanelInBrowser } from '../browser/panel-in-browser.ts';

/** Olive's desk, which the tests of the panel know, with the panel open in a browser. */
export async function deskInBrowser(
  options: DeskOptions = {},
  as = OLIVE,
): Promise<{ readonly desk: Desk; readonly panel: PanelInBrowser }> {
  const desk = await aDesk(options);
  const { workspace, script } = desk;
  const { source, manifest } = await builtPanel(examplePolicy(), desk.labelMap);
  const department = { workspace, script, manifest, functions: topLevelFunctions(source) };
  return { desk, panel: await openPanel({ department, as }) };
}
