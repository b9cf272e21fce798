import { beforeEach, describe, expect, it } from '@jest/globals';
import { smallWorkspace, type SmallWorkspace } from '../small-workspace.ts';
import { BEA, failureOf, run, scriptOf, valueOf } from './a-script.ts';

let small: SmallWorkspace;
beforeEach(() => {
  small = smallWorkspace();
});

/** Asks the same thing again and again in one execution, and says how each time ended. */
const tries = (faults: string, code = 'Drive.Files.list({ pageSize: 1 })', as = BEA): unknown =>
  valueOf(
    small,
    `return [1, 2, 3].map(() => {
       try { ${code}; return 'well' } catch ({ message, details }) { return details ? details.code : message }
     })`,
    { faults },
    { id: small.files.minutes.id, drive: small.files.driveNote.id, label: small.label.id },
    as,
  );
const get = 'Drive.Files.get(e.id)';

describe("faults that were asked for strike a script's calls", () => {
  it.each([
    ['rate-limit:times=2', undefined, [403, 403, 'well']],
    ['rate-limit:times=1,status=429', undefined, [429, 'well', 'well']],
    ['server-error:endless,status=500', undefined, [500, 500, 500]],
    ['server-error:method=drive.files.get,endless', undefined, ['well', 'well', 'well']],
    ['server-error:method=drive.files.get,times=1', get, [503, 'well', 'well']],
    [`rate-limit:user=cy@department.example,endless`, undefined, ['well', 'well', 'well']],
    ['drive-off:user=bea@department.example', undefined, ['well', 403, 403]],
    ['delete-user:user=bea@department.example', undefined, ['well', 401, 401]],
    ['suspend:user=bea@department.example', undefined, ['well', 401, 401]],
    ['revoke:after=2', undefined, ['well', 'well', 401]],
  ])('%s', (faults, code, expected) => {
    expect(tries(faults, code)).toEqual(expected);
  });

  it('with the reason by which a script tells a busy Google from a refusal', () => {
    const code =
      'try { Drive.Files.list() } catch ({ message, details }) { return [message, details.errors] }';
    expect(valueOf(small, code, { faults: 'rate-limit:times=1' })).toEqual([
      'API call to drive.files.list failed with error: User Rate Limit Exceeded',
      [{ domain: 'usageLimits', reason: 'userRateLimitExceeded', message: 'User Rate Limit Exceeded' }],
    ]);
  });

  it.each(['reset', 'truncate'])('%s: the answer is lost, but what was asked for is done', (fault) => {
    const code = 'Drive.Files.update({ name: "Renamed" }, e.id)';
    const stopped = failureOf(small, code, { faults: `${fault}:times=1` }, { id: small.files.minutes.id });
    expect(stopped.message).toBe(
      'GoogleJsonResponseException: API call to drive.files.update failed with error: Empty response',
    );
    expect(stopped.calls).toEqual([{ method: 'drive.files.update', status: 0 }]);
    expect(small.files.minutes.name).toBe('Renamed');
  });

  it('slow answers take the time of the execution', () => {
    const faults = 'slow:ms=20000,method=drive.files.get';
    const event = { id: small.files.minutes.id };
    expect(run(small, `${get}; Drive.Files.list()`, { faults }, event).calls).toHaveLength(2);
    expect(failureOf(small, `${get}; ${get}`, { faults }, event).message).toBe(
      'Exceeded maximum execution time',
    );
  });

  it('a search that did not look everywhere says so', () => {
    const code = 'return Drive.Files.list({ fields: "incompleteSearch" })';
    expect(valueOf(small, code, { faults: 'incomplete-search' })).toEqual({ incompleteSearch: true });
  });

  it('a missing licence shows no labels, takes none, and says so beforehand', () => {
    const code = `
      const file = () => Drive.Files.get(e.id, { includeLabels: e.label, fields: 'labelInfo,capabilities(canReadLabels,canModifyLabels)' });
      const before = file();
      Drive.Files.list();
      const after = file();
      try { Drive.Files.modifyLabels({ labelModifications: [{ labelId: e.label }] }, e.id) }
      catch ({ details }) { return [before.labelInfo.labels.length, after, details.code] }`;
    const event = { id: small.files.minutes.id, label: small.label.id };
    expect(valueOf(small, code, { faults: `unlicense:user=${BEA}` }, event)).toEqual([
      1,
      { labelInfo: { labels: [] }, capabilities: { canReadLabels: false, canModifyLabels: false } },
      403,
    ]);
  });

  it('a page token that Google takes back', () => {
    const code = `
      const { nextPageToken } = Drive.Files.list({ pageSize: 1 });
      try { Drive.Files.list({ pageSize: 1, pageToken: nextPageToken }) } catch ({ details }) { return details.errors[0].location }`;
    expect(valueOf(small, code, { faults: 'page-token:times=1' })).toBe('pageToken');
  });

  it('a grant taken back keeps the next execution from beginning', () => {
    const script = scriptOf(small, 'Drive.Files.list()', { faults: 'revoke:after=1' });
    script.run('main', {}, BEA);
    expect(() => script.run('main', {}, BEA)).toThrow('Authorization is required to perform that action.');
  });

  it('are counted over executions, as a server counts them', () => {
    const script = scriptOf(small, 'Drive.Files.list()', { faults: 'server-error:times=2' });
    for (let time = 0; time < 2; time += 1)
      expect(() => script.run('main', {}, BEA)).toThrow('Backend Error');
    expect(script.run('main', {}, BEA).calls).toEqual([{ method: 'drive.files.list', status: 200 }]);
  });
});
