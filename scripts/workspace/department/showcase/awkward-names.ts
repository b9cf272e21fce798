/**
 * Names that real drives hold and that programs trip over: formulas for spreadsheets, markup for browsers, escapes
 * for terminals, writing that turns round, names without an end, personal data.
 */
export const AWKWARD_NAMES = {
  'a formula for whoever opens the CSV': '=HYPERLINK("http://evil.example","x")',
  'a formula behind a plus': "+cmd|' /C calc'!A0",
  'a formula behind an at sign': '@SUM(1+1)*cmd',
  'a formula behind a tab': '\t=1+1',
  'markup with a script': '<script>alert(1)</script>',
  'markup that closes an attribute': '"><img src=x onerror=alert(1)>',
  'a template for the page to run': '{{constructor.constructor("return 1")()}} ${7*7}',
  'a name of two lines': 'Minutes of the board\nand actions',
  'a carriage return and a bell': 'Agenda\r\u0007.docx',
  'an escape for the terminal': '\u001b[31mred\u001b[0m \u001b]0;title\u0007',
  'writing that turns round': 'Invoice \u202efdp.exe',
  'letters that cannot be seen': 'Bud\u200bget\u00ad 2024\ufeff',
  'a path out of the folder': '../../../etc/passwd',
  'a drive and a device of Windows': 'C:\\Finance\\CON.txt',
  'a command for the shell': '$(touch pwned); rm -rf ~ `id`',
  'a quotation that ends a query': "Robert'); DROP TABLE files;--",
  'only a space': ' ',
  'a name of 300 letters': `Minutes of the ${'very '.repeat(56)}long meeting`,
  'signs beyond the alphabet': 'Café déjà vu ✅ 日本語 🏛️ e\u0301',
  'a date that does not exist': '2023-02-30 Budget forecast v1.0',
  'a date yet to come': '2031-01-01 Corporate plan v1.0',
  'a National Insurance number': 'Grievance QQ 12 34 56 C outcome',
  'a date of birth': 'Personal file J Walsh DOB 12.03.1979',
  'an address of the public': 'Complaint from pat.example@mail.example re parking',
  'a marking above OFFICIAL-SENSITIVE': 'SECRET UK EYES ONLY Exercise note',
} as const satisfies Record<string, string>;
