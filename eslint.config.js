import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Nothing but the Clock may ask the machine what time it is: the demo and the tests move it. */
const ASK_THE_CLOCK = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Ask the Clock for the time.' },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Ask the Clock for the time.' },
];

export default defineConfig(
  globalIgnores(['dist/', 'node_modules/', '.nendo/', 'out/', 'docs/', 'seeds/']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error', 'object-shorthand': 'error' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: ['test/tsconfig.json', 'apps/web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      // Leaves files with decorators alone: their metadata needs the imported classes when the program runs.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
    },
  },
  {
    files: ['libs/**/*.{ts,tsx}', 'apps/{api,worker}/**/*.ts'],
    ignores: ['libs/platform/clock/**', '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...ASK_THE_CLOCK] },
  },
  {
    files: ['libs/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'crypto', 'Buffer'] },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}', 'libs/report/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      // The rest of the plugin's rules are for the React Compiler, which is not used.
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // React hands an event to a handler and does not look at what it returns.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // The router's redirects are thrown.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }] },
      ],
    },
  },
  { files: ['apps/cli/**/*.ts'], rules: { 'no-console': 'off' } },
);
