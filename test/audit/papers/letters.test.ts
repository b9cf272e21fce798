import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import { letterText } from '../../../scripts/audit/papers/letters/letter-text.ts';
import type { LetterView } from '../../../scripts/audit/papers/letters/letter-view.ts';
import { writeLetters, type LettersWritten } from '../../../scripts/audit/papers/letters/write-letters.ts';
import { NOTHING_SUPPLIED } from '../../../scripts/audit/result/supplied.ts';
import { compareWithGolden } from '../../golden/compare-with-golden.ts';
import { everythingSupplied, exampleDepartment, twoRounds } from './two-rounds.ts';

let out: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'wtk-letters-'));
});
afterAll(() => {
  rmSync(out, { recursive: true });
});

type Changes = Parameters<typeof twoRounds>[0];
async function lettersOf(changes: Changes = {}): Promise<LettersWritten> {
  const { policy, ...rounds } = await twoRounds(changes);
  return writeLetters(rounds, policy, out);
}
const letterTo = ({ written }: LettersWritten, directorate: string): LetterView => {
  const found = written.find((it) => it.directorate === directorate);
  if (found === undefined) throw new Error(`No letter to ${directorate}`);
  return found.letter;
};
const corporate = async (changes: Changes = {}): Promise<LetterView> =>
  letterTo(await lettersOf(changes), 'corporate-services');
const file = (name: string): string => readFileSync(join(out, name), 'utf8');

