import { field, inline } from '../schedules/write/yaml-values.ts';
import type { ProposedTeam, TeamsProposal } from './propose-teams.ts';

/** A draft of `teams.yaml`. What only people know is left empty, and the pack's check names each gap until it is filled. */
export function teamsYaml({ directorates, teams }: TeamsProposal): string {
  return [
    '# A draft from the directory and the members of shared drives. Fill in who answers for what: addresses of people, whom',
    '# no directory knows. Then name it teams.yaml; `wtk schedule check` says what is still missing.',
    directorates.length === 0 ? 'directorates: []' : 'directorates:',
    ...directorates.map(({ id, title }) => `  - { id: ${inline(id)}, title: ${inline(title)}, director: }`),
    '',
    teams.length === 0 ? 'teams: []' : 'teams:',
    ...teams.map(teamYaml),
    '',
  ].join('\n');
}

function teamYaml({ id, title, directorate, orgUnit, people, drives, managers }: ProposedTeam): string {
  const lines = [
    field('id', id),
    field('title', title),
    `# ${people === 1 ? 'One active person' : `${people} active people`}. ${managers.length === 0 ? 'Nobody manages a drive of theirs.' : `Drives managed by ${managers.map(oneLine).join(', ')}.`}`,
    field('directorate', directorate),
    'informationManager:',
    'deputy:',
    'assetOwner:',
    drives.length === 0 ? 'drives: []' : 'drives:',
    ...drives.flatMap((drive) => [
      `  # ${oneLine(drive.because)}`,
      `  - ${inline({ id: drive.id, title: drive.title })}`,
    ]),
    `orgUnits: ${inline([orgUnit])}`,
    'classes: []',
  ];
  return lines.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`).join('\n');
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
