/** An id as packs write them, made of a title: `private-office` for 'Private office'; `otherwise` where no letter is left. */
export function identifierOf(title: string, otherwise: string): string {
  const id = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? otherwise : id;
}
