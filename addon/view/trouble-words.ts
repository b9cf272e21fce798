import type { TroubleKind } from '../drive-trouble.ts';

/** What to tell a person about each kind of trouble: why, and what to do next. */
export const TROUBLE_WORDS: Readonly<Record<TroubleKind, { readonly why: string; readonly then: string }>> = {
  busy: { why: 'Google is busy and did not answer in time.', then: 'Try again in a minute.' },
  forbidden: {
    why: 'You may not change this document.',
    then: 'Ask its owner, or your information manager.',
  },
  gone: {
    why: 'The document is not there any more, or you can no longer see it.',
    then: 'It may have been moved or deleted: look for it in Drive.',
  },
  'not-granted': {
    why: 'Not available: What to Keep has not been given the permission that this needs.',
    then: 'To see more than one document it must be allowed to see the names of your files. Open the panel again and say yes when Google asks, or ask your administrator.',
  },
  refused: {
    why: 'Google refused the change: the label may be switched off, or may lack this class.',
    then: 'Tell your records team. Nothing you did is wrong.',
  },
  fault: {
    why: 'The panel itself has gone wrong. It is not Google’s doing, nor yours.',
    then: 'Begin again; if it comes back, tell your records team.',
  },
  unknown: {
    why: 'Google gave an answer that the panel does not understand.',
    then: 'Try again, then tell your records team.',
  },
};
