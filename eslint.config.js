import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The policy has no clock and no dice: today and chance enter at the two roots, never inside. */
const noClockNoDice = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The policy has no clock: take `asOf`.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The policy has no clock: take `asOf`.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The policy throws no dice.',
  },
  { selector: "Identifier[name='Intl']", message: 'Neither Apps Script nor BigQuery promises Intl.' },
  {
    selector: 'MemberExpression[property.name=/^toLocale/]',
    message: 'Locale methods are Intl by another name.',
  },
];

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
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { process: 'readonly', console: 'readonly' } } },
);
