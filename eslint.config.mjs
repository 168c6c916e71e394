import nextCoreWebVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import jsdoc from 'eslint-plugin-jsdoc';
import { tsImport } from 'tsx/esm/api';
import { house } from './scripts/lint/index.mjs';

const { domains } = await tsImport('./lib/domains/index.ts', import.meta.url);

const code = ['**/*.{ts,tsx,mjs}'];
const rooms = ['app/**', 'components/**', 'lib/**'];
const pure = ['lib/domains/**', 'lib/schemas/**', 'lib/rules/**', 'lib/policies/**'];
const server = ['lib/commands/**', 'lib/queries/**', 'lib/facts/**', 'lib/platform/**'];
const documented = [...server, 'lib/rules/**', 'lib/policies/**'].map((room) => `${room}/*.ts`);

const exported = ['VariableDeclaration', 'TSTypeAliasDeclaration', 'TSInterfaceDeclaration'].map(
  (kind) => `ExportNamedDeclaration > ${kind}`,
);

/** What has something to say of components alone; the hooks' own compile every function to look at it. */
const ofComponents = Object.keys(nextCoreWebVitals[0].rules).filter(
  (rule) =>
    /^(react|jsx-a11y|@next\/next)\//.test(rule) ||
    (/^react-hooks\//.test(rule) && !/(rules-of-hooks|exhaustive-deps)$/.test(rule)),
);

const config = [
  { ignores: ['.next/**', '.build/**', '.data/**', 'lib/platform/prisma/**', 'next-env.d.ts'] },
  ...nextCoreWebVitals,
  ...nextTypescript,
  {
    files: ['**/*.{ts,mjs}', 'tests/**'],
    rules: Object.fromEntries(ofComponents.map((rule) => [rule, 'off'])),
  },
  {
    files: code,
    plugins: { house },
    // Nothing is switched off in passing: a rule that is wrong is changed here, for everybody.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      'house/zones': 'error',
      'house/one-transaction': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'max-lines': ['warn', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
    },
  },
  {
    files: rooms,
    rules: { 'house/domain-keys': ['error', domains.map((domain) => domain.key)] },
  },
  { files: ['lib/domains/**'], rules: { 'house/domain-keys': 'off' } },
  { files: rooms, ignores: ['lib/platform/**'], rules: { 'house/ambient': 'error' } },
  {
    files: ['lib/**/*.ts', 'scripts/**/*.mjs'],
    rules: {
      'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: pure, rules: { 'house/no-async': 'error' } },
  { files: server.map((room) => `${room}/*.ts`), rules: { 'house/server-only': 'error' } },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    rules: { 'house/no-text': 'error' },
  },
  {
    files: documented,
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          require: { ArrowFunctionExpression: true, ClassDeclaration: true },
          contexts: exported,
        },
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'] }],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      // A test that does not run proves nothing.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|skipIf|todo|fixme|fails)$/]',
          message: 'every test runs, always',
        },
      ],
    },
  },
];

export default config;
