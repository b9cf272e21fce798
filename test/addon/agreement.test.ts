import { describe, expect, it } from '@jest/globals';
import { evaluate } from '#policy/evaluation/evaluate.ts';
import type { Evaluation } from '#policy/evaluation/evaluation.ts';
import type { GoogleFile } from '#policy/facts/google-file.ts';
import { toFacts } from '#policy/facts/to-facts.ts';
import { caseOfProperties } from '#policy/pack/case-of-properties.ts';
import { outcomeInWords } from '#policy/retention/outcome-in-words.ts';
import { listParameters } from '../../scripts/google/reads/files-page.ts';
import { UNDISTORTED, ListCache } from '../../scripts/workspace/api/call.ts';
import { answer, routeOf } from '../../scripts/workspace/api/dispatch.ts';
import { JsonText } from '../../scripts/workspace/api/json-text.ts';
import { PageTokens } from '../../scripts/workspace/api/page-token.ts';
import { aDesk, TODAY, type Desk } from './desk/a-desk.ts';
import type { DeskFiles } from './desk/desk-files.ts';
import { BETH, COMMERCIAL, OLIVE } from './desk/people.ts';
import { Sitting } from './desk/sitting.ts';

/** What the audit says of a file: listed as the audit lists it, as the drive's organizer or the file's owner. */
function audited(desk: Desk, name: keyof DeskFiles): Evaluation {
  const { workspace, index, labelMap } = desk;
  const record = desk.file(name);
  const subject = record.owner ?? BETH;
  const user = workspace.directory.user(subject);
  const route = routeOf('GET', '/drive/v3/files');
  if (user === undefined || route === undefined) throw new Error('No such person or method');
  const query = new URLSearchParams(
    Object.entries(
      listParameters(
        {
          subject,
          only: 'documents',
          ...(record.drive === undefined ? {} : { drive: record.drive }),
          ...(labelMap === undefined ? {} : { labelId: labelMap.labelId }),
        },
        undefined,
      ),
    ).map(([key, value]): [string, string] => [key, String(value)]),
  );
  const answered = answer(route, {
    workspace,
    user,
    scopes: new Set(['drive.metadata.readonly']),
    query,
    body: undefined,
    tokens: new PageTokens(workspace.now, 1e9),
    lists: new ListCache(),
    distortions: UNDISTORTED,
  });
  const page = (answered instanceof JsonText ? answered.value : answered) as { files: GoogleFile[] };
  const file = page.files.find(({ id }) => id === record.id);
  if (file === undefined) throw new Error(`The audit does not list ${name}`);
  const folder = desk.file('caseFolder');
  const inCase =
    name === 'letter' ? caseOfProperties(folder.id, folder.name, folder.properties ?? {}) : undefined;
  const facts = toFacts(file, {
    labelMap,
    labelsReadable: true,
    trustedDomains: index.policy.settings.trustedDomains,
    owner: record.owner,
    orgUnit: record.owner === undefined ? undefined : '/Corporate Services/Commercial',
  });
  return evaluate(facts, index, { asOf: TODAY, case: inCase });
}

/** What a card must have said, by the audit's reading. */
function outcomeOf(evaluation: Evaluation): string {
  const { decision, retention, transferBy } = evaluation;
  if (decision.kind !== 'class' || retention === undefined) return '';
  return outcomeInWords(decision.class, retention, transferBy);
}

const dueOn = ({ retention }: Evaluation): string | undefined =>
  retention?.kind === 'scheduled' ? retention.dueOn : undefined;

const SWITCHES = [
  { labels: true, moves: false },
  { labels: true, moves: true },
  { labels: false, moves: false },
].map((each) => ({
  ...each,
  title: `${each.labels ? 'labels' : 'properties'}${each.moves ? ' that move the modified time' : ''}`,
}));

