import type { Manifest } from '../../build/panel/manifest.ts';
import {
  homepageEvent,
  itemsSelectedEvent,
  type PanelHost,
} from '../../workspace/apps-script/events/panel-events.ts';
import type { Workspace } from '../../workspace/state/workspace.ts';
import type { CalledBy } from '../check/shapes/answer-shapes.ts';

/** What happens beside the panel that makes Google call it. */
export const OCCASIONS = ['opened', 'selected', 'granted'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** A function of the panel's, and what Google hands it. */
export interface Trigger {
  readonly function: string;
  readonly event: object;
}

/** What Google calls on an occasion; `undefined` where the manifest names nothing for it in this host. */
export function triggerOf(
  occasion: Occasion,
  { as, host, files }: { readonly as: string; readonly host: PanelHost; readonly files: readonly string[] },
  { addOns }: Manifest,
  workspace: Workspace,
): Trigger | undefined {
  const { common, drive, docs, sheets, slides } = addOns;
  const editor = { DRIVE: undefined, DOCS: docs, SHEETS: sheets, SLIDES: slides }[host];
  const named = {
    opened: (editor ?? drive).homepageTrigger ?? common.homepageTrigger,
    selected: host === 'DRIVE' ? drive.onItemsSelectedTrigger : undefined,
    granted: editor?.onFileScopeGrantedTrigger,
  }[occasion];
  return named === undefined
    ? undefined
    : {
        function: named.runFunction,
        event:
          occasion === 'selected'
            ? itemsSelectedEvent(workspace, files, as)
            : homepageEvent(workspace, as, host, files[0]),
      };
}

/** How Google comes to call a function: the manifest names those of triggers and of the menu, the rest are clicks. */
export function calledBy(functionName: string, { addOns }: Manifest): CalledBy {
  const { common, drive, docs, sheets, slides } = addOns;
  if (common.universalActions.some((entry) => 'runFunction' in entry && entry.runFunction === functionName))
    return 'menu';
  const triggers = [
    common.homepageTrigger,
    drive.homepageTrigger,
    drive.onItemsSelectedTrigger,
    ...[docs, sheets, slides].flatMap((editor) => [editor.homepageTrigger, editor.onFileScopeGrantedTrigger]),
  ];
  return triggers.some((trigger) => trigger?.runFunction === functionName) ? 'trigger' : 'click';
}
