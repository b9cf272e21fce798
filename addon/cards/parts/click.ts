import { CALLBACK, type ActionName } from '../../action-names.ts';
import type { Action, OnClick } from '../google-card.ts';

export type Parameters = Readonly<Record<string, string>>;

/** What Google is to call: the one callback, with the name of what to do among its parameters. */
export const action = (name: ActionName, parameters: Parameters = {}): Action => ({
  function: CALLBACK,
  parameters: Object.entries({ action: name, ...parameters }).map(([key, value]) => ({ key, value })),
  loadIndicator: 'SPINNER',
  persistValues: true,
});

export const click = (name: ActionName, parameters: Parameters = {}): OnClick => ({
  action: action(name, parameters),
});

/** A link that opens in a tab of its own. Google refuses one whose address is not under the manifest's prefixes. */
export const opens = (url: string): OnClick => ({ openLink: { url, openAs: 'FULL_SIZE' } });