describe.each(SWITCHES)(
  'After each action the audit says what the card said, with $title:',
  ({ labels, moves }) => {
    const sit = async (): Promise<{ desk: Desk; olive: Sitting }> => {
      const desk = await aDesk({ labels, switches: { labelsMoveModifiedTime: moves } });
      const olive = new Sitting(desk, OLIVE);
      olive.menu('onMyTeams');
      olive.change('team', { team: 'commercial' });
      return { desk, olive };
    };

    it('a suggestion accepted, with and without the date of its event', async () => {
      const { desk, olive } = await sit();
      olive.select('evaluation');
      olive.click('Save');
      expect(olive.says()).toContain(outcomeOf(audited(desk, 'evaluation')));
      expect(audited(desk, 'evaluation').status).toBe('awaiting-trigger');
      olive.select('evaluation');
      olive.click('Give the date');
      olive.click('Save', { eventDate: { day: '2026-03-14' } });
      expect(outcomeOf(audited(desk, 'evaluation'))).toBe('Keep until 14 March 2029, then destroy');
      expect(olive.says()).toContain('Keep until 14 March 2029, then destroy');
      expect(audited(desk, 'evaluation').drift).toEqual([]);
    });

    it('a class that runs from creation: renaming with the day offered moves no day', async () => {
      const { desk, olive } = await sit();
      olive.select('note');
      olive.click('Save', { rename: undefined });
      const before = audited(desk, 'note');
      expect(olive.says()).toContain(outcomeOf(before));
      olive.select('note');
      olive.click('Rename');
      expect(desk.file('note').name).toBe('2026-06-11 Invoice from Beta Ltd');
      const after = audited(desk, 'note');
      expect(dueOn(after)).toBe(dueOn(before));
      expect(after.drift).toEqual([]);
      olive.click('Undo');
      expect(dueOn(audited(desk, 'note'))).toBe(dueOn(before));
      expect(audited(desk, 'note').nameStanding).toBe('fails');
    });

    it('a class that runs from the last change: tagging, renaming and undoing move nothing', async () => {
      const { desk, olive } = await sit();
      const { modifiedTime } = desk.file('note');
      olive.select('note');
      olive.click('Not worth keeping');
      olive.click('Save');
      const before = audited(desk, 'note');
      expect(before.decision.kind).toBe('not-worth-keeping');
      expect(dueOn(before)).toBe('2027-06-12');
      expect(olive.says()).toContain('Keep until 11 June 2027, then destroy');
      olive.click('Undo');
      expect(desk.file('note').modifiedTime).toBe(modifiedTime);
    });

    it('a case closed and opened again', async () => {
      const { desk, olive } = await sit();
      olive.select('letter');
      olive.click('Print services contract');
      olive.click('Close the case', { closedOn: { day: '2026-03-31' } });
      expect(olive.says()).toContain(outcomeOf(audited(desk, 'letter')));
      olive.click('Open it again');
      expect(audited(desk, 'letter').status).toBe('awaiting-trigger');
    });

    it('many tagged at once, and undone', async () => {
      const { desk, olive } = await sit();
      olive.select('invoice', 'note');
      olive.click('See what it means');
      olive.click('Tag 2 documents');
      for (const name of ['invoice', 'note'] as const) {
        expect(audited(desk, name).decision).toMatchObject({ kind: 'class', basis: 'person' });
        expect(audited(desk, name).drift).toEqual([]);
      }
      olive.click('Undo all');
      for (const name of ['invoice', 'note'] as const) expect(audited(desk, name).status).toBe('undecided');
    });

    it('a held document: on hold before and after', async () => {
      const { desk, olive } = await sit();
      olive.select('held');
      expect(audited(desk, 'held').status).toBe('on-hold');
      olive.click('Save', { eventDate: { day: '2026-03-14' } });
      expect(audited(desk, 'held').holds).toEqual([{ hold: 'foi-2026-0412', why: 'scope' }]);
      expect(desk.file('held').drive).toBe(COMMERCIAL);
      olive.select('held');
      expect(olive.says()).toContain('On hold: do not delete or change');
      expect(olive.says()).toContain('FOI request 2026/0412');
    });
  },
);
