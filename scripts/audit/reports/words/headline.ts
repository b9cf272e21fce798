import type { AuditResult } from '../../result/audit-result.ts';
import { capitalised, counted, numberInWords } from './in-words.ts';

/** What the league table says, in one sentence. */
export function headline({ teams, standing }: AuditResult): string {
  if (standing === 'open')
    return 'These figures are under check: no team is ranked until they are published.';
  const ranked = teams.filter(({ rank }) => rank !== null);
  if (ranked.length === 0) return 'No team can be ranked yet: too little could be measured.';
  const nearly = nearlyAllMet(teams).met;
  const criteria = 'all, or all but one, of the criteria that could be measured';
  if (ranked.length === 1)
    return `The one team that can be ranked ${nearly === 1 ? 'meets' : 'does not meet'} ${criteria}.`;
  const verb = nearly === 1 ? 'meets' : 'meet';
  return `${capitalised(numberInWords(nearly))} of ${numberInWords(ranked.length)} teams ${verb} ${criteria}.`;
}

/** Ranked teams that meet all, or all but one, of what could be measured: the headline's figure. */
export function nearlyAllMet(teams: AuditResult['teams']): { readonly met: number; readonly of: number } {
  const ranked = teams.filter(({ rank }) => rank !== null);
  return { met: ranked.filter(({ met, measurable }) => met >= measurable - 1).length, of: ranked.length };
}

/** What an incomplete audit leaves out, in one sentence that says so first; `undefined` when it is complete. */
export function whatIsLeftOut(result: AuditResult): string | undefined {
  const leftOut = figuresLeaveOut(result);
  return leftOut === undefined ? undefined : `Incomplete: ${leftOut}`;
}

/** The same, to stand below a heading that says so: `these figures leave out …`. */
export function figuresLeaveOut({ complete, certificate, gaps }: AuditResult): string | undefined {
  if (complete) return undefined;
  const people = certificate.ownersPartlyRead + certificate.ownersUnreadable;
  const drives = certificate.drivesPartlyRead + certificate.drivesUnreadable;
  // Tags are counted by document, whoever they could not be read as.
  const inOtherWords: ReadonlySet<string> = new Set([
    'user',
    'shared-drive',
    'inventory',
    ...(certificate.tagsUnreadable > 0 ? ['label'] : []),
  ]);
  const others = gaps.filter(({ kind }) => !inOtherWords.has(kind)).length;
  const parts = [
    ...(people > 0 ? [counted(people, 'person', 'people')] : []),
    ...(drives > 0 ? [counted(drives, 'shared drive')] : []),
    ...(certificate.tagsUnreadable > 0
      ? [`the tags of ${counted(certificate.tagsUnreadable, 'document')}`]
      : []),
    ...(certificate.incompleteSearches > 0
      ? [
          counted(
            certificate.incompleteSearches,
            'search that Google cut short',
            'searches that Google cut short',
          ),
        ]
      : []),
    ...(gaps.some(({ kind }) => kind === 'inventory')
      ? ['values in the listing that could not be read']
      : []),
    ...(others > 0 ? [counted(others, 'other source')] : []),
  ];
  const last = parts.pop() ?? 'something that could not be read';
  return `these figures leave out, whole or in part, ${parts.length > 0 ? `${parts.join(', ')} and ` : ''}${last}.`;
}
