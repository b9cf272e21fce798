/** Every field of the Drive Labels resources that a `fields` mask may name.
 * In the language of `fields` itself; a test holds them against Google's API description.
 */
const LABEL_APPLIED_CAPABILITIES = 'canApply,canRead,canRemove';

const LABEL_APPLIED_LABEL_POLICY = 'copyMode';

const USER_INFO = 'person';

const LABEL_DISPLAY_HINTS = 'disabled,hiddenInSearch,priority,shownInApply';

const LABEL_ENABLED_APP_SETTINGS_ENABLED_APP = 'app';

const LABEL_ENABLED_APP_SETTINGS = `enabledApps(${LABEL_ENABLED_APP_SETTINGS_ENABLED_APP})`;

const FIELD_APPLIED_CAPABILITIES = 'canRead,canSearch,canWrite';

const GOOGLE_TYPE_DATE = 'day,month,year';

const FIELD_DATE_OPTIONS = `dateFormat,dateFormatType,maxValue(${GOOGLE_TYPE_DATE}),minValue(${GOOGLE_TYPE_DATE})`;

const FIELD_DISPLAY_HINTS = 'disabled,hiddenInSearch,required,shownInApply';

const FIELD_INTEGER_OPTIONS = 'maxValue,minValue';

const LIFECYCLE_DISABLED_POLICY = 'hideInSearch,showInApply';

const LIFECYCLE = `disabledPolicy(${LIFECYCLE_DISABLED_POLICY}),hasUnpublishedChanges,state`;

const LOCK_STATUS = 'locked';

const FIELD_PROPERTIES = 'displayName,insertBeforeField,required';

const FIELD_SCHEMA_CAPABILITIES = 'canDelete,canDisable,canEnable,canUpdate';

const FIELD_SELECTION_OPTIONS_CHOICE_APPLIED_CAPABILITIES = 'canRead,canSearch,canSelect';

const GOOGLE_TYPE_COLOR = 'alpha,blue,green,red';

const BADGE_COLORS =
  `backgroundColor(${GOOGLE_TYPE_COLOR}),foregroundColor(${GOOGLE_TYPE_COLOR}),soloColor(` +
  `${GOOGLE_TYPE_COLOR})`;

const FIELD_SELECTION_OPTIONS_CHOICE_DISPLAY_HINTS =
  `badgeColors(${BADGE_COLORS}),badgePriority,darkBadgeColors(${BADGE_COLORS}),disabled,hiddenInSearch,` +
  'shownInApply';

const BADGE_CONFIG = `color(${GOOGLE_TYPE_COLOR}),priorityOverride`;

const FIELD_SELECTION_OPTIONS_CHOICE_PROPERTIES = `badgeConfig(${BADGE_CONFIG}),description,displayName,insertBeforeChoice`;

const FIELD_SELECTION_OPTIONS_CHOICE_SCHEMA_CAPABILITIES = 'canDelete,canDisable,canEnable,canUpdate';

const FIELD_SELECTION_OPTIONS_CHOICE =
  `appliedCapabilities(${FIELD_SELECTION_OPTIONS_CHOICE_APPLIED_CAPABILITIES}),createTime,creator(` +
  `${USER_INFO}),disableTime,disabler(${USER_INFO}),displayHints(` +
  `${FIELD_SELECTION_OPTIONS_CHOICE_DISPLAY_HINTS}),id,lifecycle(${LIFECYCLE}),lockStatus(` +
  `${LOCK_STATUS}),properties(${FIELD_SELECTION_OPTIONS_CHOICE_PROPERTIES}),publishTime,publisher(` +
  `${USER_INFO}),schemaCapabilities(${FIELD_SELECTION_OPTIONS_CHOICE_SCHEMA_CAPABILITIES}),updateTime,` +
  `updater(${USER_INFO})`;

const FIELD_LIST_OPTIONS = 'maxEntries';

const FIELD_SELECTION_OPTIONS = `choices(${FIELD_SELECTION_OPTIONS_CHOICE}),listOptions(${FIELD_LIST_OPTIONS})`;

const FIELD_TEXT_OPTIONS = 'maxLength,minLength';

const FIELD_USER_OPTIONS = `listOptions(${FIELD_LIST_OPTIONS})`;

const FIELD =
  `appliedCapabilities(${FIELD_APPLIED_CAPABILITIES}),createTime,creator(${USER_INFO}),dateOptions(` +
  `${FIELD_DATE_OPTIONS}),disableTime,disabler(${USER_INFO}),displayHints(${FIELD_DISPLAY_HINTS}),id,` +
  `integerOptions(${FIELD_INTEGER_OPTIONS}),lifecycle(${LIFECYCLE}),lockStatus(${LOCK_STATUS}),` +
  `properties(${FIELD_PROPERTIES}),publisher(${USER_INFO}),queryKey,schemaCapabilities(` +
  `${FIELD_SCHEMA_CAPABILITIES}),selectionOptions(${FIELD_SELECTION_OPTIONS}),textOptions(` +
  `${FIELD_TEXT_OPTIONS}),updateTime,updater(${USER_INFO}),userOptions(${FIELD_USER_OPTIONS})`;

