import { scopesToGrant } from '../../../scripts/google/scopes.ts';
import type { CheckId } from '../../../scripts/install/doctor/finding.ts';
import type { UserRecord } from '../../../scripts/workspace/state/directory-records.ts';
import { ADMIN, theLabel } from '../../labels/label-desk.ts';
import { account, PEOPLE, type Domain } from './a-domain.ts';

/** How a domain is broken, which check names it, and by what words. */
type Way = readonly [way: string, breaks: (domain: Domain) => void, check: CheckId, words: RegExp];

const person = ({ workspace }: Domain, address: string): UserRecord => {
  const user = workspace.directory.user(address);
  if (user === undefined) throw new Error(`There is no ${address}.`);
  return user;
};

const newAdmin = ({ workspace, flags }: Domain, address: string, more: object): void => {
  workspace.directory.addUser({ address, givenName: 'An', familyName: 'Administrator', ...more });
  flags.push('--admin', address);
};

const without = (name: 'audit' | 'changes', scope: string) => (domain: Domain) => {
  const scopes = scopesToGrant(name, true).filter((each) => !each.endsWith(`/${scope}`));
  domain.accounts[name] = account(`wtk-${name}`, scopes);
};

const apiOff = (project: string, service: string) => (domain: Domain) => {
  domain.workspace.cloud.switchOff(project, `${service}.googleapis.com`);
};

/** An administrator whose role holds all privileges but one. */
const roleWithout = (missing: string) => (domain: Domain) => {
  const all = ['users', 'groups', 'drive-settings', 'labels', 'reports'];
  newAdmin(domain, 'delegate@example.gov.uk', { privileges: all.filter((each) => each !== missing) });
};

const noLabel = ({ workspace }: Domain): void => {
  const label = theLabel(workspace);
  workspace.labels.disable(label);
  workspace.labels.remove(label);
};

const renameAChoiceByHand = ({ workspace }: Domain): void => {
  const label = theLabel(workspace);
  const [field, ...rest] = label.published?.fields ?? [];
  const [first, ...choices] = field?.choices ?? [];
  if (label.published === undefined || field === undefined || first === undefined)
    throw new Error('There is no choice to rename.');
  const renamed = { ...field, choices: [{ ...first, displayName: 'Something else' }, ...choices] };
  workspace.labels.revise(label, { ...label.published, fields: [renamed, ...rest] });
  workspace.labels.publish(label);
};

const connectionAndCredentials: readonly Way[] = [
  [
    'Google does not answer',
    ({ flags }) => flags.push('--api-root', 'http://127.0.0.1:9'),
    'connection',
    /The connection broke \(ECONNREFUSED\)/,
  ],
  [
    'the key was taken back',
    ({ accounts }) => {
      accounts.audit = { ...accounts.audit, publicKey: accounts.audit.managed.publicKey };
    },
    'credentials',
    /Invalid JWT Signature.*Make a new key for wtk-audit@/,
  ],
  [
    'the account that changes things was deleted',
    (domain) => (domain.deleted = 'changes'),
    'credentials',
    /account not found.*wtk-changes@\S+ still exists/,
  ],
  [
    "this machine's clock is hours off",
    (domain) => (domain.clock = 3 * 60 * 60 * 1000),
    'credentials',
    /Set this machine's clock/,
  ],
];

const administrator: readonly Way[] = [
  [
    'the administrator was deleted',
    (domain) => {
      newAdmin(domain, 'boss@example.gov.uk', { admin: true, deletedTime: 1 });
    },
    'administrator',
    /Invalid email or User ID.*Name an active administrator with --admin: .* boss@example.gov.uk/,
  ],
  [
    'the administrator is mistyped',
    ({ flags }) => flags.push('--admin', 'admni@example.gov.uk'),
    'administrator',
    /takes nobody for admni@example.gov.uk who is suspended/,
  ],
  [
    'the person is no administrator',
    (domain) => (person(domain, ADMIN).admin = false),
    'admin-role',
    /may not read: people.*Users > Read/,
  ],
  ...(
    [
      ['users', /may not read: people.*Users > Read/],
      ['groups', /may not read: groups.*Groups > Read/],
      ['drive-settings', /may not read: shared drives.*Drive and Docs > Settings/],
      ['labels', /may not read: labels.*Manage Labels/],
      ['reports', /may not read: the log.*privilege Reports/],
    ] as const
  ).map(([privilege, words]): Way => [
    `the role lacks the privilege for ${privilege}`,
    roleWithout(privilege),
    'admin-role',
    words,
  ]),
];

