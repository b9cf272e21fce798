import { afterAll, describe, expect, it } from '@jest/globals';
import { BETH } from '../../addon/desk/people.ts';
import { tagOn } from '../../addon/desk/tag-on.ts';
import { closePanels } from '../browser/open-panel.ts';
import { deskInBrowser } from './desk-in-browser.ts';
import { look } from './look.ts';

afterAll(closePanels);

describe('somebody with many documents', () => {
  it('selects three, tags them together, and takes it back', async () => {
    const { panel, desk } = await deskInBrowser();
    await panel.select(
      'Copy of ITT eval FINAL v2',
      'Print contract moderation',
      '2026-05-02 Invoice Acme Ltd 10023',
    );
    await look(panel, '18-three-selected');
    await panel.click('Your team’s list');
    await panel.click('Procurement decisions');
    await panel.pick('Date of award', '2026-09-30');
    await look(panel, '19-what-it-means-for-three');
    await panel.click('Tag 3 documents');
    expect(await panel.text()).toContain('Tagged 3 documents');
    expect(tagOn(desk, 'invoice')?.code).toBe('CON-04');
    await look(panel, '20-three-tagged');
    await panel.click('Undo all');
    expect(await panel.text()).toContain('Undone 3 documents');
    expect(tagOn(desk, 'invoice')).toBeUndefined();
  }, 60_000);

  it('sees what is left to decide, in the panel’s own menu too', async () => {
    const { panel } = await deskInBrowser();
    await look(panel, '21-home');
    await panel.menu('My undecided documents');
    await look(panel, '22-my-undecided-documents');
    await panel.menu('My teams');
    await look(panel, '23-my-teams');
    await panel.menu('Guidance');
    await look(panel, '24-guidance');
  }, 60_000);

  it('works through the team’s queue as its manager', async () => {
    const { panel } = await deskInBrowser({}, BETH);
    await panel.click('Queue');
    expect(await panel.text()).toContain('to decide');
    await look(panel, '25-queue');
  }, 60_000);
});