describe('a letter to a director', () => {
  it('is, as a page and as a message, what was kept as right', async () => {
    await lettersOf();
    compareWithGolden('letter.html', file('corporate-services.html'));
    compareWithGolden('letter.eml', file('corporate-services.eml'));
  });

  it('begins with what went well, asks at most three things, and tells what became of the last ones', async () => {
    const letter = await corporate();
    expect(letter.wentWell[0]).toBe('Finance did better than last time on deciding what to keep.');
    expect(letter.asks).toHaveLength(3);
    expect(letter.asks[0]?.what).toMatch(/closed to people who should not see them/);
    expect(letter.before?.asked.flatMap(({ happened }) => happened)).toContain(
      'Done: Human Resources (from 50% to 91%).',
    );
    expect(letter.deadline).toBe('31 January 2027');
  });

  it('asks the same of the same round, whenever it is written', async () => {
    await lettersOf();
    const first = file('corporate-services.eml');
    await lettersOf();
    expect(file('corporate-services.eml')).toBe(first);
  });

  it('gives the figures of the result: they add up', async () => {
    const { written } = await lettersOf();
    const { round } = await twoRounds();
    const ranked = round.result.teams.filter(({ rank }) => rank !== null);
    const told = written.map(({ letter }) => /met (\d+) of the (\d+)/.exec(letter.standing));
    const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
    expect(sum(told.map((it) => Number(it?.[1])))).toBe(sum(ranked.map(({ met }) => met)));
    expect(sum(told.map((it) => Number(it?.[2])))).toBe(sum(ranked.map(({ measurable }) => measurable)));
    const lines = written.flatMap(({ letter }) => letter.teams.map(({ title, met }) => `${title} ${met}`));
    expect(lines.sort()).toEqual(ranked.map(({ title, met, measurable }) => `${title} ${met} of ${measurable}`).sort());
  }); // prettier-ignore

  it('names no official, and counts no single person or handful of documents', async () => {
    const { policy } = await twoRounds();
    const certificate = {
      ...(await twoRounds()).round.result.certificate, ownersRead: 41, ownersUnreadable: 1,
    }; // prettier-ignore
    const gap = {
      source: 'a.user@example.gov.uk', kind: 'user', reason: 'r', remedy: 'r', partly: false,
    } as const; // prettier-ignore
    const { written } = await lettersOf({ learned: { certificate, gaps: [gap] } });
    const officials = policy.teams.flatMap((it) => [it.informationManager, it.deputy, it.assetOwner]);
    for (const { letter } of written) {
      const text = letterText(letter);
      expect(officials.filter((address) => text.includes(address))).toEqual([]);
      expect(text).not.toContain('a.user@');
      expect(text).not.toMatch(/(?<![\d,.])[1-4] (document|person|people|file)/);
      expect(letter.coverage).toContain('the own drives of fewer than five people');
    }
  });

  it('does not give a handful away by a sum', async () => {
    const letter = await corporate({
      tallies: {
        commercial: { 'nonstandard-names': [60, 40] },
        finance: { 'nonstandard-names': [83, 17] },
        'human-resources': { 'exposed-information': [98, 2] },
        'knowledge-and-information': {},
      },
    });
    const names = letter.asks.find(({ what }) => what.includes('clearer name'));
    expect(names?.what).toBe('Have about 20 documents given a clearer name');
    expect(names?.where).toBe('Commercial 25; fewer than five in Finance');
  });

  it.each([
    ['has 3 documents', { documents: 3 }, 'Finance is not counted: too few documents to rank (30 needed).'],
    ['has none', { documents: 0 }, 'Finance is not counted: too few documents to rank (30 needed).'],
  ])('leaves out a team that %s, and says why', async (_, tally, why) => {
    const letter = await corporate({ tallies: { finance: { counts: {}, tally } } });
    expect(letter.leftOut).toContain(why);
    expect(letter.teams.map(({ title }) => title)).not.toContain('Finance');
    expect(letter.standing).toMatch(/^Your three teams met/);
    expect(JSON.stringify(letter.asks)).not.toContain('Finance');
  });

  it('leaves out a team of which nothing can be judged, and a directorate of such teams is asked nothing', async () => {
    const held = { counts: { 'nonstandard-names': [0, 0], 'unsaved-information': [0, 0], 'stray-storage': [0, 0], 'overdue-disposals': [0, 0] }, tally: {} } as const;
    const letter = await corporate({
      tallies: { commercial: held, finance: held, 'human-resources': held, 'knowledge-and-information': held },
    });
    expect(letter.standing).toMatch(/^None of your teams could be judged fairly/);
    expect(letter.leftOut[0]).toMatch(/^Commercial is not counted: too few criteria could be measured/);
    expect(letter.asks).toEqual([]);
    expect(letterText(letter)).toContain('I ask nothing of you this time.');
  }); // prettier-ignore

  it('leaves out a team of which nothing could be read', async () => {
    const letter = await corporate({
      tallies: { finance: { counts: {}, tally: { documents: 0 } } },
      learned: {
        gaps: [
          {
            source: 'Finance', kind: 'shared-drive', id: '0AFinanc6b9JsRe4PVA', reason: 'nobody can read it', remedy: 'add a manager', partly: false,
          },
        ],
      },
    }); // prettier-ignore
    expect(letter.leftOut).toContain('Finance is not counted: none of it could be read.');
    expect(letter.coverage).toMatch(/^Not everything could be read/);
  });

  it('asks a team that supplied nothing for what only it can show', async () => {
    const letter = await corporate({ supplied: { ...NOTHING_SUPPLIED, round: 'over' } });
    expect(JSON.stringify(letter.asks)).toMatch(/Send us what only the team can show|Confirm that the list/);
  });

  it('says that teams share a place when all are tied', async () => {
    const { written } = await lettersOf({
      tallies: Object.fromEntries(
        (await exampleDepartment()).teams.map(({ id }) => [id, { 'exposed-information': [100, 0] as const }]),
      ),
    });
    const places = written.flatMap(({ letter }) => letter.teams.map(({ place }) => place));
    expect(places).toContain('joint 1st of 12');
  });

  it('counts a standard again once an exemption has run out', async () => {
    const policy = await exampleDepartment();
    const now = plainDate('2026-11-24');
    const letter = async (until: string): Promise<LetterView> => {
      const teams = policy.teams.map((team) =>
        team.id === 'finance'
          ? { ...team, exemptions: [{ criterion: 'overdue-disposals' as const, rationale: 'A move', until: plainDate(until) }] }
          : team,
      ); // prettier-ignore
      return corporate({
        tallies: { finance: { 'overdue-disposals': [10, 90] } },
        learned: { policy: { ...policy, teams } },
        supplied: everythingSupplied(policy, now),
      });
    };
    const notMet = ({ teams }: LetterView): string | undefined =>
      teams.find(({ title }) => title === 'Finance')?.notMet;
    expect(notMet(await letter('2026-12-31'))).not.toContain('records whose time is up');
    expect(notMet(await letter('2026-10-31'))).toContain('records whose time is up');
  });

  it('says what became of a figure that a team questioned, and names nobody', async () => {
    const challenge = {
      id: 'c1', team: 'finance', criterion: 'overdue-disposals', by: 'colin.whitmore@example.gov.uk',
      on: plainDate('2026-11-12'), why: 'They are on hold', figure: '40 of 102, red', outcome: 'stands',
    } as const; // prettier-ignore
    const letter = await corporate({ changes: { challenges: [challenge] } });
    expect(letter.wrong).toContain(
      'Finance questioned its figure on records whose time is up: we checked, and it stands.',
    );
    expect(JSON.stringify(letter)).not.toContain('colin.whitmore');
  });

  it('is not compared with a round that counts something else', async () => {
    const letter = await corporate({ changes: { lineBroken: 'The way of counting changed.' } });
    expect(letter.standing).toContain('This cannot be compared with last time: The way of counting changed.');
    expect(letter.before).toBeUndefined();
  });

  const hostile = '<script>alert(1)</script>\r\nBcc: evil@example.com\r\n\r\n--_NmP-x-Part_1';
  it('shows hostile names as text in the page, and as one line in the headers', async () => {
    const policy = await exampleDepartment();
    const changed = {
      ...policy,
      settings: {
        ...policy.settings, title: hostile, notice: hostile, recordsOfficer: { title: hostile, address: 'dro@example.gov.uk' },
      },
      directorates: policy.directorates.map((it) => ({ ...it, title: hostile })),
      teams: policy.teams.map((team) => ({ ...team, title: hostile })),
    }; // prettier-ignore
    const rounds = await twoRounds({
      learned: { policy: changed },
      title: hostile,
      changes: { publishedBy: hostile, lineBroken: hostile },
    });
    await writeLetters(rounds, changed, out);
    const html = file('corporate-services.html');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
    const [headers = ''] = file('corporate-services.eml').split('\r\n\r\n');
    const names = headers.split(/\r\n(?![ \t])/).map((header) => header.split(':')[0]);
    expect(names).toEqual([
      'X-Unsent', 'From', 'To', 'Subject', 'Message-ID', 'Date', 'MIME-Version', 'Content-Type',
    ]); // prettier-ignore
    const [, boundary = 'none'] = /boundary="([^"]+)"/.exec(headers) ?? [];
    expect(file('corporate-services.eml').split(`\r\n--${boundary}`)).toHaveLength(4);
  });

  it('is not written to a directorate without a director, and that is said', async () => {
    const { policy, ...rounds } = await twoRounds();
    const { written, notWritten } = await writeLetters(
      rounds,
      { ...policy, directorates: policy.directorates.slice(1) },
      out,
    );
    expect(written).toHaveLength(3);
    expect(notWritten.map(({ directorate }) => directorate)).toEqual(['ministers-and-parliament']);
  });
});
