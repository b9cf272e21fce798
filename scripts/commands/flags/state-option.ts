import path from 'node:path';
import { Option } from 'commander';

/** Where the audit keeps what it read, unless told. */
const STATE = '.wtk';

/** `--state DIR`: the folder of the audit's store, or of what another command keeps from run to run. */
export const stateOption = (what = 'folder in which the audit keeps what it read'): Option =>
  new Option('--state <dir>', what).default(STATE);

/** `--rounds DIR`: the folder that holds a file a round. */
export const roundsOption = (): Option =>
  new Option('--rounds <dir>', "folder of the rounds (default: 'rounds' beside the state)");

/** The folder of the rounds: as given, or beside the state. */
export const roundsFolder = (rounds: string | undefined, state: string): string =>
  rounds ?? path.join(path.dirname(path.resolve(state)), 'rounds');
