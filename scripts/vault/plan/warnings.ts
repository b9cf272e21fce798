/** What an administrator should know before anything is entered, by what Google publishes on Vault. */
export const WARNINGS: readonly string[] = [
  "Never choose to purge all items. Vault knows no approvals: records that people still keep would go without anybody's word.",
  'A custom rule overrides the default rule even where the default keeps longer, so enter the rules that keep before those that end something.',
  'A new or changed rule takes up to 24 hours to reach all files, and what people delete meanwhile is not kept by it. Purging takes up to 15 days, and nothing brings back what was purged.',
  'Try each rule on a small test org unit and a test shared drive first.',
  "The rules go by what the label says. Anybody who can edit a document can change its label, so run 'wtk tag repair' before, and look at the audit's tag-drift after.",
  'A rule locks the fields and choices that it names: they can be neither renamed nor disabled until the rule lets go of them. To withdraw a class, take it out of the rule first.',
  'Other custom rules for Drive must be looked at as well: one of them may purge what these keep no longer than theirs.',
  'Folders, shortcuts, linked files and files that people outside own are covered by no rule.',
  "A rule or a hold does not keep the My Drive of an account that is deleted: ask 'wtk leaver' before an account goes.",
  'Documents tagged in file properties, and those without a tag, are under the default rule alone. So are those not worth keeping.',
  'Rules by Drive label need an edition of Vault that has them (Business Plus, Enterprise, Education Standard or Plus). Without, enter the default rule and stop there.',
];
