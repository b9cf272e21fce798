import type { FileKind } from '../facts/document-facts.ts';

/** Kinds of file and the words, in a class's terms, that such files go with. */
export const KIND_WORDS: Readonly<Partial<Record<FileKind, RegExp>>> = {
  spreadsheet: /\b(budget|forecast|register|log|return|data|account|ledger|tracker)s?\b/i,
  presentation: /\b(presentation|slide|training|workshop|campaign)s?\b/i,
  mail: /\b(correspondence|e-?mail|inbox|enquir(y|ies)|letter)s?\b/i,
  image: /\b(photo|photograph|image|cctv)s?\b/i,
};
