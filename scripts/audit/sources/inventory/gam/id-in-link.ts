/** The file's id in one of Drive's links (`…/d/ID/edit`, `…?id=ID`). */
export function idInLink(link: string | undefined): string | undefined {
  if (link === undefined) return undefined;
  return /\/(?:d|folders)\/([\w-]+)/.exec(link)?.[1] ?? /[?&]id=([\w-]+)/.exec(link)?.[1];
}
