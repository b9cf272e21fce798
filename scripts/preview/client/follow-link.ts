/** Opens a link as Google does, in a tab of its own; one to a document leads to the document here. */
export function followLink(url: string, as: string): void {
  if (!url.startsWith('https:')) {
    window.location.assign(url);
    return;
  }
  const query = new URLSearchParams({ as, url });
  window.open(`/link?${query.toString()}`, '_blank', 'noopener');
}
