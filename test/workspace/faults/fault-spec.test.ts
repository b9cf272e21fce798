import { describe, expect, it } from '@jest/globals';
import { FaultSpecError, parseFaults } from '../../../scripts/workspace/faults/fault-spec.ts';

describe('a faults spec', () => {
  it.each([
    ['', []],
    ['rate-limit:every-page=2', [{ name: 'rate-limit', everyPage: 2 }]],
    ['rate-limit:user=A@b.example,endless', [{ name: 'rate-limit', user: 'a@b.example', endless: true }]],
    [
      'server-error:user=a@b.example,endless,status=500',
      [{ name: 'server-error', user: 'a@b.example', endless: true, status: 500 }],
    ],
    ['page-token:user=a@b.example,page=3', [{ name: 'page-token', user: 'a@b.example', page: 3 }]],
    [
      'slow:ms=50 ; reset:page=2,times=1',
      [
        { name: 'slow', ms: 50 },
        { name: 'reset', page: 2, times: 1 },
      ],
    ],
    ['label-unreadable', [{ name: 'label-unreadable' }]],
    [
      'events-late:hours=1.5;events-lost:every=3',
      [
        { name: 'events-late', hours: 1.5 },
        { name: 'events-lost', every: 3 },
      ],
    ],
    ['revoke:after=40', [{ name: 'revoke', after: 40 }]],
  ])('%s is read', (spec, rules) => {
    expect(parseFaults(spec)).toEqual(rules);
  });

  it.each([
    ['rate', "'rate' is no fault"],
    ['rate-limit:pages=2', "rate-limit takes no 'pages'. It takes: user,"],
    ['rate-limit:everyPage=2', "takes no 'everyPage'"],
    ['rate-limit:every-page=two', 'every-page=two is not a number'],
    ['rate-limit:every-page', 'needs a value'],
    ['rate-limit:endless=yes', 'takes no value'],
    ['slow:page=2', 'slow needs ms='],
    ['suspend:after=2', 'suspend needs user='],
    ['events-lost', 'needs file=… or every='],
    ['label-unreadable:page=1', 'It takes: user.'],
  ])('%s is refused in plain words', (spec, words) => {
    expect(() => parseFaults(spec)).toThrow(FaultSpecError);
    expect(() => parseFaults(spec)).toThrow(words);
  });
});
