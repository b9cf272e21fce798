import { describe, expect, it } from '@jest/globals';
import { pageView, type Audience } from '../../../scripts/audit/reports/page/page-view.ts';
import { renderPage } from '../../../scripts/audit/reports/page/render-page.ts';
import { assembleResult, type ResultInput } from '../../../scripts/audit/result/assemble-result.ts';
import { compareWithGolden } from '../../golden/compare-with-golden.ts';
import { aDepartment, whatWasLearned } from '../result/a-department.ts';

const worklists = [
  {
    team: 'finance',
    list: 'undecided-documents',
    shared: 12,
    inMyDrive: 3,
    file: 'teams/finance/undecided-documents.csv',
  },
];
const page = (audience: Audience = 'kim', changes: Partial<ResultInput> = {}): string => {
  const learned = whatWasLearned(changes);
  return renderPage(
    pageView({ result: assembleResult(learned), policy: learned.policy, worklists, audience }),
  );
};

describe('the league table page', () => {
  it('is, as a whole, what was kept as right', () => {
    compareWithGolden('index.html', page());
    compareWithGolden('public.html', page('public'));
  });

  it('runs nothing, asks nobody and lets nothing in', () => {
    const html = page();
    expect(html).not.toMatch(/<script|\son\w+=|javascript:|<link|<img|<iframe|@import|url\(/i);
    expect(html).toMatch(/default-src 'none'; style-src 'sha256-[\w+/]+=*'/);
  });

  it('opens with a sentence, and with a banner when something was not read', () => {
    expect(page()).toContain('This audit is incomplete');
    const whole = { ...whatWasLearned().certificate, ownersRead: 42, ownersUnreadable: 0 };
    expect(page('kim', { gaps: [], certificate: whole })).not.toContain('This audit is incomplete');
    expect(/<h1>(.*)<\/h1>/.exec(page())?.[1]).toBe(
      'Two of three teams meet all, or all but one, of the criteria that could be measured.',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '{{ 7*7 }}',
    '</table><h1>',
  ])('shows %s as text wherever it comes from', (hostile) => {
    const policy = aDepartment();
    const [finance, ...others] = policy.teams;
    if (finance === undefined) throw new Error('no team');
    const html = page('kim', {
      policy: {
        ...policy,
        settings: { ...policy.settings, title: hostile, notice: hostile },
        coverage: [{ id: 'mail', title: hostile, measured: false, how: hostile, owner: hostile }],
        teams: [{ ...finance, title: hostile }, ...others],
      },
      gaps: [{ source: hostile, kind: 'user', reason: hostile, remedy: hostile, partly: false }],
      lost: [
        {
          id: 'l',
          title: hostile,
          class: 'FIN-01',
          what: 'deleted',
          on: null,
          dueOn: null,
          where: hostile,
          place: 'shared-drive',
          restoreBy: null,
        },
      ],
    });
    const tags = (text: string): string[] =>
      (text.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""')).sort();
    const plain = page('kim', { lost: whatWasLearned().lost.slice(0, 1) });
    expect(tags(html)).toEqual(tags(plain));
    expect(html).not.toContain('49');
  });

  it('gives every table a caption, every heading cell a scope and every light a word', () => {
    const html = page();
    expect(html.match(/<table[ >]/g)).toHaveLength(html.match(/<caption/g)?.length ?? 0);
    expect(html.match(/<th(?! scope=)[\s>]/g)).toBeNull();
    expect(html.match(/<span class="tag \w+"><\/span>/g)).toBeNull();
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('prints the method, the coverage, the schedule version and whom to ask', () => {
    for (const audience of ['kim', 'public'] as const) {
      const html = page(audience);
      for (const words of [
        'How the table was made',
        'What this table covers',
        'schedule version 1',
        'dro@example.gov.uk',
        'Mail',
      ])
        expect(html).toContain(words);
    }
  });
});
