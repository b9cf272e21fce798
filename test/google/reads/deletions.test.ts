import { describe, expect, it } from '@jest/globals';
import {
  collected,
  loopbackForEachTest,
  OWNER,
  type Behaviour,
  type LoopbackGoogle,
} from '../loopback-google.ts';

const loopback = loopbackForEachTest();
const start = (reply: Behaviour['reply']): Promise<LoopbackGoogle> => loopback.start({ reply });
const parameters = (): Record<string, string>[] =>
  loopback.server.asked.map(({ query }) => Object.fromEntries(query));

describe('the log of lost files', () => {
  const activity = (name: string, docId: string): object => ({
    id: { time: '2026-03-04T05:06:07.000Z' },
    actor: { email: OWNER },
    events: [
      { name: 'edit', parameters: [{ name: 'doc_id', value: 'other' }] },
      {
        name,
        parameters: [
          { name: 'primary_event', boolValue: true },
          { name: 'doc_id', value: docId },
          { name: 'doc_title', value: 'Invoice' },
          { name: 'owner', value: 'owner@example.gov.uk' },
        ],
      },
    ],
    resourceDetails: [
      {
        id: docId,
        appliedLabels: [
          {
            title: 'Other',
            fieldValues: [{ displayName: 'Record class', selectionValue: { displayName: 'wrong' } }],
          },
          {
            title: 'What to Keep',
            fieldValues: [
              { displayName: 'Record class', selectionValue: { displayName: 'FIN-01 Payments' } },
            ],
          },
        ],
      },
    ],
  });

  it('names each file once, when, by whom, and the class that it bore', async () => {
    const google = (
      await start(({ query }) => ({
        json:
          query.get('eventName') === 'delete'
            ? { items: [activity('delete', 'gone')] }
            : { items: [activity('trash', 'binned')] },
      }))
    ).open();

    const lost = await collected(google.deletions('2026-01-01T00:00:00Z'));

    expect(lost).toEqual(
      (['delete', 'trash'] as const).map((event) => ({
        fileId: event === 'delete' ? 'gone' : 'binned',
        title: 'Invoice',
        event,
        at: '2026-03-04T05:06:07.000Z',
        actor: OWNER,
        owner: 'owner@example.gov.uk',
        label: 'FIN-01 Payments',
      })),
    );
    expect(loopback.server.asked[0]?.path).toBe('/admin/reports/v1/activity/users/all/applications/drive');
    expect(parameters()[0]).toMatchObject({
      startTime: '2026-01-01T00:00:00Z',
      maxResults: '1000',
      eventName: 'delete',
    });
  });

  it('is empty where nothing was lost', async () => {
    const google = (await start(() => ({ json: { kind: 'admin#reports#activities' } }))).open();

    expect(await collected(google.deletions('2026-01-01T00:00:00Z'))).toEqual([]);
  });
});
