import { beforeEach, describe, expect, it } from '@jest/globals';
import { aDesk, type Desk } from './desk/a-desk.ts';
import { OLIVE } from './desk/people.ts';
import { Sitting } from './desk/sitting.ts';
import { tagOn } from './desk/tag-on.ts';

describe('Naming a document', () => {
  let desk: Desk;
  let olive: Sitting;

  beforeEach(async () => {
    desk = await aDesk();
    olive = new Sitting(desk, OLIVE);
  });

  it('offers the day it was made, says that it is that, and takes another', () => {
    olive.select('note');
    expect(olive.says()).toContain('2026-06-11 Invoice from Beta Ltd');
    expect(olive.says()).toContain('11 June 2026 is the day it was made');
    olive.change('nameDate', { nameDate: { day: '2026-06-05' } });
    expect(olive.says()).toContain('2026-06-05 Invoice from Beta Ltd');
    expect(olive.says()).toContain('5 June 2026 is the day you picked');
    olive.click('Save', { nameDate: { day: '2026-06-05' } });
    expect(desk.file('note').name).toBe('2026-06-05 Invoice from Beta Ltd');
  });

  it('points at what is wrong and lets each part be edited, checked at every change', () => {
    olive.select('evaluation');
    olive.click('Edit name');
    expect(JSON.stringify(olive.card)).toContain('<b><u>Copy of</u></b>');
    olive.change('part-title', { 'part-title': 'ITT evaluation: final' });
    expect(olive.offers('Rename')).toBe(false);
    olive.change('part-version', { 'part-title': 'ITT evaluation', 'part-version': 'second' });
    expect(olive.says()).toContain("'second' cannot stand as the version: write it like v1.0.");
    olive.change('part-version', { 'part-title': 'ITT evaluation', 'part-version': 'v2.0' });
    expect(olive.says()).toContain('2026-09-14 ITT evaluation v2.0');
    olive.click('Rename', { 'part-title': 'ITT evaluation' });
    expect(desk.file('evaluation').name).toBe('2026-09-14 ITT evaluation v2.0');
    expect(tagOn(desk, 'evaluation')).toBeUndefined();
    olive.click('Undo');
    expect(desk.file('evaluation').name).toBe('Copy of ITT eval FINAL v2');
  });

  it('keeps a file’s extension out of the parts and in the name', () => {
    desk.file('note').name = 'scan of invoice.pdf';
    olive.select('note');
    olive.click('Edit name');
    olive.click('Rename', { 'part-title': 'Invoice Beta Ltd 14' });
    expect(desk.file('note').name).toBe('2026-06-11 Invoice Beta Ltd 14.pdf');
  });

  it('moves no day of a decided document without saying so before', () => {
    desk.file('note').name = '2026-06-11 Invoice from Beta Ltd FINAL';
    olive.select('note');
    olive.click('Save', { rename: undefined });
    const { keepUntil } = tagOn(desk, 'note') ?? {};
    olive.select('note');
    olive.click('Edit name');
    olive.change('part-date', { 'part-date': { day: '2027-06-01' }, 'part-title': 'Invoice Beta Ltd' });
    expect(olive.says()).toContain('With this date: Keep until');
    olive.click('Rename', { 'part-date': { day: '2027-06-01' }, 'part-title': 'Invoice Beta Ltd' });
    expect(desk.file('note').name).toBe('2027-06-01 Invoice Beta Ltd');
    expect(tagOn(desk, 'note')?.eventDate).toBe('2027-06-01');
    expect(tagOn(desk, 'note')?.keepUntil).not.toBe(keepUntil);
    expect(olive.says()).not.toContain('differs');
  });

  it('never makes a doubtful day certain by putting it in a name', () => {
    const migration = desk.index.policy.settings.migrations[0]?.on ?? '';
    const file = desk.file('note');
    file.createdTime = file.modifiedTime = Date.parse(`${migration}T10:00:00Z`);
    olive.select('note');
    expect(olive.says()).not.toContain(`${migration} Invoice`);
    expect(olive.says()).toContain('Date of the document');
  });

  it.each(['hostile', 'endless', 'emoji'] as const)('survives a name that is %s', (name) => {
    olive.select(name);
    expect(olive.markup()).not.toContain('<script>');
    expect(olive.says()).not.toContain('\u202E');
    expect(olive.says().length).toBeLessThan(4000);
    olive.click('Search');
    olive.click('Search', { query: 'invoice' });
    olive.click('Payments');
    olive.click('Save');
    expect(tagOn(desk, name)?.code).toBe('FIN-01');
    olive.click('Undo');
    expect(tagOn(desk, name)).toBeUndefined();
  });
});
