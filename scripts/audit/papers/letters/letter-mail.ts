import { draftMessage } from '../../reports/mail/draft-message.ts';
import type { PublishedRound } from '../../rounds/round.ts';
import type { LetterView } from './letter-view.ts';

/** The letter as a message file that a mail program opens as a draft; date and id come from the round. */
export function letterMail(
  view: LetterView,
  { html, text }: { readonly html: string; readonly text: string },
  { id, publishedOn, correction }: Pick<PublishedRound, 'id' | 'publishedOn' | 'correction'>,
  directorate: string,
): Promise<Buffer> {
  const { name, title, address } = view.signature;
  return draftMessage({
    from: { name: `${name}, ${title}`, address },
    to: [{ name: view.to, address: view.address }],
    subject: view.subject,
    on: publishedOn,
    about: `wtk-letter.${id}${correction === undefined ? '' : `.${correction.number}`}.${directorate}`,
    html,
    text,
  });
}
