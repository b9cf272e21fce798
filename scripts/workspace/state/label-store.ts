import type {
  ChoiceRecord,
  DisabledPolicy,
  FieldRecord,
  LabelPermission,
  LabelRecord,
  LabelRevision,
  LabelRole,
  Lifecycle,
  NewField,
  NewLabel,
} from './label-records.ts';
import { permissionIdOf, type ServerIds } from './server-ids.ts';

type Draft = Pick<LabelRevision, 'title' | 'description' | 'fields'>;

/**
 * Labels with all their revisions. A change makes a new draft revision; files get what is published; a draft or a
 * disabled label cannot be applied. Ids of labels, fields and choices are made here and cannot be chosen.
 */
export class LabelStore {
  readonly labels: LabelRecord[] = [];
  readonly #ids: ServerIds;
  readonly #now: () => number;

  constructor(ids: ServerIds, now: () => number) {
    this.#ids = ids;
    this.#now = now;
  }

  label(id: string): LabelRecord | undefined {
    return this.labels.find((label) => label.id === id);
  }

  /** A new draft without fields. Everybody in the organisation may apply an `ADMIN` label once `grant` says so. */
  create(label: NewLabel): LabelRecord {
    const creator = label.creator ?? 'admin';
    const revision: LabelRevision = {
      id: this.#ids.revision(),
      createTime: this.#now(),
      creator,
      title: label.title,
      description: label.description ?? '',
      fields: [],
      lifecycle: { state: 'UNPUBLISHED_DRAFT', hasUnpublishedChanges: true },
    };
    const record: LabelRecord = {
      id: label.id ?? this.#ids.label(),
      type: label.type ?? 'ADMIN',
      creator,
      createTime: revision.createTime,
      publishTime: undefined,
      publisher: undefined,
      disableTime: undefined,
      disabler: undefined,
      revisions: [revision],
      published: undefined,
      permissions: [],
      copyMode: 'DO_NOT_COPY',
      enabledApps: ['DRIVE'],
      locked: false,
    };
    this.labels.push(record);
    return record;
  }

  latest(label: LabelRecord): LabelRevision {
    const latest = label.revisions.at(-1);
    if (!latest) throw new Error(`Label ${label.id} has no revision.`);
    return latest;
  }

  /** A field with the ids that are made for it and its choices, not yet in any label. */
  newField(field: NewField): FieldRecord {
    return {
      id: this.#ids.field(),
      displayName: field.displayName,
      required: field.required ?? false,
      type: field.type,
      lifecycle: { state: 'UNPUBLISHED_DRAFT' },
      createTime: this.#now(),
      choices: (field.choices ?? []).map((title) => this.newChoice(title)),
      maxEntries: field.maxEntries ?? 1,
      ...(field.type === 'text' && { minLength: 0, maxLength: 100 }),
      ...(field.type === 'date' && { dateFormatType: field.dateFormatType ?? 'SHORT_DATE' }),
    };
  }

  /** Adds a field at the end of the draft. */
  addField(label: LabelRecord, field: NewField): FieldRecord {
    const record = this.newField(field);
    const latest = this.latest(label);
    this.revise(label, { ...latest, fields: [...latest.fields, record] });
    return record;
  }

  newChoice(displayName: string, more: Pick<ChoiceRecord, 'description' | 'badgeConfig'> = {}): ChoiceRecord {
    return {
      ...more,
      id: this.#ids.choice(),
      displayName,
      lifecycle: { state: 'UNPUBLISHED_DRAFT' },
      createTime: this.#now(),
    };
  }

  addChoice(label: LabelRecord, fieldId: string, displayName: string): ChoiceRecord {
    const choice = this.newChoice(displayName);
    this.#changeField(label, fieldId, (field) => ({ ...field, choices: [...field.choices, choice] }));
    return choice;
  }

