import path from 'node:path';

// The rooms of the house, longest prefix first: a file is in the first room whose prefix fits.
const ROOMS = [
  ['lib/platform/prisma', 'prisma'],
  ['lib/platform/db', 'database'],
  ['lib/platform', 'platform'],
  ['lib/commands', 'commands'],
  ['lib/queries', 'queries'],
  ['lib/facts', 'facts'],
  ['lib/outbox', 'outbox'],
  ['lib/worker', 'worker'],
  ['lib/policies', 'policies'],
  // Dates, names, BSN and post code are words of the language here, not rules about somebody: schemas and platform
  // speak them too.
  ['lib/rules/local-date', 'basics'],
  ['lib/rules/month-names', 'basics'],
  ['lib/rules/day-range', 'basics'],
  ['lib/rules/opening-hours', 'basics'],
  ['lib/rules/too-long', 'basics'],
  ['lib/rules/bsn', 'basics'],
  ['lib/rules/postcode', 'basics'],
  ['lib/rules/names', 'basics'],
  ['lib/rules/typed-name', 'basics'],
  // How two versions of a form come together is the same for a page as for a command.
  ['lib/rules/merge-fields', 'basics'],
  // How a text is broken into lines, in a picture where it is placed and where it is drawn.
  ['lib/rules/plan/wrap-text', 'basics'],
  ['lib/rules', 'rules'],
  ['lib/schemas', 'schemas'],
  ['lib/domains', 'domains'],
  ['lib/messages', 'messages'],
  ['lib/paths', 'paths'],
  ['components/ui', 'ui'],
  ['components', 'components'],
  ['app', 'app'],
];

/** The folder of the repository as ESLint sees it. */
export function rootOf(context) {
  return context.cwd;
}

/** The path of the linted file from the root, with forward slashes. */
export function fileOf(context) {
  return slashed(path.relative(rootOf(context), context.filename));
}

/** The room of a path from the root; 'outside' for tests, scripts, seeds, demo and configuration. */
export function roomOf(file) {
  const bare = file.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '');
  const found = ROOMS.find(([prefix]) => bare === prefix || bare.startsWith(`${prefix}/`));
  return found ? found[1] : 'outside';
}

/** Where an import leads: a path from the root for our own files, null for a package. */
export function targetOf(source, file) {
  if (source.startsWith('@/')) return source.slice(2);
  if (!source.startsWith('.')) return null;
  return slashed(path.posix.normalize(path.posix.join(path.posix.dirname(file), source)));
}

/** Calls `check(node, source, isTypeOnly)` for every way in which a file can name another one. */
export function everyImport(check) {
  const named = (node) => {
    if (!node.source) return;
    const kinds = (node.specifiers ?? []).map((one) => one.importKind ?? one.exportKind);
    const areTypes = kinds.length > 0 && kinds.every((kind) => kind === 'type');
    const isType = node.importKind === 'type' || node.exportKind === 'type';
    check(node, node.source.value, isType || areTypes);
  };
  return {
    ImportDeclaration: named,
    ExportNamedDeclaration: named,
    ExportAllDeclaration: named,
    ImportExpression(node) {
      if (node.source.type === 'Literal') check(node, node.source.value, false);
    },
    TSImportType(node) {
      const source = node.source ?? node.argument?.literal;
      if (source) check(node, source.value, true);
    },
    CallExpression(node) {
      const [first] = node.arguments;
      if (node.callee.name === 'require' && first?.type === 'Literal')
        check(node, first.value, false);
    },
  };
}

function slashed(file) {
  return file.replaceAll(path.sep, '/');
}
