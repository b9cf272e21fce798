import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const noIntl = [
  { selector: "Identifier[name='Intl']", message: 'Neither Apps Script nor BigQuery promises Intl.' },
  {
    selector: 'MemberExpression[property.name=/^toLocale/]',
    message: 'Locale methods are Intl by another name.',
  },
];

/** No clock and no dice: today and chance enter at the roots, never inside. */
const noClockNoDice = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'There is no clock here: take `asOf`.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'There is no clock here: take `asOf`.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'There are no dice here.',
  },
  ...noIntl,
];

/** Everything that Apps Script puts into the global scope, from its published types. */
const types = path.join(import.meta.dirname, 'node_modules/@types/google-apps-script');
const appsScriptGlobals = readdirSync(types, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.d.ts'))
  .flatMap((name) => [
    ...readFileSync(path.join(types, name), 'utf8').matchAll(/^\s*declare (?:var|const|let) (\w+)/gm),
  ])
  .map((match) => match[1]);

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.tsc/**', 'out/**', 'coverage/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['retention-schedules/policy/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noClockNoDice] },
  },
  {
    files: ['addon/**/*.ts'],
    ignores: ['addon/main.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noClockNoDice] },
  },
  { files: ['addon/main.ts'], rules: { 'no-restricted-syntax': ['error', ...noIntl] } },
  {
    files: ['addon/**/*.ts'],
    ignores: ['addon/services/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[...new Set(appsScriptGlobals)].map((name) => ({
          name,
          message: 'Only addon/services names what Apps Script provides.',
        })),
      ],
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
);
