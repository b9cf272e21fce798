import {
  openScript,
  ScriptError,
  type Ran,
  type Script,
  type ScriptOptions,
} from '../../../scripts/workspace/apps-script/open-script.ts';
import { FaultPlan } from '../../../scripts/workspace/faults/fault-plan.ts';
import { parseFaults } from '../../../scripts/workspace/faults/fault-spec.ts';
import type { SmallWorkspace } from '../small-workspace.ts';

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

/** What the panel's own manifest asks for. */
export const MANIFEST = {
  timeZone: 'Europe/London',
  oauthScopes: ['drive.metadata', 'drive.file', 'userinfo.email'].map(scope),
  dependencies: {
    enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }],
  },
};

export interface ScriptSetting extends Partial<Omit<ScriptOptions, 'faults' | 'granted'>> {
  /** As `parseFaults` reads it. */
  readonly faults?: string;
  /** Short names of the scopes that everybody granted. */
  readonly granted?: readonly string[];
}

/** A script whose function `main` has this body; `e` is its event. */
export function scriptOf(
  { workspace }: SmallWorkspace,
  body: string,
  { faults, granted, ...options }: ScriptSetting = {},
): Script {
  const script = openScript({
    source: `function main(e) { ${body} }`,
    manifest: MANIFEST,
    workspace,
    ...options,
    ...(granted !== undefined && { granted: () => granted.map(scope) }),
    ...(faults !== undefined && {
      faults: new FaultPlan(parseFaults(faults), workspace, () => {
        script.revoke();
      }),
    }),
  });
  return script;
}

export const BEA = 'bea@department.example';

/** Runs a body once, as Bea where nobody else is named. */
export const run = (
  small: SmallWorkspace,
  body: string,
  setting: ScriptSetting = {},
  event: object = {},
  as = BEA,
): Ran => scriptOf(small, body, setting).run('main', event, as);

/** What a body gives back. */
export const valueOf = (...asked: Parameters<typeof run>): unknown => run(...asked).value;

/** What Google would show of a body that does not end well. */
export function failureOf(...asked: Parameters<typeof run>): ScriptError {
  try {
    run(...asked);
  } catch (error) {
    if (error instanceof ScriptError) return error;
    throw error;
  }
  throw new Error('The script ended well.');
}
