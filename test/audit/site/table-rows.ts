/** Text of a table on a page, a row an array of its cells, by the table's id. Small print stands after a line break. */
export function tableRows(html: string, id: string): string[][] {
  const table = new RegExp(`<table[^>]*id="(?:table-)?${id}"[^>]*>(.*?)</table>`, 's').exec(html)?.[1];
  if (table === undefined) throw new Error(`There is no table '${id}'`);
  const body = table.slice(table.indexOf('<tbody'));
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textOf(cell)),
  );
}

const textOf = (html: string): string =>
  html
    .replace(/<span class="wtk-note">/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')
    .trim();
