/** A web address as it may be linked to; `undefined` for all else, which is shown as text: `javascript:` and the like run. */
export function safeLink(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const url = new URL(link);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.username === ''
    ? url.href
    : undefined;
}
