import { unknownNames } from '../known-names.ts';
import { invalidArgument } from './script-call.ts';

const TRIGGER = 'enabled,runFunction';
const UNIVERSAL = 'label,openLink,runFunction,text';
const LINK_PREVIEW = 'labelText,localizedLabelText(*),logoUrl,patterns(hostPattern,pathPrefix),runFunction';
const CREATE_ACTION = 'id,labelText,localizedLabelText(*),logoUrl,runFunction';
const EDITOR =
  `createActionTriggers(${CREATE_ACTION}),homepageTrigger(${TRIGGER}),linkPreviewTriggers(${LINK_PREVIEW}),` +
  'onFileScopeGrantedTrigger(runFunction)';
const COMMON =
  `addOnWidgetSet(usedWidgets),homepageTrigger(${TRIGGER}),layoutProperties(primaryColor,secondaryColor),logoUrl,` +
  `name,openLinkUrlPrefixes,universalActions(${UNIVERSAL}),useLocaleFromApp`;
const GMAIL =
  `authorizationCheckFunction,composeTrigger(actions,draftAccess,selectActions),contextualTriggers,` +
  `homepageTrigger(${TRIGGER}),logoUrl,name,openLinkUrlPrefixes,primaryColor,secondaryColor,` +
  `universalActions(${UNIVERSAL}),useLocaleFromApp`;
const CALENDAR =
  `conferenceSolution,createSettingsUrlFunction,currentEventAccess,eventOpenTrigger(runFunction),` +
  `eventUpdateTrigger(runFunction),homepageTrigger(${TRIGGER})`;
const ADD_ONS =
  `calendar(${CALENDAR}),common(${COMMON}),docs(${EDITOR}),drive(homepageTrigger(${TRIGGER}),` +
  `onItemsSelectedTrigger(runFunction)),gmail(${GMAIL}),sheets(${EDITOR}),slides(${EDITOR})`;

/** Fields of a manifest that Google knows, in the language of `fields`. */
const MANIFEST =
  `addOns(${ADD_ONS}),dependencies(enabledAdvancedServices(serviceId,userSymbol,version),` +
  'libraries(developmentMode,libraryId,userSymbol,version)),exceptionLogging,executionApi(access),oauthScopes,' +
  'runtimeVersion,sheets(macros(defaultShortcut,functionName,menuName)),timeZone,urlFetchWhitelist,' +
  'webapp(access,executeAs)';

/**
 * A manifest as Google takes it: JSON without comments, and no field that it does not know. What it does with wrong
 * values is known in part only: those that our own build refuses never come here.
 * @throws ApiError 400 in Google's words.
 */
export function assertManifest(source: string): void {
  let manifest: unknown;
  try {
    manifest = JSON.parse(source);
  } catch {
    throw invalidArgument('"appsscript.json" has errors: Invalid JSON.');
  }
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest)) throw invalidArgument();
  const strangers = unknownNames(manifest, MANIFEST);
  if (strangers.length > 0)
    throw invalidArgument(
      `"appsscript.json" has errors: Invalid manifest: unknown fields: [${strangers.join(', ')}]`,
    );
}
