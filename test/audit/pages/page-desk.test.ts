import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DeskHere } from '../../../scripts/audit/pages/desk-here.ts';
import { DeskInThread } from '../../../scripts/audit/pages/desk-in-thread.ts';
import type { FilePermissions } from '../../../scripts/audit/pages/known-exposures.ts';
import type { LiveSetting } from '../../../scripts/audit/pages/open-page.ts';
import type { LookUp, PageDesk } from '../../../scripts/audit/pages/page-desk.ts';
import type { PageRows } from '../../../scripts/audit/store/page-rows.ts';
import type { Body } from '../../../scripts/google/google.ts';
import { COLUMN, EXPOSURES, FLAG, splitTexts } from '../../../scripts/audit/store/columns.ts';
import { ROOT } from '../../house/source-files.ts';
import { AS_OF, file, folder, policyWith, tagged } from '../small-domain.ts';

const built = pathToFileURL(path.join(ROOT, 'dist/wtk/desk-worker.js'));
const DRIVE = { number: 3, kind: 'shared-drive', id: 'D', orgUnit: undefined } as const;
const PERSON = { number: 0, kind: 'user', id: 'ann@example.gov.uk', orgUnit: '/' } as const;

const bodyOf = (page: object): Body => [Buffer.from(JSON.stringify(page))];
const inDrive = (id: string, ...permissionIds: string[]) => file(id, { driveId: 'D', permissionIds });

let open: PageDesk | undefined;
afterEach(() => open?.close());

const settingOf = async (): Promise<LiveSetting> => ({
  policy: await policyWith(),
  asOf: AS_OF,
  periodStart: undefined,
  cases: { cases: new Map(), caseOfFolder: new Map() },
  tags: { labelMap: undefined, labelsReadable: true },
  permissions: [['p-known', EXPOSURES.indexOf('inside')]],
});

/** Every exposure asked for is somebody outside. */
function outsiders(): { asked: (readonly FilePermissions[])[]; lookUp: LookUp } {
  const asked: (readonly FilePermissions[])[] = [];
  return {
    asked,
    lookUp: (files) => {
      asked.push(files);
      return Promise.resolve(
        files.flatMap(({ permissionIds }) =>
          permissionIds.map((id) => [id, EXPOSURES.indexOf('outside')] as const),
        ),
      );
    },
  };
}

const idsOf = ({ documents }: PageRows): readonly string[] =>
  splitTexts(documents.texts[0] ?? '', documents.count);

const exposuresOf = ({ documents: { numbers, stride, count } }: PageRows): (string | undefined)[] =>
  Array.from(
    { length: count },
    (_, row) => EXPOSURES[((numbers[COLUMN.flags * stride + row] ?? 0) >> FLAG.exposure) & 3],
  );

it('stands on a built worker', () => {
  expect(existsSync(built)).toBe(true);
});

describe.each([
  ['in the thread of the walk', (lookUp: LookUp): PageDesk => new DeskHere(lookUp)],
  ['in a thread of its own', (lookUp: LookUp): PageDesk => new DeskInThread(built, lookUp)],
])('a desk %s', (_, openDesk) => {
  const desk = async (lookUp: LookUp = outsiders().lookUp): Promise<PageDesk> => {
    const opened = openDesk(lookUp);
    open = opened;
    opened.begin(await settingOf());
    return opened;
  };

  it('says what comes next, and makes rows of the documents alone', async () => {
    const page = await (
      await desk()
    ).read(bodyOf({ files: [file('a'), folder('f'), tagged('b', 'FIN-01')], nextPageToken: 'more' }), PERSON);
    expect(page).toMatchObject({ nextPageToken: 'more', incompleteSearch: false });
    const rows = await page.rows();
    expect(idsOf(rows)).toEqual(['a', 'b']);
    expect(rows.words.map(([, word]) => word)).toEqual(
      expect.arrayContaining(['ann@example.gov.uk', 'FIN-01']),
    );
  });

  it('asks once who can open files of a shared drive, and only where it is not known', async () => {
    const { asked, lookUp } = outsiders();
    const at = await desk(lookUp);
    const first = bodyOf({ files: [inDrive('a', 'p-known'), inDrive('b', 'p-new'), inDrive('c', 'p-new')] });
    expect(exposuresOf(await (await at.read(first, DRIVE)).rows())).toEqual(['inside', 'outside', 'outside']);
    const second = bodyOf({ files: [inDrive('d', 'p-new', 'anyoneWithLink'), inDrive('e', 'p-new')] });
    expect(exposuresOf(await (await at.read(second, DRIVE)).rows())).toEqual(['anyone-with-link', 'outside']);
    expect(asked.flat().map(({ id }) => id)).toEqual(['b']);
  });

  it('fails with what the look-up failed with', async () => {
    const at = await desk(() => Promise.reject(new RangeError('the key was taken away')));
    const page = await at.read(bodyOf({ files: [inDrive('a', 'p-new')] }), DRIVE);
    await expect(page.rows()).rejects.toThrow('the key was taken away');
  });

  it.each([
    ['was cut short', [Buffer.from('{"files":[{"id":"a"},{"i')]],
    ['is empty', []],
    ['is no list of files', bodyOf({ files: [{ name: 'a file without an id' }] })],
  ])('refuses a body that %s, and goes on with the next', async (_what, body) => {
    const at = await desk();
    await expect(at.read(body, PERSON)).rejects.toMatchObject({ name: 'MalformedPage' });
    const page = await at.read(bodyOf({ files: [file('a')] }), PERSON);
    expect(idsOf(await page.rows())).toEqual(['a']);
  });

  it('takes a body in pieces, and leaves alone what shares their memory', async () => {
    const whole = Buffer.from(`before${JSON.stringify({ files: [file('a', { name: 'Café €5' })] })}after`);
    const [from, to] = ['before'.length, whole.length - 'after'.length];
    // Every character of more than one byte is cut in two.
    const pieces = Array.from({ length: to - from }, (_each, at) => whole.subarray(from + at, from + at + 1));
    const at = await desk();
    const rows = await (await at.read(pieces, PERSON)).rows();
    expect(splitTexts(rows.documents.texts[1] ?? '', 1)).toEqual(['Café €5']);
    expect(whole.subarray(to).toString()).toBe('after');
  });

  it('gives many pages their own rows', async () => {
    const at = await desk();
    const pages = await Promise.all(
      Array.from({ length: 20 }, (_each, n) => at.read(bodyOf({ files: [file(`f-${n}`)] }), PERSON)),
    );
    const rows = await Promise.all(pages.map((page) => page.rows()));
    expect(rows.flatMap(idsOf)).toEqual(Array.from({ length: 20 }, (_each, n) => `f-${n}`));
  });
});

describe('a desk whose thread ends', () => {
  it('says so of the pages at it and of every later one', async () => {
    const dying = new URL(
      `data:text/javascript,${encodeURIComponent(
        "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { throw new Error('out of memory'); });",
      )}`,
    );
    open = new DeskInThread(dying, outsiders().lookUp);
    const body = (): Body => bodyOf({ files: [file('a')] });
    const broken = { name: 'DeskBroken', message: expect.stringContaining('run the same command again') };
    await expect(open.read(body(), PERSON)).rejects.toMatchObject(broken);
    await expect(open.read(body(), PERSON)).rejects.toMatchObject(broken);
  });
});
