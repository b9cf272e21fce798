import { describe, expect, it } from '@jest/globals';
import type { CardJson, WidgetJson } from '../../../scripts/preview/render/card-json.ts';
import { renderCard } from '../../../scripts/preview/render/render-card.ts';

const onClick = { action: { function: 'onAction', parameters: [] } };
const HOSTILE = `"><script>alert('x')</script><img src=x onerror=alert(1)>&`;

const cardOf = (...widgets: readonly WidgetJson[]): CardJson => ({
  header: { title: 'What to Keep', subtitle: HOSTILE },
  sections: [{ header: HOSTILE, widgets }],
});
const draw = (...widgets: readonly WidgetJson[]): string => renderCard(cardOf(...widgets));

const EVERY_WIDGET: readonly WidgetJson[] = [
  { textParagraph: { text: HOSTILE } },
  {
    decoratedText: {
      text: HOSTILE,
      topLabel: HOSTILE,
      bottomLabel: HOSTILE,
      startIcon: { materialIcon: { name: HOSTILE }, altText: HOSTILE },
      onClick,
      button: { text: HOSTILE, altText: HOSTILE, onClick },
    },
  },
  { decoratedText: { text: 'On', switchControl: { name: HOSTILE, value: HOSTILE } } },
  { buttonList: { buttons: [{ text: HOSTILE, onClick: { openLink: { url: `https://a.example/${HOSTILE}` } } }] } },
  { textInput: { name: HOSTILE, label: HOSTILE, hintText: HOSTILE, value: HOSTILE, type: 'MULTIPLE_LINE' } },
  { textInput: { name: HOSTILE, label: HOSTILE, value: HOSTILE } },
  { selectionInput: { name: HOSTILE, label: HOSTILE, type: 'DROPDOWN', items: [{ text: HOSTILE, value: HOSTILE }] } },
  { selectionInput: { name: HOSTILE, label: HOSTILE, type: 'RADIO_BUTTON', items: [{ text: HOSTILE, value: HOSTILE }] } },
  { dateTimePicker: { name: HOSTILE, label: HOSTILE } },
  { image: { altText: HOSTILE } },
  { divider: {} },
]; // prettier-ignore

/** What a browser takes for tags, without the values of their attributes. */
const tagsOf = (page: string): readonly string[] => page.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? [];

describe('a card as a page', () => {
  it.each(EVERY_WIDGET.map((widget) => [Object.keys(widget).join(), widget] as const))(
    'lets nothing of a stranger’s through as markup: %s',
    (_, widget) => {
      const tags = tagsOf(draw(widget));
      expect(tags.length).toBeGreaterThan(5);
      expect(tags.filter((tag) => /^<\/?(script|img)|\son/.test(tag))).toEqual([]);
    },
  );

  it('fetches nothing and carries neither styles nor scripts of its own', () => {
    expect(tagsOf(draw(...EVERY_WIDGET)).filter((tag) => /\s(src|style|on\w+)=/.test(tag))).toEqual([]);
  });

  it("reads Google's small HTML, and shows as text what it is not", () => {
    const page = draw({
      textParagraph: {
        text: 'a <b>b</b> <font color="#137333">c</font><br><a href="https://d.example/">d</a> &amp; <h1>e</h1>',
      },
    });
    expect(page).toContain(
      'a <b>b</b> <font color="#137333">c</font><br /><a href="https://d.example/" target="_blank" rel="noopener noreferrer">d</a> &amp; &lt;h1&gt;e&lt;/h1&gt;',
    );
  });

  it('follows no link but those that Google follows', () => {
    const page = draw({
      buttonList: { buttons: [{ text: 'A', onClick: { openLink: { url: 'javascript:alert(1)' } } }] },
    });
    expect(page).not.toContain('javascript:');
  });

  it('shows a day as it is in UTC', () => {
    const page = draw({ dateTimePicker: { name: 'day', label: 'Day', valueMsEpoch: '1556755200000' } });
    expect(page).toContain('value="2019-05-02"');
  });

  it('folds a section away but for what always stays', () => {
    const widgets = ['a', 'b', 'c'].map((text) => ({ textParagraph: { text } }));
    const page = renderCard({ sections: [{ widgets, collapsible: true, uncollapsibleWidgetsCount: 1 }] });
    expect(page.indexOf('>a<')).toBeLessThan(page.indexOf('<details'));
    expect(page).toContain('Show 2 more');
    expect(page.indexOf('>b<')).toBeGreaterThan(page.indexOf('<details'));
  });
});
