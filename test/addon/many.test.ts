import { beforeEach, describe, expect, it } from '@jest/globals';
import { aDesk, type Desk } from './desk/a-desk.ts';
import { COMMERCIAL, OLIVE } from './desk/people.ts';
import { Sitting } from './desk/sitting.ts';
import { tagOn } from './desk/tag-on.ts';

describe.each([
  ['with labels', true],
  ['without labels', false],
])('Many documents selected, %s,', (_, labels) => {
  let desk: Desk;
  let olive: Sitting;

  beforeEach(async () => {
    desk = await aDesk({ labels });
    olive = new Sitting(desk, OLIVE);
  });

  it('are tagged together, folders and shortcuts left out by name', () => {
    olive.select('invoice', 'note', 'emoji', 'folder', 'shortcut', 'binned');
    expect(olive.says()).toContain('3 not yet decided');
    expect(olive.says()).toContain('FIN-01');
    expect(olive.says()).toContain('Folders are not tagged');
    expect(olive.says()).toContain('This is a shortcut');
    expect(olive.says()).toContain('It is in the bin');
    olive.click('See what it means');
    expect(olive.says()).toContain('Keep until');
    olive.click('Tag 3 documents');
    expect(olive.says()).toContain('Tagged 3');
    for (const name of ['invoice', 'note', 'emoji'] as const) expect(tagOn(desk, name)?.code).toBe('FIN-01');
    olive.click('Undo all');
    expect(olive.says()).toContain('Undone 3');
    for (const name of ['invoice', 'note', 'emoji'] as const) expect(tagOn(desk, name)).toBeUndefined();
  });

  it('leave alone what somebody has decided', () => {
    olive.select('note');
    olive.click('Not worth keeping');
    olive.click('Save');
    olive.select('note', 'invoice');
    olive.click('See what it means');
    expect(olive.says()).toContain('1 decided already stay as they are');
    olive.click('Tag 1 document');
    expect(tagOn(desk, 'note')?.code).toBe('NWK');
    expect(tagOn(desk, 'invoice')?.code).toBe('FIN-01');
  });

  it('are not undone where somebody has changed one since', () => {
    olive.select('invoice', 'note');
    olive.click('See what it means');
    olive.click('Tag 2 documents');
    desk.file('note').name = 'Changed by Beth';
    olive.click('Undo all');
    expect(olive.says()).toContain('Undone 1');
    expect(olive.says()).toContain('Somebody has changed it since');
    expect(tagOn(desk, 'note')?.code).toBe('FIN-01');
  });
});

describe('More documents than half a minute allows', () => {
  const add = (desk: Desk, count: number): string[] =>
    Array.from(
      { length: count },
      (_, at) =>
        desk.workspace.files.addFile({
          name: `2026-05-02 Invoice Acme Ltd ${at}`,
          mimeType: 'application/pdf',
          drive: COMMERCIAL,
          createdTime: Date.parse('2026-05-02T09:00:00Z'),
        }).id,
    );

  it('are worked through in several goes, each saying what is left', async () => {
    const desk = await aDesk({ faults: 'slow:method=drive.files,ms=500' });
    const ids = add(desk, 30);
    const olive = new Sitting(desk, OLIVE);
    olive.selectIds(ids);
    expect(olive.says()).toContain('30 not yet decided');
    olive.click('See what it means');
    olive.click('Tag 30 documents');
    const left = /Continue \((\d+) left\)/.exec(olive.says());
    expect(Number(left?.[1])).toBeGreaterThan(5);
    let goes = 1;
    while (olive.says().includes('Continue')) {
      olive.click(/Continue \(\d+ left\)/.exec(olive.says())?.[0] ?? '');
      goes += 1;
    }
    expect(goes).toBeLessThan(6);
    expect(olive.says()).toContain('Tagged 30');
    expect(ids.every((id) => desk.workspace.files.file(id)?.labels?.length === 1)).toBe(true);
  });

  it('say how many were not looked at', async () => {
    const desk = await aDesk({ faults: 'slow:method=drive.files,ms=1000' });
    const olive = new Sitting(desk, OLIVE);
    olive.selectIds(add(desk, 30));
    expect(olive.says()).toMatch(/\d+ not looked at yet/);
    olive.click('See what it means');
    const said = /Tag (\d+) documents[^]*?(\d+) not looked at: there was no time for them/.exec(olive.says());
    const [tagged, unread] = [said?.[1], said?.[2]];
    expect(Number(tagged) + Number(unread)).toBe(30);
    expect(Number(unread)).toBeGreaterThan(0);
  });
});