const delegation: readonly Way[] = [
  ...scopesToGrant('audit', true).map((url): Way => {
    const scope = url.split('/').at(-1) ?? '';
    const words = `the scope ${scope.replaceAll('.', '\\.')} is not granted.*exactly this \\(all 5\\): https:`;
    return [`${scope} was not granted`, without('audit', scope), 'delegation', new RegExp(words)];
  }),
  [
    'nothing was granted to the second account',
    ({ accounts }) => (accounts.drives = account('wtk-drives', [])),
    'delegation',
    /nothing is granted to wtk-drives@.*exactly this \(one scope\)/,
  ],
  [
    'a scope of the account that changes things is missing',
    without('changes', 'drive.metadata'),
    'delegation',
    /wtk-changes@\S+ the scope drive\.metadata is not granted.*tags: labels and properties/,
  ],
  [
    'the audit was granted more than it needs',
    ({ accounts }) => (accounts.audit = account('wtk-audit', [...scopesToGrant('audit', true), 'drive'])),
    'delegation',
    /wtk-audit@\S+ is granted more than it needs: drive /,
  ],
];

const apis: readonly Way[] = (
  [
    ['Admin SDK API', 'wtk-audit-project', 'admin'],
    ['Google Drive API', 'wtk-audit-project', 'drive'],
    ['Drive Labels API', 'wtk-audit-project', 'drivelabels'],
    ['Google Drive API', 'wtk-drives-project', 'drive'],
    ['Google Drive API', 'wtk-changes-project', 'drive'],
    ['Drive Labels API', 'wtk-changes-project', 'drivelabels'],
  ] as const
).map(([title, project, service]) => [
  `the ${title} is off in ${project}`,
  apiOff(project, service),
  'apis',
  new RegExp(`the ${title} is off in the Cloud project ${project}`),
]);

const staff: readonly Way[] = [
  [
    'Drive is switched off for staff',
    (domain) => {
      for (const address of PEOPLE) person(domain, address).driveEnabled = false;
    },
    'staff',
    /disabled Drive apps/,
  ],
  [
    'staff have no licence with labels',
    (domain) => {
      for (const address of PEOPLE) person(domain, address).labelsLicence = false;
    },
    'edition',
    /bea@example.gov.uk, \S+, \S+: no licence with labels .*Business Standard/,
  ],
  [
    'some have no licence with labels',
    (domain) => (person(domain, PEOPLE[0] ?? '').labelsLicence = false),
    'edition',
    /bea@example.gov.uk: no licence with labels, unlike/,
  ],
  [
    'the edition has no labels at all',
    (domain) => {
      noLabel(domain);
      for (const user of domain.workspace.directory.users) user.labelsLicence = false;
    },
    'edition',
    /has no labels: tags are kept in file properties/,
  ],
];

const label: readonly Way[] = [
  ['there is no label', noLabel, 'label', /there is no label 'What to Keep'.*wtk labels plan/],
  [
    'the label is disabled',
    ({ workspace }) => workspace.labels.disable(theLabel(workspace)),
    'label',
    /is disabled.*Data classification: enable/,
  ],
  [
    'the label was never published',
    (domain) => {
      noLabel(domain);
      domain.workspace.labels.create({ title: 'What to Keep', creator: ADMIN });
    },
    'label',
    /is a draft that nobody sees.*wtk labels apply/,
  ],
  [
    'there are two labels',
    ({ workspace: { labels } }) => labels.publish(labels.create({ title: 'What to Keep', creator: ADMIN })),
    'label',
    /there are 2 labels called 'What to Keep'/,
  ],
  [
    'nobody was given the label',
    ({ workspace }) => theLabel(workspace).permissions.splice(0),
    'label-rights',
    /cannot see 'What to Keep': it was not given to them/,
  ],
  [
    'a choice was renamed by hand',
    renameAChoiceByHand,
    'label-in-step',
    /differs from .*Something else.*wtk labels plan/,
  ],
];

const rest: readonly Way[] = [
  [
    'two accounts share a Cloud project',
    ({ accounts }) =>
      (accounts.changes = account('wtk-changes', scopesToGrant('changes', true), 'wtk-audit-project')),
    'projects',
    /wtk-audit@\S+ and wtk-changes@\S+ are both in wtk-audit-project/,
  ],
  [
    'somebody suspended owns records',
    ({ workspace, note }) => {
      const { id, published } = theLabel(workspace);
      workspace.applyLabel(note, { labelId: id, revisionId: published?.id ?? '', values: {} });
    },
    'leavers',
    /1 person who is suspended or archived own records: fay@example.gov.uk \(1\).*wtk leaver ADDRESS/,
  ],
  [
    'the quota is spent',
    (domain) => (domain.faults = 'rate-limit:endless'),
    'quota',
    /Rate Limit Exceeded.*Run again later/,
  ],
];

export const WAYS: readonly Way[] = [
  ...connectionAndCredentials,
  ...administrator,
  ...delegation,
  ...apis,
  ...staff,
  ...label,
  ...rest,
];
