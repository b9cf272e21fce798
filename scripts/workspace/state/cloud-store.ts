import { randomBytes, type KeyObject } from 'node:crypto';

/** A service account as Google Cloud knows it. Its private key for files is in the hands of whoever downloaded it. */
export interface CloudAccount {
  readonly address: string;
  readonly project: string;
  /** The key that Google keeps for the account and signs with when somebody who may asks it to. */
  readonly managed: { readonly id: string; readonly privateKey: KeyObject };
}

/** Somebody's sign-in at this machine, as `gcloud auth application-default login` leaves one. */
export interface SignIn {
  readonly address: string;
  /** Without `https://www.googleapis.com/auth/`. */
  readonly scopes: readonly string[];
  /** The Cloud project of the program that the person signed in with; none in gcloud's own. */
  readonly project: string | undefined;
}

/** The part of Google Cloud that stands behind an organisation: which APIs are on, and who may sign as which account. */
export class CloudStore {
  readonly #off = new Set<string>();
  /** Projects that began with every API off, and those switched on since. */
  readonly #fresh = new Map<string, Set<string>>();
  readonly #accounts = new Map<string, CloudAccount>();
  readonly #signers = new Set<string>();
  readonly #signIns = new Map<string, SignIn>();

  /** The clock that signatures are held against, in milliseconds since 1970. */
  now: () => number = Date.now;

  /** @param service as in `drive.googleapis.com`. */
  switchOff(project: string, service: string): void {
    this.#off.add(`${project} ${service}`);
  }

  /** A project as Google makes one: no API is on. One that was never added has all of them. */
  addProject(project: string): void {
    this.#fresh.set(project, new Set());
  }

  /** A project that is gone answers no call, and its accounts go with it. */
  removeProject(project: string): void {
    this.addProject(project);
    for (const { address, project: its } of this.#accounts.values())
      if (its === project) this.#accounts.delete(address);
  }

  switchOn(project: string, service: string): void {
    this.#off.delete(`${project} ${service}`);
    this.#fresh.get(project)?.add(service);
  }

  isOn(project: string, service: string): boolean {
    return this.#fresh.get(project)?.has(service) ?? !this.#off.has(`${project} ${service}`);
  }

  addAccount(account: CloudAccount): void {
    this.#accounts.set(account.address, account);
  }

  removeAccount(address: string): void {
    this.#accounts.delete(address);
  }

  account(address: string): CloudAccount | undefined {
    return this.#accounts.get(address.toLowerCase());
  }

  /** Gives a person or account the role Service Account Token Creator on an account. */
  letSign(account: string, signer: string): void {
    this.#signers.add(`${account} ${signer.toLowerCase()}`);
  }

  maySign(account: string, signer: string): boolean {
    return this.#signers.has(`${account} ${signer.toLowerCase()}`);
  }

  /** Signs somebody in. @returns the refresh token that stands for it. */
  signIn(signIn: SignIn): string {
    const token = `1//local-${randomBytes(24).toString('base64url')}`;
    this.#signIns.set(token, signIn);
    return token;
  }

  /** Ends everybody's sign-in: Google asks for a new one after some hours or days, as the organisation has it. */
  signOut(): void {
    this.#signIns.clear();
  }

  signInOf(refreshToken: string): SignIn | undefined {
    return this.#signIns.get(refreshToken);
  }
}

/** A project's number, which Google's refusals name rather than its id. */
export const projectNumber = (project: string): string =>
  `5${String(Buffer.from(project).reduce((sum, byte) => (sum * 31 + byte) % 1e11, 7)).padStart(11, '0')}`;
