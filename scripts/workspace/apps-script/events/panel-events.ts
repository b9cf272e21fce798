import type { Workspace } from '../../state/workspace.ts';

/** Where a panel stands. */
export type PanelHost = 'DRIVE' | 'DOCS' | 'SHEETS' | 'SLIDES';

/** What a person typed, chose or picked, by the input's name. */
export type Inputs = Readonly<Record<string, string | { readonly day: string }>>;

const common = (hostApp: PanelHost): Record<string, unknown> => ({
  platform: 'WEB',
  hostApp,
  userLocale: 'en-GB',
  timeZone: { id: 'Europe/London', offset: '0' },
});

/** Whether a person has let the app know a file: what Google's dialog in an editor asks. */
export const isGranted = (workspace: Workspace, address: string, file: string): boolean =>
  workspace.opened.has(`${address} ${file}`);

/** The person says yes in that dialog. */
export const grantFile = (workspace: Workspace, address: string, file: string): void => {
  workspace.opened.add(`${address} ${file}`);
};

/** What an editor tells of its document: nothing but the missing permission until the person has agreed. */
function editorContext(workspace: Workspace, address: string, fileId: string): object {
  const file = workspace.files.file(fileId);
  return file !== undefined && isGranted(workspace, address, fileId)
    ? { id: file.id, title: file.name, addonHasFileScopePermission: true }
    : { addonHasFileScopePermission: false };
}

/** The panel is opened: in Drive with nothing selected, in an editor beside its document. */
export const homepageEvent = (
  workspace: Workspace,
  address: string,
  host: PanelHost,
  fileId: string | undefined,
): object => ({
  commonEventObject: common(host),
  ...(host === 'DRIVE'
    ? { drive: {} }
    : { [host.toLowerCase()]: fileId === undefined ? {} : editorContext(workspace, address, fileId) }),
});

/** Items are selected in Drive, folders among them. */
export function itemsSelectedEvent(workspace: Workspace, ids: readonly string[]): object {
  const items = ids.flatMap((id) => {
    const file = workspace.files.file(id);
    return file === undefined
      ? []
      : [{ id, title: file.name, mimeType: file.mimeType, addonHasFileScopePermission: false }];
  });
  return {
    commonEventObject: common('DRIVE'),
    drive: { selectedItems: items, ...(items[0] === undefined ? {} : { activeCursorItem: items[0] }) },
  };
}

/** A click or a change on a card: its parameters, and everything that stands in its inputs. Empty inputs are left out. */
export const actionEvent = (
  host: PanelHost,
  parameters: Readonly<Record<string, string>>,
  inputs: Inputs = {},
): object => ({
  commonEventObject: {
    ...common(host),
    parameters,
    formInputs: Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [
        name,
        typeof value === 'string'
          ? { stringInputs: { value: [value] } }
          : { dateInput: { msSinceEpoch: String(Date.parse(`${value.day}T00:00:00Z`)) } },
      ]),
    ),
  },
});
