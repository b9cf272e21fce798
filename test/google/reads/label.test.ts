import { describe, expect, it } from '@jest/globals';
import { loopbackForEachTest, type Behaviour, type LoopbackGoogle } from '../loopback-google.ts';

const loopback = loopbackForEachTest();
const start = (reply: Behaviour['reply']): Promise<LoopbackGoogle> => loopback.start({ reply });
const parameters = (): Record<string, string>[] =>
  loopback.server.asked.map(({ query }) => Object.fromEntries(query));

describe('the label', () => {
  const published = {
    name: 'labels/LABEL@12',
    properties: { title: 'What to Keep' },
    lifecycle: { state: 'PUBLISHED' },
    fields: [
      {
        id: 'OLD',
        properties: { displayName: 'Record class' },
        lifecycle: { state: 'DISABLED' },
        selectionOptions: { choices: [] },
      },
      {
        id: 'CLASS',
        properties: { displayName: 'Record class' },
        lifecycle: { state: 'PUBLISHED' },
        selectionOptions: {
          choices: [
            { id: 'C1', properties: { displayName: 'FIN-01 Payments' }, lifecycle: { state: 'PUBLISHED' } },
            { id: 'C2', properties: { displayName: 'FIN-02 Gone' }, lifecycle: { state: 'DISABLED' } },
          ],
        },
      },
      { id: 'DATE', properties: { displayName: 'Event date' }, dateOptions: {} },
      { id: 'OTHER', properties: { displayName: 'Colour' } },
    ],
  };
  const retired = { id: 'RETIRED', properties: { title: 'What to Keep' }, lifecycle: { state: 'DISABLED' } };

  it('is found by its title on any page, an enabled one first, with disabled choices in the map', async () => {
    const google = (
      await start((_, n) => ({
        json:
          n === 1
            ? { labels: [retired], nextPageToken: 'two' }
            : { labels: [{ id: 'X', properties: { title: 'Other' } }, published] },
      }))
    ).open();

    expect(await google.label('What to Keep')).toEqual({
      labelId: 'LABEL',
      revisionId: '12',
      fields: { recordClass: 'CLASS', eventDate: 'DATE' },
      choices: { recordClass: { C1: 'FIN-01 Payments', C2: 'FIN-02 Gone' } },
    });
    expect(parameters()[0]).toMatchObject({
      publishedOnly: 'true',
      useAdminAccess: 'true',
      view: 'LABEL_VIEW_FULL',
      pageSize: '200',
    });
  });

  it('is absent where the domain has none', async () => {
    const google = (await start(() => ({ json: {} }))).open();

    expect(await google.label('What to Keep')).toBeUndefined();
  });
});
