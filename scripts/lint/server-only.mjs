const IS_TYPE = ['TSTypeAliasDeclaration', 'TSInterfaceDeclaration'];

/** Files of commands, queries and platform start with the `server-only` import, unless they hold types alone. */
export const serverOnly = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { first: "start this file with import 'server-only'" },
  },
  create(context) {
    return {
      Program(node) {
        const [first] = node.body;
        if (first?.type === 'ImportDeclaration' && first.source.value === 'server-only') return;
        if (node.body.every(isTypeOnly)) return;
        context.report({ node: first ?? node, messageId: 'first' });
      },
    };
  },
};

function isTypeOnly(statement) {
  if (IS_TYPE.includes(statement.type)) return true;
  if (statement.importKind === 'type' || statement.exportKind === 'type') return true;
  return (
    statement.type === 'ExportNamedDeclaration' && IS_TYPE.includes(statement.declaration?.type)
  );
}
