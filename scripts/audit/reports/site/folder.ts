import type { AuditResult } from '../../result/audit-result.ts';
import { dayInWords } from '../words/day-in-words.ts';
import { figuresLeaveOut } from '../words/headline.ts';
import { capitalised } from '../words/in-words.ts';
import type { Page } from './page.ts';
import type { SiteFacts } from './site-facts.ts';

export interface NavigationItem {
  readonly file: string;
  readonly text: string;
}

/** Of what figures a page is, and what they leave out. */
export interface Shown {
  readonly banner: { readonly title: string; readonly text: string; readonly href: string } | undefined;
  readonly stamp: string;
}

/** What all pages of a folder have in common. */
export interface Folder {
  /** Path below the report's folder. */
  readonly path: string;
  readonly serviceName: string;
  readonly department: string;
  /** For whom the folder is: `for the KIM team`. */
  readonly folderTitle: string;
  readonly notice: string;
  readonly navigation: readonly NavigationItem[];
  /** What the folder's pages show. */
  readonly shown: Shown;
  /** What the last audit shows, for pages that tell of it. */
  readonly audited: Shown;
  readonly footer: readonly string[];
  readonly css: string;
  readonly accessibility: string;
}

export interface FolderFrom {
  readonly path: string;
  readonly folderTitle: string;
  readonly navigation: readonly NavigationItem[];
  readonly result: AuditResult;
  readonly facts: Pick<SiteFacts, 'policy' | 'result'>;
  /** Where the stylesheet and the other pages are, from a page of this folder. */
  readonly base?: string;
}

export function folderOf(from: FolderFrom): Folder {
  const { path, folderTitle, navigation, result, facts, base = '' } = from;
  const { site } = facts.policy.settings;
  const reading = navigation.some(({ file }) => file === `${base}reading.html`) ? `${base}reading.html` : '';
  return {
    path,
    serviceName: site.serviceName,
    department: result.pack.title,
    folderTitle,
    notice: result.pack.notice ?? '',
    navigation,
    shown: shownOf(result, reading),
    audited: shownOf(facts.result, reading),
    footer: site.footer,
    css: `${base}site.css`,
    accessibility: `${base}accessibility.html`,
  };
}

function shownOf(result: AuditResult, reading: string): Shown {
  const leftOut = figuresLeaveOut(result);
  return {
    stamp: stampOf(result),
    banner:
      leftOut === undefined
        ? undefined
        : { title: 'This audit is incomplete', text: capitalised(leftOut), href: reading },
  };
}

const STANDINGS = {
  provisional: 'Provisional: not a published round.',
  open: 'Not ranked: no round with these figures has been published.',
  published: 'A published round.',
} as const;

const stampOf = ({ asOf, pack, standing = 'provisional' }: AuditResult): string =>
  `Figures as of ${dayInWords(asOf)}, by schedule version ${pack.version}. ${STANDINGS[standing]}`;

/** A folder with its pages, ready to be written. */
export interface FolderOfPages {
  readonly folder: Folder;
  readonly pages: readonly Page[];
}
