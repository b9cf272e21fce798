import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { PublishedRound } from '../../rounds/round.ts';
import { oneLine } from '../words/one-line.ts';
import type { LetterView } from './letter-view.ts';

/**
 * The letter as a message file that a mail program opens as a draft. Nothing is sent. The same letter gives the same
 * bytes: date and id come from the round. Headers hold one line each, whatever a title holds.
 */
export async function letterMail(
  view: LetterView,
  { html, text }: { readonly html: string; readonly text: string },
  { id, publishedOn, correction }: Pick<PublishedRound, 'id' | 'publishedOn' | 'correction'>,
  directorate: string,
): Promise<Buffer> {
  const { signature } = view;
  const domain = signature.address.slice(signature.address.lastIndexOf('@') + 1);
  const about = `wtk-letter.${id}${correction === undefined ? '' : `.${correction.number}`}.${directorate}`;
  const mail = new MailComposer({
    from: { name: oneLine(`${signature.name}, ${signature.title}`), address: oneLine(signature.address) },
    to: { name: oneLine(view.to), address: oneLine(view.address) },
    subject: oneLine(view.subject),
    date: new Date(`${publishedOn}T09:00:00Z`),
    messageId: `<${inAnId(about)}@${inAnId(domain)}>`,
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

const inAnId = (text: string): string => text.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 60);
