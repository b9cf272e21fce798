import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { oneLine } from '../../papers/words/one-line.ts';

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface Draft {
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly cc?: readonly Mailbox[];
  readonly subject: string;
  /** ISO day: the message is dated at nine on it. */
  readonly on: string;
  /** What it is, for its id: the same message has the same. */
  readonly about: string;
  readonly html: string;
  readonly text: string;
}

/**
 * A message file that a mail program opens as a draft. Nothing is sent. The same draft gives the same bytes. Headers
 * hold one line each, whatever a title holds.
 */
export async function draftMessage(draft: Draft): Promise<Buffer> {
  const { from, text, html } = draft;
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  const mail = new MailComposer({
    from: inOneLine(from),
    to: draft.to.map(inOneLine),
    ...(draft.cc === undefined || draft.cc.length === 0 ? {} : { cc: draft.cc.map(inOneLine) }),
    subject: oneLine(draft.subject),
    date: new Date(`${draft.on}T09:00:00Z`),
    messageId: `<${inAnId(draft.about)}@${inAnId(domain)}>`,
    headers: { 'X-Unsent': '1' },
    text,
    html,
    // Made from what stands between them, so that no title can hold its own boundary.
    baseBoundary: createHash('sha256').update(text).update(html).digest('hex').slice(0, 32),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}

const inOneLine = ({ name, address }: Mailbox): Mailbox => ({
  name: oneLine(name),
  address: oneLine(address),
});

const inAnId = (text: string): string => text.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 60);
