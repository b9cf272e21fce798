import { londonDayAt } from '#policy/calendar/london-day.ts';
import { inWords } from '#policy/calendar/plain-date.ts';
import { isGranted, type PanelHost } from '../../workspace/apps-script/events/panel-events.ts';
import type { UserRecord } from '../../workspace/state/directory-records.ts';
import { kindInWords } from '../documents/kind-of-file.ts';
import { listDocuments } from '../documents/list-documents.ts';
import { placesOf } from '../documents/places-of.ts';
import type { Department } from '../open-department.ts';
import { HOSTS, hrefOf, type View } from '../server/view.ts';

const HOST_NAMES: Readonly<Record<PanelHost, string>> = {
  DRIVE: 'Drive',
  DOCS: 'Docs',
  SHEETS: 'Sheets',
  SLIDES: 'Slides',
};

interface Link {
  readonly title: string;
  readonly href: string;
  readonly isHere?: boolean;
}

const ELSEWHERE = { folder: undefined, words: '', from: 0, file: undefined } as const;

/** Everything that the page's templates say: whole sentences and addresses, worked out. */
export function pageView(view: View, user: UserRecord, { workspace, manifest, script }: Department): object {
  const { common } = manifest.addOns;
  return {
    view,
    hosts: HOSTS.map((host): Link => ({
      title: HOST_NAMES[host],
      href: hrefOf(view, { ...ELSEWHERE, host }),
      isHere: host === view.host,
    })),
    people: peopleIn(workspace.directory.users, view.as),
    documents: documentsView(view, user, { workspace, manifest, script }),
    panel: {
      name: common.name,
      menu: common.universalActions,
      grants: view.host !== 'DRIVE' && view.file !== undefined,
    },
  };
}

const peopleIn = (users: readonly UserRecord[], as: string): readonly object[] =>
  users
    .map(({ address, givenName, familyName, suspended }) => ({
      address,
      title: `${givenName} ${familyName}${suspended ? ' (suspended)' : ''}`,
      isHere: address === as,
    }))
    .sort((one, other) => (one.title < other.title ? -1 : 1));

/** The left side: the documents of a place, or the one that is open. */
export function documentsView(
  view: View,
  user: UserRecord,
  { workspace }: Pick<Department, 'workspace' | 'manifest' | 'script'>,
): object {
  const open = view.host === 'DRIVE' || view.file === undefined ? undefined : workspace.files.file(view.file);
  const places = placesOf(workspace, user);
  const here = places.find(({ id }) => id === view.place) ?? places[0];
  const list = listDocuments(workspace, user, { ...view, place: here?.id ?? 'recent' });
  const inFolder = list.trail.at(-1);
  return {
    host: view.host,
    hostName: HOST_NAMES[view.host],
    title: inFolder?.name ?? here?.title,
    places: places.map(({ id, title }): Link => ({
      title,
      href: hrefOf(view, { ...ELSEWHERE, place: id }),
      isHere: id === here?.id,
    })),
    above:
      inFolder === undefined
        ? undefined
        : {
            title: list.trail.at(-2)?.name ?? here?.title,
            href: hrefOf(view, { folder: list.trail.at(-2)?.id }),
          },
    rows: list.rows.map(({ id, name, kind, isFolder, opensIn, modifiedTime }) => ({
      id,
      name: name.trim() === '' ? '(no name)' : name,
      about: `${kind}, ${inWords(londonDayAt(modifiedTime))}`,
      openTitle: isFolder
        ? 'Open the folder'
        : opensIn === undefined
          ? undefined
          : `Open in ${HOST_NAMES[opensIn]}`,
      openHref: isFolder
        ? hrefOf(view, { folder: id, from: 0, words: '' })
        : opensIn === undefined
          ? undefined
          : hrefOf(view, { host: opensIn, file: id }),
    })),
    nextHref: list.next === undefined ? undefined : hrefOf(view, { from: list.next }),
    previousHref: view.from === 0 ? undefined : hrefOf(view, { from: 0 }),
    open:
      open === undefined
        ? undefined
        : {
            name: open.name,
            kind: kindInWords(open.mimeType),
            isGranted: isGranted(workspace, view.as, open.id),
            back: hrefOf(view, { file: undefined }),
          },
  };
}
