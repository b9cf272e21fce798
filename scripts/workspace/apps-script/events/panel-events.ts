import type { Workspace } from '../../state/workspace.ts';
import { commonEvent } from './common-event.ts';
import { driveContext, editorContext } from './place-in-event.ts';

/** Where a panel stands. */
export type PanelHost = 'DRIVE' | 'DOCS' | 'SHEETS' | 'SLIDES';

/** What a person typed, chose, ticked or picked, by the input's name. Several values where several may be chosen. */
export type Inputs = Readonly<Record<string, string | readonly string[] | { readonly day: string }>>;

/** Whether a person has let the app know a file: what Google's dialog in an editor asks. */
export const isGranted = (workspace: Workspace, address: string, file: string): boolean =>
  workspace.opened.has(`${address.toLowerCase()} ${file}`);

/** The person says yes in that dialog. */
export const grantFile = (workspace: Workspace, address: string, file: string): void => {
  workspace.opened.add(`${address.toLowerCase()} ${file}`);
};

/** What an event says of where the panel stands: the open document, or what is selected in Drive. */
export function placeInEvent(
  workspace: Workspace,
  address: string,
  host: PanelHost,
  ids: readonly string[],
): object {
  const files = ids.flatMap((id) => workspace.files.file(id) ?? []).filter((file) => !file.gone);
  const granted = (id: string): boolean => isGranted(workspace, address, id);
  return host === 'DRIVE'
    ? { drive: driveContext(files, granted) }
    : { [host.toLowerCase()]: editorContext(files[0], granted) };
}

/** The panel is opened: in Drive with nothing selected, in an editor beside its document. */
export const homepageEvent = (
  workspace: Workspace,
  address: string,
  host: PanelHost,
  fileId: string | undefined,
): object => ({
  commonEventObject: commonEvent(host, workspace.now()),
  ...placeInEvent(workspace, address, host, fileId === undefined || host === 'DRIVE' ? [] : [fileId]),
});

/** Items are selected in Drive, folders among them. @param address whose selection: their grants show on the items. */
export const itemsSelectedEvent = (workspace: Workspace, ids: readonly string[], address = ''): object => ({
  commonEventObject: commonEvent('DRIVE', workspace.now()),
  ...placeInEvent(workspace, address, 'DRIVE', ids),
});

/**
 * A click or a change on a card: its parameters, and everything that stands in its inputs. Empty inputs are left out.
 * @param more what only the Workspace knows: when it was, and what stands open or selected (`placeInEvent`).
 */
export const actionEvent = (
  host: PanelHost,
  parameters: Readonly<Record<string, string>>,
  inputs: Inputs = {},
  more: { readonly at?: number; readonly place?: object } = {},
): object => ({
  commonEventObject: {
    ...commonEvent(host, more.at ?? 0),
    parameters,
    formInputs: Object.fromEntries(
      Object.entries(inputs).flatMap(([name, value]) => {
        const input = formInput(value);
        return input === undefined ? [] : [[name, input]];
      }),
    ),
  },
  ...more.place,
});

/** A picked day comes as 00:00 UTC of that day; text and choices as lists of strings; nothing as nothing. */
function formInput(value: Inputs[string]): object | undefined {
  if (typeof value === 'object' && 'day' in value)
    return value.day === ''
      ? undefined
      : { dateInput: { msSinceEpoch: String(Date.parse(`${value.day}T00:00:00Z`)) } };
  const values = (typeof value === 'string' ? [value] : value).filter((each) => each !== '');
  return values.length === 0 ? undefined : { stringInputs: { value: values } };
}
