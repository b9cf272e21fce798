import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../house/source-files.ts';

/** The part of one of Google's API descriptions that conformance is held against. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
}

export interface ParameterDescription {
  readonly type: string;
  readonly location: 'query' | 'path';
  readonly required?: boolean;
  readonly enum?: readonly string[];
  readonly minimum?: string;
  readonly maximum?: string;
}

export interface MethodDescription {
  readonly id: string;
  readonly httpMethod: string;
  readonly path: string;
  readonly flatPath?: string;
  readonly parameters?: Readonly<Record<string, ParameterDescription>>;
  readonly scopes?: readonly string[];
  readonly request?: { readonly $ref: string };
  readonly response?: { readonly $ref: string };
}

interface Resource {
  readonly methods?: Readonly<Record<string, MethodDescription>>;
  readonly resources?: Readonly<Record<string, Resource>>;
}

export interface ApiDescription extends Resource {
  readonly servicePath: string;
  readonly parameters: Readonly<Record<string, ParameterDescription>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

const FILES: Readonly<Record<string, string>> = {
  drive: 'drive.v3.json',
  directory: 'admin.directory_v1.json',
  reports: 'admin.reports_v1.json',
  drivelabels: 'drivelabels.v2.json',
  sheets: 'sheets.v4.json',
  vault: 'vault.v1.json',
  script: 'script.v1.json',
  iamcredentials: 'iamcredentials.v1.json',
};

/** Where Google's descriptions are: beside the repository, or where `WTK_DISCOVERY` says; `undefined` when nowhere. */
export function discoveryFolder(): string | undefined {
  const folder = process.env.WTK_DISCOVERY ?? path.join(ROOT, '..', 'shared', 'google-discovery');
  return existsSync(path.join(folder, 'drive.v3.json')) ? folder : undefined;
}

const read = new Map<string, ApiDescription>();

/** The description of an API, by the first word of our method ids: the names in `FILES`. */
export function apiOf(folder: string, methodId: string): ApiDescription {
  const word = methodId.slice(0, methodId.indexOf('.'));
  const file = FILES[word];
  if (file === undefined) throw new Error(`No API description for ${methodId}.`);
  const known =
    read.get(file) ?? (JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as ApiDescription);
  read.set(file, known);
  return known;
}

/** The description of one method, `drive.files.list` being `resources.files.methods.list`. */
export function methodOf(api: ApiDescription, methodId: string): MethodDescription {
  const words = methodId.split('.').slice(1);
  let resource: Resource | undefined = api;
  for (const word of words.slice(0, -1)) resource = resource?.resources?.[word];
  const method = resource?.methods?.[words.at(-1) ?? ''];
  if (!method) throw new Error(`Google describes no ${methodId}.`);
  return method;
}