const LABEL_PROPERTIES = 'description,title';

const LABEL_SCHEMA_CAPABILITIES = 'canDelete,canDisable,canEnable,canUpdate';

export const LABEL =
  `appliedCapabilities(${LABEL_APPLIED_CAPABILITIES}),appliedLabelPolicy(${LABEL_APPLIED_LABEL_POLICY}` +
  `),createTime,creator(${USER_INFO}),customer,disableTime,disabler(${USER_INFO}),displayHints(` +
  `${LABEL_DISPLAY_HINTS}),enabledAppSettings(${LABEL_ENABLED_APP_SETTINGS}),fields(${FIELD}),id,` +
  `labelType,learnMoreUri,lifecycle(${LIFECYCLE}),lockStatus(${LOCK_STATUS}),name,properties(` +
  `${LABEL_PROPERTIES}),publishTime,publisher(${USER_INFO}),revisionCreateTime,revisionCreator(` +
  `${USER_INFO}),revisionId,schemaCapabilities(${LABEL_SCHEMA_CAPABILITIES})`;

export const LIST_LABELS_RESPONSE = `labels(${LABEL}),nextPageToken`;

const DELTA_UPDATE_LABEL_RESPONSE_CREATE_FIELD_RESPONSE = 'id,priority';

const DELTA_UPDATE_LABEL_RESPONSE_CREATE_SELECTION_CHOICE_RESPONSE = 'fieldId,id';

const DELTA_UPDATE_LABEL_RESPONSE_UPDATE_FIELD_PROPERTIES_RESPONSE = 'priority';

const DELTA_UPDATE_LABEL_RESPONSE_UPDATE_SELECTION_CHOICE_PROPERTIES_RESPONSE = 'priority';

const DELTA_UPDATE_LABEL_RESPONSE_RESPONSE =
  `createField(${DELTA_UPDATE_LABEL_RESPONSE_CREATE_FIELD_RESPONSE}),createSelectionChoice(` +
  `${DELTA_UPDATE_LABEL_RESPONSE_CREATE_SELECTION_CHOICE_RESPONSE}),deleteField,deleteSelectionChoice,` +
  'disableField,disableSelectionChoice,enableField,enableSelectionChoice,updateField(' +
  `${DELTA_UPDATE_LABEL_RESPONSE_UPDATE_FIELD_PROPERTIES_RESPONSE}),updateFieldType,updateLabel,` +
  'updateSelectionChoiceProperties(' +
  `${DELTA_UPDATE_LABEL_RESPONSE_UPDATE_SELECTION_CHOICE_PROPERTIES_RESPONSE})`;

export const DELTA_UPDATE_LABEL_RESPONSE = `responses(${DELTA_UPDATE_LABEL_RESPONSE_RESPONSE}),updatedLabel(${LABEL})`;

const DATE_LIMITS = `maxValue(${GOOGLE_TYPE_DATE}),minValue(${GOOGLE_TYPE_DATE})`;

const INTEGER_LIMITS = 'maxValue,minValue';

const LONG_TEXT_LIMITS = 'maxLength,minLength';

const LIST_LIMITS = 'maxEntries';

const SELECTION_LIMITS = `listLimits(${LIST_LIMITS}),maxChoices,maxDeletedChoices,maxDisplayNameLength,maxIdLength`;

const TEXT_LIMITS = 'maxLength,minLength';

const USER_LIMITS = `listLimits(${LIST_LIMITS})`;

const FIELD_LIMITS =
  `dateLimits(${DATE_LIMITS}),integerLimits(${INTEGER_LIMITS}),longTextLimits(${LONG_TEXT_LIMITS}),` +
  `maxDescriptionLength,maxDisplayNameLength,maxIdLength,selectionLimits(${SELECTION_LIMITS}),` +
  `textLimits(${TEXT_LIMITS}),userLimits(${USER_LIMITS})`;

export const LABEL_LIMITS =
  `fieldLimits(${FIELD_LIMITS}),maxDeletedFields,maxDescriptionLength,maxDraftRevisions,maxFields,` +
  'maxTitleLength,name';

export const LABEL_PERMISSION = 'audience,email,group,name,person,role';

export const LIST_LABEL_PERMISSIONS_RESPONSE = `labelPermissions(${LABEL_PERMISSION}),nextPageToken`;

export const USER_CAPABILITIES =
  'canAccessLabelManager,canAdministrateLabels,canCreateAdminLabels,canCreateSharedLabels,name';
