import { Option, type Command } from 'commander';
import type { GoogleAccess } from '../../google/google-access.ts';
import type { Google } from '../../google/google.ts';
import { CommandFailure } from '../../terminal/print.ts';
import { wholeNumberOption } from './whole-number.ts';

/** How a command reaches Google. */
export interface GoogleFlags {
  readonly apiRoot?: string;
  readonly credentials?: string;
  readonly admin?: string;
  readonly drivesCredentials?: string;
  readonly attempts?: number;
}

/** Adds the flags that a command needs to read from Google. */
export function withGoogleFlags(command: Command): Command {
  return command
    .option(
      '--credentials <file|address>',
      "key file of the service account for metadata ('wtk-audit'), or its address to sign without a key",
    )
    .addOption(
      new Option(
        '--admin <address>',
        'administrator to read the directory, shared drives, labels and log as',
      ).env('WTK_ADMIN'),
    )
    .addOption(apiRootOption())
    .addOption(attemptsOption());
}

/** `--attempts N`. */
export const attemptsOption = (): Option =>
  wholeNumberOption('attempts', 'times to try a call, the first included (default: 8)', 1, 30);

/** `--drives-credentials KEY`: Google lists shared drives only to a scope that reads more, hence an account of its own. */
export const drivesCredentialsOption = (): Option =>
  new Option(
    '--drives-credentials <file|address>',
    "key file, or address, of the account that may list shared drives ('wtk-drives')",
  );

/** `--api-root URL`: what signs in to Google goes there too, so it is for the local Workspace. */
export const apiRootOption = (): Option =>
  new Option('--api-root <url>', 'send every call to this address instead of Google').env('WTK_API_ROOT');

/** What a command adds to the flags. */
interface More {
  readonly concurrency?: number;
  readonly readsSheets?: boolean;
  readonly readsVault?: boolean;
  /** A last sentence where the key or the administrator is missing. */
  readonly hint?: string;
}

/**
 * Google, as the flags say.
 * @param what what needs it, to begin a sentence: 'The audit'.
 * @throws CommandFailure where the key or the administrator is not given.
 */
export async function openGoogleBy(flags: GoogleFlags, what: string, more: More = {}): Promise<Google> {
  const access = await googleAccessBy(flags, what, more);
  const { openGoogle } = await import('../../google/open-google.ts');
  return openGoogle(access);
}

/**
 * What opening Google needs, as the flags say.
 * @param what what needs it, to begin a sentence: 'The audit'.
 * @throws CommandFailure where the key or the administrator is not given.
 */
export async function googleAccessBy(
  flags: GoogleFlags,
  what: string,
  more: More = {},
): Promise<GoogleAccess> {
  const { credentials, admin, apiRoot, drivesCredentials, attempts } = flags;
  const { hint, ...settings } = more;
  if (credentials === undefined || admin === undefined)
    throw new CommandFailure(
      `${what} needs ${credentials === undefined ? 'a service account: give its key file, or its address to sign without a key, with --credentials' : 'an administrator to read as: give the address with --admin'}.${hint === undefined ? '' : ` ${hint}`}`,
    );
  const { readCredentials } = await import('../../google/read-credentials.ts');
  return {
    credentials: readCredentials(credentials),
    admin,
    ...(drivesCredentials === undefined ? {} : { drivesCredentials: readCredentials(drivesCredentials) }),
    ...(apiRoot === undefined ? {} : { apiRoot }),
    ...(attempts === undefined ? {} : { attempts }),
    ...settings,
  };
}
