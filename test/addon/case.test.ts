import { describe, expect, it } from '@jest/globals';
import { aDesk } from './desk/a-desk.ts';
import { OLIVE } from './desk/people.ts';
import { Sitting } from './desk/sitting.ts';
import { tagOn } from './desk/tag-on.ts';

describe('A document in a case', () => {
  it('has the class of its case without anybody tagging it', async () => {
    const olive = new Sitting(await aDesk(), OLIVE);
    olive.select('letter');
    expect(olive.says()).toContain('Print services contract');
    expect(olive.says()).toContain('Decided, but a date is missing');
    expect(olive.says()).toContain('CON-01');
  });

  it('gets its date when the case is closed, says it before, and loses it when the case is opened again', async () => {
    const desk = await aDesk();
    const olive = new Sitting(desk, OLIVE);
    const { modifiedTime } = desk.file('caseFolder');
    olive.select('letter');
    olive.click('Print services contract');
    olive.change('closedOn', { closedOn: { day: '2026-03-31' } });
    expect(olive.says()).toContain('Keep until 31 March 2032, then destroy');
    olive.click('Close the case', { closedOn: { day: '2026-03-31' } });
    expect(olive.calls).toHaveLength(2);
    expect(olive.says()).toContain('Case closed on 31 March 2026');
    expect(olive.says()).toContain('Keep until 31 March 2032, then destroy');
    expect(desk.file('caseFolder').properties).toMatchObject({ 'wtk.closed': '2026-03-31' });
    expect(desk.file('caseFolder').modifiedTime).toBe(modifiedTime);
    olive.click('Open it again');
    expect(desk.file('caseFolder').properties).not.toHaveProperty('wtk.closed');
    expect(olive.says()).toContain('a date is missing');
  });

  it('says of one whose own time has come that its case goes as a whole, which only the audit can settle', async () => {
    const desk = await aDesk();
    desk.file('caseFolder').properties = { 'wtk.case': 'CON-01', 'wtk.closed': '2018-03-31' };
    const olive = new Sitting(desk, OLIVE);
    olive.select('letter');
    expect(olive.says()).toContain('Its own time has come; its case goes as a whole');
    expect(olive.says()).toContain('Keep until 31 March 2024, then destroy');
  });

  it('keeps its name once the case is closed', async () => {
    const desk = await aDesk();
    desk.file('letter').name = 'Letter to supplier FINAL';
    desk.file('caseFolder').properties = { 'wtk.case': 'CON-01', 'wtk.closed': '2026-03-31' };
    const olive = new Sitting(desk, OLIVE);
    olive.select('letter');
    expect(olive.says()).toContain('Its case is closed, so its name stays as it is');
    expect(olive.offers('Rename')).toBe(false);
  });

  it('can be decided otherwise', async () => {
    const desk = await aDesk();
    const olive = new Sitting(desk, OLIVE);
    olive.select('letter');
    olive.click('Choose again');
    olive.click('Procurement decisions');
    olive.click('Save', { eventDate: { day: '2022-03-01' } });
    expect(tagOn(desk, 'letter')?.code).toBe('CON-04');
  });

  it('is not called undecided when the folders above it cannot be seen', async () => {
    const desk = await aDesk();
    const olive = new Sitting(desk, OLIVE);
    olive.select('outside');
    expect(olive.says()).toContain('it is not known whether it is part of a case');
    expect(olive.says()).toContain('It belongs to somebody outside the department');
  });
});
