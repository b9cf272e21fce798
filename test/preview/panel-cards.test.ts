import { describe, expect, it } from '@jest/globals';
import { plainDate } from '#policy/calendar/plain-date.ts';
import type { Policy } from '#policy/pack/policy.ts';
import { checkAnswer } from '../../scripts/preview/check/check-answer.ts';
import { eachNode } from '../../scripts/preview/check/rules/each-node.ts';
import { openDepartment, type Department } from '../../scripts/preview/open-department.ts';
import { readPack } from '../../scripts/pack/read-pack.ts';
import { DRAWN_ICONS } from '../../scripts/preview/render/parts/icon.ts';
import type { CardJson } from '../../scripts/preview/render/card-json.ts';
import { renderCard } from '../../scripts/preview/render/render-card.ts';
import { ROOT } from '../house/source-files.ts';
import { crawl } from './crawl.ts';
import { atPath } from './render/at-path.ts';
import { judgeCard } from './judge/card-proto-judge.ts';

/** Cards that must have been among them. */
const CARDS = [
  'consent',
  'home',
  'document',
  'team-list',
  'functions',
  'search',
  'consequence',
  'rename',
  'done',
  'many',
  'many-consequence',
  'many-done',
  'my-documents',
  'my-teams',
  'queue',
  'guidance',
  'case',
];

/** Clicks made with each build of the panel. */
const CLICKS = 90;

/** The manager of a team that has an open case, and a selection of theirs: a folder, one of the case, some undecided. */
function aManagerAndFiles({ workspace: { files } }: Department, policy: Policy): Selection {
  const openCase = policy.cases.find(
    ({ id, closedOn }) => closedOn === undefined && files.children(id).length > 0,
  );
  const folder = openCase && files.file(openCase.id);
  const team = policy.teams.find(({ drives }) => drives.some(({ id }) => id === folder?.drive));
  if (folder?.drive === undefined || team === undefined) throw new Error('No team has an open case');
  const undecided = files
    .inDrive(folder.drive)
    .documents.filter(({ trashedTime, labels }) => trashedTime === undefined && labels === undefined);
  const chosen = [folder, ...files.children(folder.id).slice(0, 1), ...undecided.slice(0, 8)];
  return { manager: team.informationManager, files: chosen.map(({ id }) => id) };
}
interface Selection {
  readonly manager: string;
  readonly files: readonly string[];
}

/** What of a card the preview does not draw: clicks and changes without a place on the page, icons that are dots. */
function notDrawn(card: CardJson): readonly string[] {
  const page = renderCard(card);
  const drawn = [...page.matchAll(/ data-(?:click|change)="([^"]*)"/g)].map(([, path = '']) =>
    atPath(card, path),
  );
  return [...eachNode(card)].flatMap(({ path, value: { onClick, onChangeAction, materialIcon } }) => [
    ...[onClick, onChangeAction]
      .filter((target) => target !== undefined && !drawn.includes(target))
      .map(() => `nothing to click for ${path.join('.')}`),
    ...(materialIcon !== undefined && !DRAWN_ICONS.has((materialIcon as { name: string }).name)
      ? [`no icon for ${path.join('.')}`]
      : []),
  ]);
}

describe.each([
  ['with labels', true],
  ['without labels', false],
])('every card that clicking leads to, %s', (_, labels) => {
  it('is one that Google would draw, by our own checker and by its own description, and that the preview draws whole', async () => {
    const { policy } = await readPack();
    if (policy === undefined) throw new Error('The example pack does not compile');
    const asOf = plainDate('2026-11-22');
    const department = await openDepartment({ policy, files: 300, seed: 7, asOf, labels, root: ROOT });
    const { functions, manifest } = department;
    const { openLinkUrlPrefixes } = manifest.addOns.common;
    const { manager, files: some } = aManagerAndFiles(department, policy);
    const refused: unknown[] = [];
    const cards = new Set<string>();
    for (const { answer, by, host, trail } of crawl(department, manager, some, CLICKS)) {
      const refusals = checkAnswer(answer, by, { functions, openLinkUrlPrefixes, host });
      if (refusals.length > 0) refused.push({ trail, refusals });
      for (const { value } of eachNode(answer)) {
        if (!Array.isArray(value.sections)) continue;
        cards.add(String(value.name));
        const problems = judgeCard(value);
        if (problems.length > 0) refused.push({ trail, problems });
        const undrawn = notDrawn(value as unknown as CardJson);
        if (undrawn.length > 0) refused.push({ trail, undrawn });
      }
    }
    expect(refused).toEqual([]);
    expect(CARDS.filter((name) => !cards.has(name))).toEqual([]);
  });
});