  /** Enables, disables or deletes a choice in the draft; it takes effect when published. */
  setChoiceLifecycle(label: LabelRecord, fieldId: string, choiceId: string, lifecycle: Lifecycle): void {
    this.#changeField(label, fieldId, (field) => ({
      ...field,
      choices: field.choices.map((choice) => (choice.id === choiceId ? { ...choice, lifecycle } : choice)),
    }));
  }

  /** Locks a choice, published or not, as a rule of Vault does: in every revision, and at once. */
  lockChoice(label: LabelRecord, choiceId: string): void {
    const locked = (revision: LabelRevision): LabelRevision => ({
      ...revision,
      fields: revision.fields.map((field) => ({
        ...field,
        choices: field.choices.map((choice) =>
          choice.id === choiceId ? { ...choice, locked: true } : choice,
        ),
      })),
    });
    label.revisions.splice(0, label.revisions.length, ...label.revisions.map(locked));
    label.published = label.revisions.find(({ id }) => id === label.published?.id);
  }

  /** A new draft revision. */
  revise(label: LabelRecord, draft: Draft, creator = label.creator): LabelRevision {
    const state = this.latest(label).lifecycle.state;
    return this.#push(label, draft, { state, hasUnpublishedChanges: true }, creator);
  }

  /** Makes the draft what files get. Fields and choices marked deleted go. */
  publish(label: LabelRecord, publisher = label.creator): LabelRevision {
    const latest = this.latest(label);
    const live = <Item extends { readonly lifecycle: Lifecycle }>(items: readonly Item[]): Item[] =>
      items
        .filter((item) => item.lifecycle.state !== 'DELETED')
        .map((item) =>
          item.lifecycle.state === 'UNPUBLISHED_DRAFT'
            ? { ...item, lifecycle: { state: 'PUBLISHED' } }
            : item,
        );
    const fields = live(latest.fields).map((field) => ({ ...field, choices: live(field.choices) }));
    const published = this.#push(
      label,
      { ...latest, fields },
      { state: 'PUBLISHED', hasUnpublishedChanges: false },
      publisher,
    );
    label.published = published;
    label.publishTime = published.createTime;
    label.publisher = publisher;
    return published;
  }

  /** Takes the label out of use at once, published values staying on files. */
  disable(label: LabelRecord, policy: DisabledPolicy = {}, disabler = label.creator): LabelRevision {
    const revision = this.#push(
      label,
      label.published ?? this.latest(label),
      { state: 'DISABLED', hasUnpublishedChanges: false, disabledPolicy: policy },
      disabler,
    );
    label.published = revision;
    label.disableTime = revision.createTime;
    label.disabler = disabler;
    return revision;
  }

  enable(label: LabelRecord, by = label.creator): LabelRevision {
    const revision = this.#push(
      label,
      this.latest(label),
      { state: 'PUBLISHED', hasUnpublishedChanges: false },
      by,
    );
    label.published = revision;
    label.disableTime = undefined;
    label.disabler = undefined;
    return revision;
  }

  /** Removes the definition. Values on files go with it: the caller clears them. */
  remove(label: LabelRecord): void {
    this.labels.splice(this.labels.indexOf(label), 1);
  }

  /** Takes effect at once: permissions are in no revision. `everyone` is the whole organisation. */
  grant(
    label: LabelRecord,
    who: string,
    role: LabelRole,
    kind: 'person' | 'group' = 'person',
  ): LabelPermission {
    const holder: LabelPermission['holder'] =
      who === 'everyone'
        ? { kind: 'audience', audience: 'audiences/default' }
        : { kind, address: who.toLowerCase() };
    const id =
      holder.kind === 'audience'
        ? holder.audience
        : `${holder.kind === 'group' ? 'groups' : 'people'}/${permissionIdOf(holder.address)}`;
    const permission: LabelPermission = { id, role, holder };
    label.permissions = [...label.permissions.filter((other) => other.id !== id), permission];
    return permission;
  }

  #changeField(label: LabelRecord, fieldId: string, change: (field: FieldRecord) => FieldRecord): void {
    const latest = this.latest(label);
    this.revise(label, {
      ...latest,
      fields: latest.fields.map((field) => (field.id === fieldId ? change(field) : field)),
    });
  }

  #push(
    label: LabelRecord,
    draft: Draft,
    lifecycle: LabelRevision['lifecycle'],
    creator: string,
  ): LabelRevision {
    const revision: LabelRevision = {
      id: this.#ids.revision(),
      createTime: this.#now(),
      creator,
      title: draft.title,
      description: draft.description,
      fields: draft.fields,
      lifecycle,
    };
    label.revisions.push(revision);
    return revision;
  }
}
