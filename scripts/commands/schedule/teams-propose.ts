import { Command } from 'commander';
import type { TeamsProposal } from '../../teams/propose-teams.ts';
import type { Domain } from '../../teams/domain.ts';
import {
  drivesCredentialsOption,
  openGoogleBy,
  withGoogleFlags,
  type GoogleFlags,
} from '../flags/google-access.ts';
import { errorCode } from '../../node/error-code.ts';
import { openPolicy } from '../flags/pack.ts';
import { CommandFailure, complain, finishWith, print, printJson, printLines } from '../../terminal/print.ts';

interface Options extends GoogleFlags {
  readonly state?: string;
  readonly pack?: string;
  readonly drives?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** `wtk teams propose`: a draft of `teams.yaml`, and who is left over. */
export function teamsProposeCommand(): Command {
  return withGoogleFlags(new Command('propose'))
    .summary('draft teams.yaml from org units and members of shared drives, and show who is left over')
    .description(
      `Drafts teams.yaml: a team for each org unit with people in it, with the shared drives that its people manage. Who answers
for records no directory knows, so those roles are left empty to be filled in. Then it shows who and what is left over:
people in no org unit, drives that belong to no team, org units with hardly anybody.
Reads the domain, or with --state what the last audit kept. Writes nothing to Google. Exit code 2: something could not be read.`,
    )
    .addOption(drivesCredentialsOption())
    .option('--drives <file>', "ids of shared drives, one a line, in place of Google's list")
    .option('--state <dir>', 'go by the last audit kept in this folder, without asking Google')
    .option('--pack <dir>', 'leave out what the teams of this pack have already')
    .option('--out <file>', 'file to write the draft into (default: print it)')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ wtk teams propose --credentials wtk-audit.json --admin admin@example.gov.uk --out teams-draft.yaml
  $ wtk teams propose --state audit-state --pack my-department`,
    )
    .action(async (options: Options) => {
      const { proposeTeams } = await import('../../teams/propose-teams.ts');
      const { teamsYaml } = await import('../../teams/teams-yaml.ts');
      const policy = options.pack === undefined ? undefined : await openPolicy(options.pack);
      const domain = await domainBy(options, policy?.settings.trustedDomains);
      const proposal = proposeTeams(domain, policy?.teams);
      const complete = domain.gaps.length === 0 && domain.drives.every(({ membersRead }) => membersRead);
      const yaml = teamsYaml(proposal);
      if (options.out !== undefined) await writeDraft(options.out, yaml);
      if (options.json === true)
        printJson({ complete, ...proposal, gaps: domain.gaps, draft: options.out ?? null });
      else {
        if (options.out === undefined) printLines(yaml.split('\n'));
        else
          print(
            `Wrote a draft of ${proposal.teams.length} teams to ${options.out}. Fill in who answers for each.`,
          );
        const say = options.out === undefined ? complain : print;
        for (const line of leftOverInWords(proposal)) say(line);
      }
      for (const { source, reason, remedy } of domain.gaps) complain(`wtk: ${source}: ${reason} ${remedy}`);
      if (!complete) finishWith(2);
    });
}

async function domainBy(options: Options, trustedDomains: readonly string[] | undefined): Promise<Domain> {
  if (options.state !== undefined)
    return (await import('../../teams/domain-of-audit.ts')).domainOfAudit(options.state);
  const google = await openGoogleBy(options, 'The draft', {
    hint: 'Or go by an audit that was made already, with --state.',
  });
  const { readDomain } = await import('../../teams/read-domain.ts');
  const { readDrivesFile } = await import('../../audit/sources/read-drives-file.ts');
  try {
    return await readDomain(
      google,
      trustedDomains ?? [options.admin?.split('@')[1] ?? ''],
      options.drives === undefined ? undefined : await readDrivesFile(options.drives),
    );
  } finally {
    google.close();
  }
}

async function writeDraft(file: string, yaml: string): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  await writeFile(file, yaml, { flag: 'wx' }).catch((error: unknown) => {
    if (errorCode(error) === 'EEXIST')
      throw new CommandFailure(
        `'${file}' is there already, and a draft never replaces what people filled in: name another file.`,
      );
    throw error;
  });
}

function leftOverInWords({ leftOver, teams }: TeamsProposal): string[] {
  const { people, drives, orgUnits } = leftOver;
  const list = (
    title: string,
    entries: readonly { readonly name: string; readonly why: string }[],
  ): string[] =>
    entries.length === 0 ? [] : ['', title, ...entries.map(({ name, why }) => `  ${name}  ${why}`)];
  const lines = [
    ...list('Drives in no team:', drives),
    ...list('People in no team:', people),
    ...list('Org units to look at:', orgUnits),
  ];
  if (lines.length > 0) return lines;
  return ['', teams.length === 0 ? 'There is nothing to propose.' : 'Nobody and nothing is left over.'];
}
