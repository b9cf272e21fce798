import { ScriptError, type Ran } from '../../workspace/apps-script/open-script.ts';
import type { PanelHost } from '../../workspace/apps-script/events/panel-events.ts';
import { checkAnswer } from '../check/check-answer.ts';
import type { Refusal } from '../check/refusal.ts';
import type { Department } from '../open-department.ts';
import { calledBy } from './trigger.ts';

/** What came of a call, as Google would take it. */
export type Outcome =
  | { readonly kind: 'answered'; readonly value: unknown; readonly ran: Pick<Ran, 'calls' | 'cpuMs'> }
  /** Google would not show this answer, or would leave something of it out without a word. */
  | { readonly kind: 'refused'; readonly message: string; readonly refusals: readonly Refusal[] }
  /** The panel's own code broke, or took too long. */
  | { readonly kind: 'failed'; readonly message: string };

export interface PanelCall {
  readonly function: string;
  readonly event: object;
  readonly as: string;
}

/** Runs one of the panel's functions as a person, and looks at its answer as strictly as Google would. */
export function runPanel(call: PanelCall, { script, functions, manifest }: Department): Outcome {
  if (!functions.has(call.function))
    return { kind: 'failed', message: `Script function not found: ${call.function}` };
  try {
    const { value, calls, cpuMs } = script.run(call.function, call.event, call.as);
    const refusals = checkAnswer(value, calledBy(call.function, manifest), {
      functions,
      openLinkUrlPrefixes: manifest.addOns.common.openLinkUrlPrefixes,
      ...hostIn(call.event),
    });
    return refusals.length === 0
      ? { kind: 'answered', value, ran: { calls, cpuMs } }
      : { kind: 'refused', message: 'Google would not show this answer as it stands.', refusals };
  } catch (error) {
    if (error instanceof ScriptError) return { kind: 'failed', message: error.message };
    throw error;
  }
}

function hostIn(event: object): { readonly host?: PanelHost } {
  const { commonEventObject } = event as { readonly commonEventObject?: { readonly hostApp?: PanelHost } };
  return commonEventObject?.hostApp === undefined ? {} : { host: commonEventObject.hostApp };
}
