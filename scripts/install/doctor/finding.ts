/** What is looked at, in the order in which it is told. */
export const CHECKS = [
  'connection',
  'credentials',
  'administrator',
  'delegation',
  'apis',
  'admin-role',
  'staff',
  'edition',
  'label',
  'label-rights',
  'label-in-step',
  'projects',
  'leavers',
  'holds',
  'add-on',
  'quota',
] as const;
export type CheckId = (typeof CHECKS)[number];

/** What each check is called on a screen. */
export const TITLES: Readonly<Record<CheckId, string>> = {
  connection: 'connection',
  credentials: 'credentials',
  administrator: 'administrator',
  delegation: 'delegation',
  apis: 'APIs',
  'admin-role': 'admin role',
  staff: 'member of staff',
  edition: 'edition',
  label: 'label',
  'label-rights': 'label rights',
  'label-in-step': 'label in step',
  projects: 'projects',
  leavers: 'leavers',
  holds: 'holds',
  'add-on': 'add-on',
  quota: 'quota',
};

/** What keeps other checks from being tried, to follow 'because'. */
const CAUSES: Readonly<Record<CheckId, string>> = {
  connection: 'Google does not answer',
  credentials: 'an account cannot sign in',
  administrator: 'the administrator cannot be impersonated',
  delegation: 'a scope is not granted',
  apis: 'an API is off',
  'admin-role': "the administrator's role lacks a privilege",
  staff: 'Drive does not answer in the name of a member of staff',
  edition: 'people have no licence with labels',
  label: 'there is no label in use',
  'label-rights': 'people cannot see the label',
  'label-in-step': 'the label differs from the schedules',
  projects: 'accounts share a Cloud project',
  leavers: 'leavers own records',
  holds: 'holds differ from those in Vault',
  'add-on': 'the panel cannot be looked at',
  quota: 'Google turns calls away',
};

/** One thing that was found. */
export type Finding = { readonly check: CheckId; readonly says: string } & (
  | { readonly standing: 'well' }
  | {
      /** `broken` keeps something from working; `attention` does not, and somebody should know. */
      readonly standing: 'broken' | 'attention';
      /** Why it matters. */
      readonly why: string;
      /** How to mend it. */
      readonly mend: string;
    }
  | { readonly standing: 'not-tried'; /** What has to be mended first. */ readonly because?: CheckId }
);

export const well = (check: CheckId, says: string): Finding => ({ check, standing: 'well', says });

export const broken = (check: CheckId, says: string, why: string, mend: string): Finding => ({
  check,
  standing: 'broken',
  says,
  why,
  mend,
});

export const attention = (check: CheckId, says: string, why: string, mend: string): Finding => ({
  check,
  standing: 'attention',
  says,
  why,
  mend,
});

/** @param because the check that has to be mended first. */
export const notTried = (check: CheckId, because: CheckId): Finding => ({
  check,
  standing: 'not-tried',
  says: `not tried, because ${CAUSES[because]}`,
  because,
});

/** Nothing is wrong, and there was nothing to try it on. */
export const nothingToTry = (check: CheckId, says: string): Finding => ({
  check,
  standing: 'not-tried',
  says: `not tried: ${says}`,
});
