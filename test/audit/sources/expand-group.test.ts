import { describe, expect, it } from '@jest/globals';
import { Groups } from '../../../scripts/audit/sources/expand-group.ts';
import { MemoryGoogle, refusal } from '../memory-google.ts';

const user = (address: string) => ({ address, type: 'USER' as const });
const nested = (address: string) => ({ address, type: 'GROUP' as const });

describe('who is in a group', () => {
  it('goes into nested groups, and through groups that hold each other once', async () => {
    const google = new MemoryGoogle({
      users: [],
      files: {},
      groups: {
        'a@x.example': [user('ann@x.example'), nested('b@x.example')],
        'b@x.example': [user('Bob@x.example'), nested('a@x.example'), nested('c@x.example')],
        'c@x.example': [{ address: undefined, type: 'CUSTOMER' }],
      },
    });
    const { addresses, everybody, unread } = await new Groups(google).people('A@x.example');
    expect([...addresses].sort()).toEqual(['ann@x.example', 'bob@x.example']);
    expect({ everybody, unread }).toEqual({ everybody: true, unread: [] });
    expect(google.counts.calls).toBe(3);
  });

  it('asks for a group once, however many drives it is a member of', async () => {
    const google = new MemoryGoogle({
      users: [],
      files: {},
      groups: { 'a@x.example': [user('ann@x.example')] },
    });
    const groups = new Groups(google);
    await Promise.all([groups.people('a@x.example'), groups.people('a@x.example')]);
    await groups.people('a@x.example');
    expect(google.counts.calls).toBe(1);
  });

  it('names a group whose members may not be listed, and goes on', async () => {
    const google = new MemoryGoogle(
      {
        users: [],
        files: {},
        groups: { 'a@x.example': [user('ann@x.example'), nested('theirs@y.example')] },
      },
      ({ of }) => {
        if (of === 'theirs@y.example') throw refusal('not-found');
      },
    );
    const { addresses, unread } = await new Groups(google).people('a@x.example');
    expect([...addresses]).toEqual(['ann@x.example']);
    expect(unread).toEqual(['theirs@y.example']);
  });
});
