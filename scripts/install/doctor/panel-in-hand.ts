import type { LabelMap } from '#policy/tag/label-map.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { buildPanel } from '../../build/panel/build-panel.ts';
import { checkoutFolder } from '../../build/panel/checkout-folder.ts';
import { readPanelManifest } from '../../build/panel/read-panel-manifest.ts';
import { readDeploySettings, type DeploySettings } from '../../deploy/deploy-settings.ts';
import { contentOf } from '../../deploy/panel-content.ts';
import type { GoogleAccess } from '../../google/google-access.ts';
import { openScriptProjects } from '../../google/open-script-projects.ts';
import { claspSignIn, readSignIn } from '../../google/read-sign-in.ts';
import type { ScriptFile, ScriptProjects } from '../../google/script-projects.ts';

/** The side panel as `wtk deploy` left it, to be looked at as whoever signed in. */
export interface PanelInHand {
  readonly scripts: ScriptProjects;
  readonly settings: DeploySettings;
  /** A panel built now, to compare with what people have. */
  readonly built: (policy: Policy, labelMap: LabelMap | undefined) => Promise<readonly ScriptFile[]>;
}

/**
 * @param settings file that `wtk deploy` keeps.
 * @param signIn file of a person's sign-in; the one that clasp left where left out.
 * @throws DeployRefused, GoogleError where the settings or the sign-in cannot be used.
 */
export async function openPanel(
  settings: string,
  signIn: string | undefined,
  access: Pick<GoogleAccess, 'apiRoot' | 'attempts'>,
): Promise<PanelInHand> {
  return {
    settings: await readDeploySettings(settings, undefined),
    scripts: openScriptProjects(readSignIn(signIn ?? claspSignIn()), access),
    built: async (policy, labelMap) => {
      const root = checkoutFolder();
      const manifest = await readPanelManifest(root);
      return contentOf(await buildPanel({ policy, labelMap, manifest, root }));
    },
  };
}
