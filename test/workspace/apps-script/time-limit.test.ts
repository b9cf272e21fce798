import { beforeEach, describe, expect, it } from '@jest/globals';
import { smallWorkspace, type SmallWorkspace } from '../small-workspace.ts';
import { failureOf, run, scriptOf, valueOf } from './a-script.ts';

const TOO_LONG = 'Exceeded maximum execution time';
let small: SmallWorkspace;
beforeEach(() => {
  small = smallWorkspace();
});

describe('the thirty seconds of an execution', () => {
  it('are enough for less', () => {
    expect(valueOf(small, 'Utilities.sleep(29000); return "done"')).toBe('done');
  });

  it.each([
    ['a long sleep', 'Utilities.sleep(31000)'],
    ['many short ones', 'for (let n = 0; n < 400; n++) Utilities.sleep(100)'],
    ['a caught end', 'try { Utilities.sleep(31000) } catch (_) {} return "done"'],
    [
      'an end caught again and again',
      'for (;;) try { Utilities.sleep(10000) } catch (_) { break } return "done"',
    ],
  ])('end with %s', (_what, code) => {
    expect(failureOf(small, code).message).toBe(TOO_LONG);
  });

  it('count what passes for real: a script that only computes is stopped', () => {
    for (const code of ['for (;;);', 'try { for (;;); } catch (_) {} finally { return 1 }'])
      expect(failureOf(small, code, { limit: 30 }).message).toBe(TOO_LONG);
  });

  it('count the time that Google takes, without anybody waiting for it', () => {
    const latency = { least: 4000, most: 4000 };
    const code = 'for (let n = 0; n < e.calls; n++) Drive.Files.list({ pageSize: 1 }); return "done"';
    const startedAt = performance.now();
    expect(valueOf(small, code, { latency }, { calls: 7 })).toBe('done');
    const stopped = failureOf(small, code, { latency }, { calls: 9 });
    expect(stopped.message).toBe(TOO_LONG);
    expect(stopped.calls).toHaveLength(8);
    expect(performance.now() - startedAt).toBeLessThan(4000);
  });

  it('leave what was written before, and nothing that would have come after', () => {
    const { minutes, locked } = small.files;
    const script = scriptOf(
      small,
      `if (e.later)
         return [PropertiesService.getUserProperties().getKeys(), CacheService.getUserCache().get("after")];
       Drive.Files.update({ description: 'before' }, e.first);
       try { Utilities.sleep(31000) } catch (_) {}
       for (const write of [
         () => Drive.Files.update({ description: 'after' }, e.second),
         () => PropertiesService.getUserProperties().setProperty('after', '1'),
         () => CacheService.getUserCache().put('after', '1'),
         () => console.log('after'),
       ]) try { write() } catch (_) {}
       return 'done'`,
    );
    const event = { first: minutes.id, second: locked.id };
    expect(() => script.run('main', event, 'bea@department.example')).toThrow(TOO_LONG);
    expect([minutes.rare?.description, locked.rare?.description]).toEqual(['before', undefined]);
    expect(script.run('main', { later: true }, 'bea@department.example').value).toEqual([[], null]);
  });

  it('may end while Google works: what was asked for is done, and the script never hears of it', () => {
    const code = 'Drive.Files.update({ description: "late" }, e.id); console.log("heard")';
    const latency = { least: 31_000, most: 31_000 };
    const stopped = failureOf(small, code, { latency }, { id: small.files.minutes.id });
    expect([stopped.message, stopped.logs]).toEqual([TOO_LONG, []]);
    expect(small.files.minutes.rare?.description).toBe('late');
  });

  it('begin anew with the next execution', () => {
    failureOf(small, 'Utilities.sleep(31000)');
    expect(run(small, 'return 1').value).toBe(1);
  });
});