describe('Names that need nobody’s word', () => {
  it('are mended together', async () => {
    const desk = await aDesk();
    const olive = new Sitting(desk, OLIVE);
    desk.file('invoice').name = 'Copy of 2026-05-02 Invoice Acme Ltd 10023';
    desk.file('emoji').name = '2026-07-03 Stationery order FINAL';
    olive.select('invoice', 'emoji', 'note');
    olive.click('Rename 2');
    expect(olive.says()).toContain('Renamed 2');
    expect(desk.file('invoice').name).toBe('2026-05-02 Invoice Acme Ltd 10023');
    expect(desk.file('emoji').name).toBe('2026-07-03 Stationery order');
    expect(desk.file('note').name).toBe('Invoice from Beta Ltd');
    olive.click('Undo all');
    expect(desk.file('invoice').name).toBe('Copy of 2026-05-02 Invoice Acme Ltd 10023');
  });
});

describe('Google’s trouble with one of many', () => {
  const twoTagged = async (faults: string): Promise<{ desk: Desk; olive: Sitting }> => {
    const desk = await aDesk({ faults });
    const olive = new Sitting(desk, OLIVE);
    olive.select('invoice', 'note');
    olive.click('See what it means');
    olive.click('Tag 2 documents');
    return { desk, olive };
  };

  it('never leaves a tag that was written called not done, or without a way back', async () => {
    const { desk, olive } = await twoTagged(
      'server-error:method=drive.files.update,times=3;server-error:method=drive.files.get,after=5,times=3',
    );
    expect(tagOn(desk, 'invoice')?.code).toBe('FIN-01');
    expect(olive.says()).toContain('Tagged 2 documents');
    expect(olive.says()).not.toContain('Not done');
    olive.click('Undo all');
    expect(olive.says()).toContain('Undone 2');
    expect(tagOn(desk, 'invoice')).toBeUndefined();
  });

  it('offers again what Google was too busy for', async () => {
    const { desk, olive } = await twoTagged('server-error:method=drive.files.modifyLabels,times=3');
    expect(olive.says()).toContain('Tagged 1 document');
    expect(olive.says()).toContain('Google is busy');
    olive.click('Continue (1 left)');
    expect(olive.says()).toContain('Tagged 2 documents');
    for (const name of ['invoice', 'note'] as const) expect(tagOn(desk, name)?.code).toBe('FIN-01');
  });

  it('lets an undo that broke off half way be finished', async () => {
    const { desk, olive } = await twoTagged('server-error:method=drive.files.update,after=2,times=3');
    olive.click('Undo all');
    expect(olive.says()).toContain('Undone 1');
    expect(olive.says()).toContain('The class was taken back. The rest was not. Google is busy');
    olive.click('Continue (1 left)');
    expect(olive.says()).toContain('Undone 2');
    expect(olive.says()).not.toContain('Somebody has changed it since');
    for (const name of ['invoice', 'note'] as const) expect(tagOn(desk, name)).toBeUndefined();
  });

  it('says of a document that Google is busy, not that it is gone', async () => {
    const desk = await aDesk({ faults: 'server-error:method=drive.files.get,times=3' });
    const olive = new Sitting(desk, OLIVE);
    olive.select('invoice', 'note');
    expect(olive.says()).toContain('Google is busy and did not answer in time.');
    expect(olive.says()).not.toContain('not there any more');
  });
});
