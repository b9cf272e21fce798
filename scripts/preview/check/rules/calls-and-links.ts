import { parseGoogleHtml, type GoogleHtml } from '../../google-html/parse-google-html.ts';
import { pathOf, type Refusal } from '../refusal.ts';
import { eachNode } from './each-node.ts';

/** What the project around a card allows. */
export interface CardSetting {
  /** Top-level functions of the script. */
  readonly functions: ReadonlySet<string>;
  /** From the manifest. */
  readonly openLinkUrlPrefixes: readonly string[];
}

/** Functions that the script lacks, and links that the manifest does not allow. */
export function* callsAndLinks(
  answer: unknown,
  { functions, openLinkUrlPrefixes }: CardSetting,
): Generator<Refusal> {
  for (const { path, value } of eachNode(answer)) {
    const { function: called, text } = value;
    if (typeof called === 'string' && !functions.has(called))
      yield {
        path: pathOf([...path, 'function']),
        message: `The script has no top-level function '${called}'.`,
      };
    const links = [
      ...(typeof value.url === 'string' ? [['url', value.url] as const] : []),
      ...(typeof text === 'string'
        ? linksIn(parseGoogleHtml(text)).map((url) => ['text', url] as const)
        : []),
    ];
    for (const [field, url] of links)
      if (!isAllowed(url, openLinkUrlPrefixes))
        yield {
          path: pathOf([...path, field]),
          message: `${url} is under none of the manifest's openLinkUrlPrefixes.`,
        };
  }
}

const linksIn = (nodes: readonly GoogleHtml[]): readonly string[] =>
  nodes.flatMap((node) =>
    node.kind === 'element'
      ? [
          ...(node.tag === 'a' && node.attribute !== undefined ? [node.attribute] : []),
          ...linksIn(node.children),
        ]
      : [],
  );

const isAllowed = (url: string, prefixes: readonly string[]): boolean =>
  /^(mailto|tel):/.test(url) ||
  (url.startsWith('https://') && URL.canParse(url) && prefixes.some((prefix) => url.startsWith(prefix)));
