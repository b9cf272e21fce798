import { beforeEach, describe, expect, it } from '@jest/globals';
import { aDesk, type Desk } from './desk/a-desk.ts';
import { BETH, COMMERCIAL, ELI, OLIVE, VIC } from './desk/people.ts';
import { Sitting } from './desk/sitting.ts';
import { tagOn } from './desk/tag-on.ts';

describe.each([
  ['with labels', true],
  ['without labels', false],
])('Saving a class, %s,', (_, labels) => {
  let desk: Desk;
  let olive: Sitting;

  beforeEach(async () => {
    desk = await aDesk({ labels });
    olive = new Sitting(desk, OLIVE);
  });

  it('takes two clicks from an undecided document to one that is decided and named', () => {
    olive.select('evaluation');
    expect(olive.says()).toContain('Not yet decided');
    expect(olive.says()).toContain('CON-04 Procurement decisions');
    expect(olive.says()).toContain('3 of 3 decided files in this folder are this');
    expect(olive.says()).toContain('2026-09-14 ITT eval v2.0');
    olive.click('Save');
    expect(olive.clicks).toBe(2);
    expect(desk.file('evaluation').name).toBe('2026-09-14 ITT eval v2.0');
    expect(tagOn(desk, 'evaluation')).toMatchObject({
      code: 'CON-04',
      basis: 'suggestion',
      decidedBy: OLIVE,
    });
    expect(olive.says()).toContain('Decided: CON-04');
    expect(olive.says()).toContain('Keep 3 years from award, then destroy');
  });

  it('keeps the first name', () => {
    olive.select('evaluation');
    olive.click('Save');
    expect(desk.file('evaluation').properties).toMatchObject({ 'wtk.name': 'Copy of ITT eval FINAL v2' });
  });

  it('says where a record in the person’s own My Drive belongs, and opens that drive', () => {
    olive.select('note');
    expect(olive.says()).not.toContain('My Drive');
    olive.click('Save');
    expect(olive.says()).toContain('It is in your own My Drive, where your team cannot find it.');
    expect(olive.says()).toContain('Move, and choose your team’s shared drive');
    olive.menu('onMyTeams');
    olive.change('team', { team: 'commercial' });
    olive.select('note');
    expect(olive.says()).toContain('Move, and choose Commercial');
    expect(JSON.stringify(olive.card)).toContain(`https://drive.google.com/drive/folders/${COMMERCIAL}`);
    olive.select('invoice');
    olive.click('Save');
    expect(olive.says()).not.toContain('My Drive');
  });

  it('says until when, once the date of the event is picked, and saves that date', () => {
    olive.select('evaluation');
    olive.change('eventDate', { eventDate: { day: '2026-03-14' } });
    expect(olive.calls).toEqual([]);
    expect(olive.says()).toContain('Keep until 14 March 2029, then destroy');
    olive.click('Save');
    expect(olive.says()).toContain('Keep until 14 March 2029, then destroy');
    expect(tagOn(desk, 'evaluation')).toMatchObject({
      eventDate: '2026-03-14',
      keepUntil: '2029-03-14',
      then: 'destroy',
    });
  });

  it('never asks Google more than three times for one document', () => {
    olive.select('evaluation');
    expect(olive.calls.length).toBeLessThanOrEqual(3);
    for (const click of ['Save', 'Undo']) {
      olive.click(click);
      expect(olive.calls.length).toBeLessThanOrEqual(3);
    }
  });

  it('leaves the name alone where the box is not ticked', () => {
    olive.select('evaluation');
    olive.click('Save', { rename: undefined });
    expect(desk.file('evaluation').name).toBe('Copy of ITT eval FINAL v2');
    expect(tagOn(desk, 'evaluation')?.code).toBe('CON-04');
  });

  it('puts name and tag back exactly as they were when undone', () => {
    const { name, modifiedTime } = desk.file('evaluation');
    olive.select('evaluation');
    olive.click('Save');
    olive.click('Undo');
    expect(olive.notice).toContain('Undone');
    const after = desk.file('evaluation');
    expect(after.name).toBe(name);
    expect(tagOn(desk, 'evaluation')).toBeUndefined();
    expect(after.properties ?? {}).toEqual({});
    expect(after.modifiedTime).toBe(modifiedTime);
  });

  it('does no harm when Save is clicked twice', () => {
    olive.select('evaluation');
    const save = olive.actionOf('Save');
    olive.click('Save');
    const [name, tag] = [desk.file('evaluation').name, tagOn(desk, 'evaluation')];
    olive.act(save, { rename: 'yes' });
    expect(olive.calls.every(({ method }) => method === 'drive.files.get')).toBe(true);
    expect(olive.says()).toContain('Decided: CON-04');
    expect([desk.file('evaluation').name, tagOn(desk, 'evaluation')]).toEqual([name, tag]);
  });

  it('writes nothing over what somebody else has done since the card was drawn', () => {
    const beth = new Sitting(desk, BETH);
    beth.select('evaluation');
    olive.select('evaluation');
    beth.click('Save', { rename: undefined, eventDate: { day: '2026-01-05' } });
    olive.click('Save');
    expect(olive.notice).toContain('Somebody has changed this document');
    expect(tagOn(desk, 'evaluation')).toMatchObject({ decidedBy: BETH, eventDate: '2026-01-05' });
  });

  it('asks before an undo would take somebody else’s change away', () => {
    olive.select('evaluation');
    olive.click('Save');
    desk.file('evaluation').name = '2026-09-14 Evaluation by somebody else';
    olive.click('Undo');
    expect(olive.says()).toContain('Somebody has changed this document since');
    expect(desk.file('evaluation').name).toBe('2026-09-14 Evaluation by somebody else');
    olive.click('Undo anyway');
    expect(desk.file('evaluation').name).toBe('Copy of ITT eval FINAL v2');
  });

  it('lets a document be decided otherwise later', () => {
    olive.select('evaluation');
    olive.click('Save');
    olive.select('evaluation');
    expect(olive.says()).toContain('Decided');
    olive.click('Choose again');
    olive.click('Contracts and variations');
    olive.click('Save');
    expect(tagOn(desk, 'evaluation')).toMatchObject({ code: 'CON-01', basis: 'person' });
  });

  it('takes “not worth keeping” like any other decision, and never for a held document', () => {
    olive.select('note');
    olive.click('Not worth keeping');
    expect(olive.says()).toContain('then destroy');
    olive.click('Save');
    expect(tagOn(desk, 'note')?.code).toBe('NWK');
    olive.select('held');
    expect(olive.offers('Not worth keeping')).toBe(false);
  });

  it('offers nothing that would fail: to somebody who may only look', () => {
    const vic = new Sitting(desk, VIC);
    vic.select('evaluation');
    expect(vic.offers('Save')).toBe(false);
    expect(vic.says()).toContain('You can look at this document but not change it');
  });

  it('renames neither a locked document nor a held one, but tags both', () => {
    for (const name of ['locked', 'held'] as const) {
      const before = desk.file(name).name;
      olive.select(name);
      olive.click('All classes');
      olive.click('Contracts and procurement');
      olive.click('Procurement decisions');
      olive.click('Save', { eventDate: { day: '2026-03-01' } });
      expect([name, tagOn(desk, name)?.code]).toEqual([name, 'CON-04']);
      expect(desk.file(name).name).toBe(before);
    }
  });
});

describe('Saving a class with labels', () => {
  it('says in its own words that somebody has no licence for labels', async () => {
    const desk = await aDesk();
    const eli = new Sitting(desk, ELI);
    eli.select('evaluation');
    expect(eli.says()).toContain('The tag cannot be read');
    expect(eli.says()).toContain('no licence for labels');
    expect(eli.offers('Save')).toBe(false);
  });

  it('takes away a tag left in properties from before there were labels', async () => {
    const desk = await aDesk();
    desk.file('invoice').properties = {
      wtk: '1',
      'wtk.class': 'POL-01',
      'wtk.basis': 'person',
      other: 'stays',
    };
    const olive = new Sitting(desk, OLIVE);
    olive.select('invoice');
    olive.click('Choose again');
    olive.click('All classes');
    olive.click('Finance');
    olive.click('Payments');
    olive.click('Save');
    expect(tagOn(desk, 'invoice')?.code).toBe('FIN-01');
    expect(desk.file('invoice').properties).toEqual({ other: 'stays' });
  });
});
