import * as z from 'zod';

const functionName = z.string().regex(/^[A-Za-z_]\w*$/, 'Give the name of a top-level function');
const trigger = z.strictObject({ runFunction: functionName, enabled: z.boolean().optional() });
const url = z.string().startsWith('https://', 'Give an https address');
const editor = z.strictObject({
  homepageTrigger: trigger.optional(),
  onFileScopeGrantedTrigger: z.strictObject({ runFunction: functionName }).optional(),
});

/** The part of Apps Script's manifest that we use; anything else in it is refused, since a typo is otherwise silent. */
export const manifestSchema = z.strictObject({
  timeZone: z.literal('Europe/London'),
  runtimeVersion: z.literal('V8'),
  exceptionLogging: z.enum(['STACKDRIVER', 'NONE']),
  dependencies: z.strictObject({
    enabledAdvancedServices: z.array(
      z.strictObject({ userSymbol: z.string(), serviceId: z.string(), version: z.string() }),
    ),
  }),
  oauthScopes: z.array(z.string().startsWith('https://www.googleapis.com/auth/')).min(1),
  addOns: z.strictObject({
    common: z.strictObject({
      name: z.string().min(1),
      logoUrl: url,
      useLocaleFromApp: z.boolean().optional(),
      layoutProperties: z.strictObject({ primaryColor: z.string(), secondaryColor: z.string() }).optional(),
      addOnWidgetSet: z.strictObject({ usedWidgets: z.array(z.string()) }).optional(),
      homepageTrigger: trigger,
      universalActions: z
        .array(z.strictObject({ label: z.string().min(1), runFunction: functionName }))
        .default([]),
      openLinkUrlPrefixes: z.array(url).default([]),
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
  const problems = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new ManifestError(`appsscript.json is not right:\n${problems.join('\n')}`);
}

/** Every function that Google may call, each once. */
export function entryPoints({
  addOns: { common, drive, docs, sheets, slides },
}: Manifest): readonly string[] {
  const named = [
    common.homepageTrigger,
    ...common.universalActions,
    drive.homepageTrigger,
    drive.onItemsSelectedTrigger,
    ...[docs, sheets, slides].flatMap((host) => [host.homepageTrigger, host.onFileScopeGrantedTrigger]),
  ].flatMap((entry) => (entry === undefined ? [] : [entry.runFunction]));
  return [...new Set([...named, CALLBACK])];
}
