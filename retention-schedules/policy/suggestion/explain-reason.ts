import type { SuggestionReason } from './suggestion.ts';

const PLACES = { title: 'in the title', folder: 'in the name of its folder', text: 'in the text' } as const;

const KINDS: Readonly<Record<string, string>> = {
  spreadsheet: 'spreadsheets',
  presentation: 'presentations',
  mail: 'letters and mail',
  image: 'pictures',
};

/** A reason as a plain sentence, the same for the panel and the command line. */
export function explainReason(reason: SuggestionReason): string {
  switch (reason.kind) {
    case 'term':
      return reason.matches === 'term'
        ? `'${reason.found}' is ${PLACES[reason.where]}.`
        : `'${reason.found}', a word of its scope note or terms, is ${PLACES[reason.where]}.`;
    case 'folder-class':
      return `${reason.count} of ${reason.decided} decided files in this folder are this.`;
    case 'case':
      return 'The folder is a case of this class.';
    case 'team-list':
      return "It is on the team's own list.";
    case 'file-kind':
      return `${KINDS[reason.fileKind] ?? 'Files of this kind'} are often this.`.replace(/^./, (first) =>
        first.toUpperCase(),
      );
  }
}
