import { existsSync } from 'node:fs';
import path from 'node:path';
import protobuf from 'protobufjs';
import { ROOT } from '../../house/source-files.ts';

const { Enum, Root, Type, MapField } = protobuf;
/** Google's API descriptions, and the common ones that they build on. */
const PROTOS = ['@google-apps/chat/build/protos', 'google-gax/build/protos'].map((folder) =>
  path.join(ROOT, 'node_modules', folder),
);

const root = new Root();
root.resolvePath = (_origin, target) =>
  PROTOS.map((folder) => path.join(folder, target)).find((file) => existsSync(file)) ?? null;
root.loadSync('google/apps/card/v1/card.proto');
root.resolveAll();
const CARD = root.lookupType('google.apps.card.v1.Card');

/**
 * What Google's own description of cards finds wrong with one: unknown fields, wrong types, unknown enum words, two of
 * what excludes each other. It knows nothing of side panels, and nothing of our own checker.
 */
export const judgeCard = (card: unknown): readonly string[] => judge(card, CARD, 'card');

function judge(value: unknown, type: protobuf.Type, at: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at} is no object`];
  const entries = Object.entries(value);
  const problems = entries.flatMap(([name, item]) => {
    const field = type.fields[name];
    return field === undefined
      ? [`${at}.${name} is not in ${type.name}`]
      : judgeField(item, field.resolve(), `${at}.${name}`);
  });
  for (const { name, oneof } of type.oneofsArray) {
    const there = oneof.filter((field) => Object.hasOwn(value, field));
    if (there.length > 1) problems.push(`${at} has ${there.join(' and ')}, of which ${name} takes one`);
  }
  return problems;
}

function judgeField(value: unknown, field: protobuf.Field, at: string): readonly string[] {
  if (field instanceof MapField) return typeof value === 'object' ? [] : [`${at} is no map`];
  if (!field.repeated) return judgeValue(value, field, at);
  return Array.isArray(value)
    ? value.flatMap((item, index) => judgeValue(item, field, `${at}[${index}]`))
    : [`${at} is no list`];
}

function judgeValue(value: unknown, field: protobuf.Field, at: string): readonly string[] {
  if (field.resolvedType instanceof Type) return judge(value, field.resolvedType, at);
  if (field.resolvedType instanceof Enum)
    return typeof value === 'string' && Object.hasOwn(field.resolvedType.values, value)
      ? []
      : [`${at} is no word of ${field.resolvedType.name}: ${String(value)}`];
  return SCALARS[kindOf(field.type)](value) ? [] : [`${at} is no ${field.type}: ${JSON.stringify(value)}`];
}

/** JSON carries 64-bit numbers as texts. */
const SCALARS = {
  text: (value: unknown) => typeof value === 'string',
  truth: (value: unknown) => typeof value === 'boolean',
  long: (value: unknown) => typeof value === 'string' && /^-?\d+$/.test(value),
  whole: (value: unknown) => Number.isInteger(value),
  number: (value: unknown) => typeof value === 'number',
} as const;

function kindOf(type: string): keyof typeof SCALARS {
  if (type === 'string' || type === 'bytes') return 'text';
  if (type === 'bool') return 'truth';
  if (type.endsWith('64')) return 'long';
  return type.endsWith('32') ? 'whole' : 'number';
}
