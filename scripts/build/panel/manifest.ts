import * as z from 'zod';

const functionName = z.string().regex(/^[A-Za-z_]\w*$/, 'Give the name of a top-level function');
const trigger = z.strictObject({ runFunction: functionName, enabled: z.boolean().optional() });
const url = z.string().regex(/^https:\/\/[^/\s]+\//, 'Give an https address, with its path');
const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'Give a colour as #rrggbb');
const SCOPE = 'https://www.googleapis.com/auth/';
const scope = z.string().startsWith(SCOPE, `Give the whole name of the scope: ${SCOPE}…`);
const eachOnce = [
  (list: readonly string[]): boolean => new Set(list).size === list.length,
  { error: 'Name each once' },
] as const;

const editor = z.strictObject({
  homepageTrigger: trigger.optional(),
  onFileScopeGrantedTrigger: z.strictObject({ runFunction: functionName }).optional(),
});

/** Entry of the panel's menu: it calls a function of ours, or opens a page. */
const universalAction = z.union(
  [
    z.strictObject({ label: z.string().min(1), runFunction: functionName }),
    z.strictObject({ label: z.string().min(1), openLink: url }),
  ],
  { error: 'Give a label, and either runFunction or openLink' },
);

/**
 * The part of Apps Script's manifest that we use. Anything else is refused, here and with its place: Google refuses a
 * field that it does not know only when it is pushed, and publishes no current schema of its own.
 */
export const manifestSchema = z.strictObject({
  timeZone: z.literal('Europe/London', 'Leave Europe/London: days here are London days'),
  runtimeVersion: z.literal('V8', 'Leave V8: the bundle is written for it'),
  exceptionLogging: z.enum(['STACKDRIVER', 'NONE']),
  dependencies: z.strictObject({
    enabledAdvancedServices: z.array(
      z.strictObject({
        userSymbol: z.string().min(1),
        serviceId: z.string().min(1),
        version: z.string().min(1),
      }),
    ),
  }),
  oauthScopes: z
    .array(scope)
    .min(1)
    .refine(...eachOnce),
  addOns: z.strictObject({
    common: z.strictObject({
      name: z.string().min(1),
      logoUrl: url.refine((text) => !/\.svg\b/i.test(text), 'Give a PNG or JPEG: Google shows no SVG'),
      useLocaleFromApp: z.boolean().optional(),
      layoutProperties: z.strictObject({ primaryColor: colour, secondaryColor: colour }).optional(),
      addOnWidgetSet: z
        .strictObject({
          usedWidgets: z
            .array(
              z.enum(['DATE_PICKER', 'STYLED_BUTTONS', 'PERSISTENT_FORMS', 'FIXED_FOOTER', 'GRID_WIDGET']),
            )
            .refine(...eachOnce),
        })
        .optional(),
      homepageTrigger: trigger,
      universalActions: z.array(universalAction).default([]),
      openLinkUrlPrefixes: z
        .array(url)
        .refine(...eachOnce)
        .default([]),
    }),
    drive: z.strictObject({
      homepageTrigger: trigger.optional(),
      onItemsSelectedTrigger: z.strictObject({ runFunction: functionName }),
    }),
    docs: editor,
    sheets: editor,
    slides: editor,
  }),
});
export type Manifest = z.output<typeof manifestSchema>;

/** The one function that every click calls: named by cards, not by the manifest. */
const CALLBACK = 'onAction';

/** A manifest that Apps Script would not take, or that we do not mean: each field with what is wrong. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

/** @throws ManifestError with the place of each problem. */
export function readManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ManifestError(`appsscript.json is not JSON: ${(error as Error).message}`);
  }
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.flatMap(problemLines).map((line) => `  ${line}`);
  throw new ManifestError(`appsscript.json is not right:\n${problems.join('\n')}`);
}

/** A problem with the field that has it: `addOns.drive.onItemSelected: there is no such field`. */
function problemLines(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${[...issue.path, key].join('.')}: there is no such field`);
  return [`${issue.path.join('.')}: ${issue.message}`];
}

/** Every function that Google may call, each once. */
export function entryPoints({
  addOns: { common, drive, docs, sheets, slides },
}: Manifest): readonly string[] {
  const named = [
    common.homepageTrigger,
    ...common.universalActions.filter((action) => 'runFunction' in action),
    drive.homepageTrigger,
    drive.onItemsSelectedTrigger,
    ...[docs, sheets, slides].flatMap((host) => [host.homepageTrigger, host.onFileScopeGrantedTrigger]),
  ].flatMap((entry) => (entry === undefined ? [] : [entry.runFunction]));
  return [...new Set([...named, CALLBACK])];
}
