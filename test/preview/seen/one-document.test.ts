import { afterAll, describe, expect, it } from '@jest/globals';
import { tagOn } from '../../addon/desk/tag-on.ts';
import { closePanels } from '../browser/open-panel.ts';
import { deskInBrowser } from './desk-in-browser.ts';
import { look } from './look.ts';

afterAll(closePanels);

describe('somebody with one document', () => {
  it('says yes to Google, takes the suggestion, gives the date, saves, and undoes it', async () => {
    const { panel, desk } = await deskInBrowser();
    await panel.open('Copy of ITT eval FINAL v2');
    await look(panel, '01-which-document');
    await panel.click('Show this document');
    await panel.cancel();
    expect(await panel.text()).toContain('Which document is this?');
    await panel.click('Show this document');
    await panel.allow();
    expect(await panel.text()).toContain('Keep 3 years from award, then destroy.');
    await look(panel, '02-suggestion');
    await panel.pick('Date of award', '2026-09-30');
    expect(await panel.text()).toContain('Keep until 30 September 2029, then destroy.');
    await look(panel, '03-date-given');
    await panel.click('Save');
    expect(await panel.text()).toContain('Decided: CON-04 Procurement decisions');
    expect(desk.file('evaluation').name).toBe('2026-09-14 ITT eval v2.0');
    expect(tagOn(desk, 'evaluation')).toMatchObject({ code: 'CON-04', eventDate: '2026-09-30' });
    await look(panel, '04-saved');
    await panel.click('Undo');
    expect(await panel.notice()).toBe('Undone. The document is as it was.');
    expect(desk.file('evaluation').name).toBe('Copy of ITT eval FINAL v2');
    expect(tagOn(desk, 'evaluation')).toBeUndefined();
  }, 60_000);

  it('names it part by part', async () => {
    const { panel, desk } = await deskInBrowser();
    await panel.select('Copy of ITT eval FINAL v2');
    await panel.click('Edit name');
    await panel.type('Title', 'Untitled');
    expect(await panel.buttons()).not.toContain('Rename');
    await look(panel, '05-name-not-yet-right');
    await panel.type('Title', 'Fleet tender evaluation');
    await look(panel, '06-name');
    await panel.click('Rename');
    expect(desk.file('evaluation').name).toBe('2026-09-14 Fleet tender evaluation v2.0');
    await look(panel, '07-renamed');
  }, 60_000);

  it('searches for a class, sees what it means, and takes another from the team’s list', async () => {
    const { panel, desk } = await deskInBrowser();
    await panel.select('2026-05-02 Invoice Acme Ltd 10023');
    await panel.click('Search');
    await panel.type('What is the document about?', 'zebra');
    await panel.click('Search');
    await look(panel, '08-nothing-found');
    await panel.type('What is the document about?', 'tender');
    await panel.click('Search');
    await look(panel, '09-search');
    await panel.back();
    await panel.click('All classes');
    await look(panel, '10-all-classes');
    await panel.click('Contracts and procurement');
    await look(panel, '11-classes-of-a-function');
    await panel.back();
    await panel.back();
    await panel.click('Your team’s list');
    await look(panel, '12-team-list');
    await panel.click('Payments, invoices and purchase orders');
    await look(panel, '13-what-it-means');
    await panel.click('Save');
    expect(tagOn(desk, 'invoice')).toMatchObject({ code: 'FIN-01', basis: 'person' });
  }, 60_000);

  it('comes to harm and is told what to do: Google is busy, then it is not', async () => {
    const { panel, desk } = await deskInBrowser({
      faults: 'server-error:method=drive.files.modifyLabels,times=3',
    });
    await panel.select('2026-05-02 Invoice Acme Ltd 10023');
    await panel.click('Save');
    expect(await panel.text()).toContain('Nothing was changed');
    expect(tagOn(desk, 'invoice')).toBeUndefined();
    await look(panel, '14-google-is-busy');
    await panel.click('Try again');
    await panel.click('Save');
    expect(tagOn(desk, 'invoice')?.code).toBe('CON-04');
  }, 60_000);

  it('closes the case that a document is part of, and sees the day that it is kept until', async () => {
    const { panel, desk } = await deskInBrowser();
    await panel.select('2023-01-09 Letter to supplier');
    await look(panel, '15-in-a-case');
    await panel.click('Part of a case');
    await panel.pick('Day it was closed', '2026-03-31');
    expect(await panel.text()).toContain('Keep until 31 March 2032, then destroy');
    await look(panel, '16-case');
    await panel.click('Close the case');
    expect(desk.file('caseFolder').properties).toMatchObject({ 'wtk.closed': '2026-03-31' });
    await look(panel, '17-case-closed');
  }, 60_000);

  it('is told where a record in their own My Drive belongs', async () => {
    const { panel } = await deskInBrowser();
    await panel.select('Invoice from Beta Ltd');
    await panel.click('Save');
    expect(await panel.text()).toContain('It is in your own My Drive, where your team cannot find it.');
    await look(panel, '29-in-my-drive');
  }, 60_000);

  it('is told what cannot be done, and why: a hold, a half-done save, a document of others', async () => {
    const { panel, desk } = await deskInBrowser({ faults: 'server-error:method=drive.files.update,times=3' });
    await panel.select('Print contract moderation');
    expect(await panel.text()).toContain('perhaps on hold');
    await look(panel, '26-perhaps-on-hold');
    await panel.select('Copy of ITT eval FINAL v2');
    await panel.click('Save');
    expect(await panel.text()).toContain('The name was not changed');
    await look(panel, '27-half-done');
    await panel.click('Rename it now');
    expect(desk.file('evaluation').name).toBe('2026-09-14 ITT eval v2.0');
    await panel.select('Their proposal');
    expect(await panel.buttons()).not.toContain('Save');
    await look(panel, '28-not-ours');
  }, 60_000);
});
