import { FOLDER_TYPE, SHORTCUT_TYPE } from '#policy/facts/google-file.ts';
import type { PanelHost } from '../../workspace/apps-script/events/panel-events.ts';

export type EditorHost = Exclude<PanelHost, 'DRIVE'>;

/** Where each of Google's own kinds is edited; everything else has no side panel but Drive's. */
const EDITORS: Readonly<Record<EditorHost, string>> = {
  DOCS: 'application/vnd.google-apps.document',
  SHEETS: 'application/vnd.google-apps.spreadsheet',
  SLIDES: 'application/vnd.google-apps.presentation',
};

const WORDS: Readonly<Record<string, string>> = {
  [EDITORS.DOCS]: 'Google Doc',
  [EDITORS.SHEETS]: 'Google Sheet',
  [EDITORS.SLIDES]: 'Google Slides',
  [FOLDER_TYPE]: 'Folder',
  [SHORTCUT_TYPE]: 'Shortcut',
  'application/vnd.google-apps.form': 'Google Form',
  'application/pdf': 'PDF',
};

/** Host in which a file of this MIME type opens; `undefined` for what is only ever seen in Drive. */
export const editorOf = (mimeType: string): EditorHost | undefined =>
  (Object.keys(EDITORS) as EditorHost[]).find((host) => EDITORS[host] === mimeType);

/** What people call a file of this MIME type. */
export function kindInWords(mimeType: string): string {
  const known = WORDS[mimeType];
  if (known !== undefined) return known;
  const kind = /word|excel|spreadsheet|powerpoint|presentation|image|video|audio|zip|text/.exec(
    mimeType,
  )?.[0];
  return kind === undefined ? 'File' : `${kind.charAt(0).toUpperCase()}${kind.slice(1)} file`;
}
