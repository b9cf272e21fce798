import { TagNotWritable } from '#policy/tag/write-tag.ts';

/** Why Google did not do what was asked, in kinds that a person can do something about. */
export type TroubleKind =
  /** Too many calls, or Google is ill: worth trying again. */
  | 'busy'
  /** Not theirs to do. */
  | 'forbidden'
  /** Not there, or not to be seen by them. */
  | 'gone'
  /** The app has not been given this permission. */
  | 'not-granted'
  /** Google refuses the request itself: a label switched off, a choice that is no more. */
  | 'refused'
  /** Not Google's: the panel itself is wrong somewhere. */
  | 'fault'
  | 'unknown';

/** Google said no. The message is Google's own, for those who look after the panel. */
export class DriveTrouble extends Error {
  override readonly name = 'DriveTrouble';
  readonly kind: TroubleKind;
  /** What had been done before, in words: a person must not think that nothing was. */
  readonly done: string | undefined;

  constructor(kind: TroubleKind, message: string, done?: string) {
    super(message);
    this.kind = kind;
    this.done = done;
  }
}

const BUSY =
  /rate ?limit|quota|backend ?error|internal error|service unavailable|try again|empty response|timed? ?out/i;
const NOT_GRANTED = /insufficient authentication scopes|has not granted|appNotAuthorizedToFile/i;

/** What the language itself throws where a program is wrong, and our own word for a card that lacks something. */
const OURS = ['CardFault', 'TypeError', 'ReferenceError', 'RangeError', 'SyntaxError'];

/** The kind of an exception: of the advanced Drive service by its status where it has one, else by its words; ours by name. */
export function troubleOf(thrown: unknown): DriveTrouble {
  if (thrown instanceof DriveTrouble) return thrown;
  const message = messageOf(thrown);
  const code = codeOf(thrown);
  if (code === 429 || (code !== undefined && code >= 500) || BUSY.test(message))
    return new DriveTrouble('busy', message);
  if (OURS.includes(nameOf(thrown))) return new DriveTrouble('fault', message);
  if (thrown instanceof TagNotWritable) return new DriveTrouble('refused', message);
  if (NOT_GRANTED.test(message)) return new DriveTrouble('not-granted', message);
  if (code === 404 || /not found/i.test(message)) return new DriveTrouble('gone', message);
  if (code === 403 || /permission/i.test(message)) return new DriveTrouble('forbidden', message);
  return new DriveTrouble(code === 400 || code === 412 ? 'refused' : 'unknown', message);
}

const messageOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'message' in thrown
    ? String((thrown as { readonly message: unknown }).message)
    : String(thrown);

const nameOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'name' in thrown ? String(thrown.name) : '';

function codeOf(thrown: unknown): number | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('details' in thrown)) return undefined;
  const { details } = thrown as { readonly details: unknown };
  if (typeof details !== 'object' || details === null || !('code' in details)) return undefined;
  const { code } = details as { readonly code: unknown };
  return typeof code === 'number' ? code : undefined;
}
