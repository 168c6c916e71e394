/** The keys of the domains stand in lib/domains alone, so that a further domain costs one file there. */
export const domainKeys = {
  meta: {
    type: 'problem',
    schema: [{ type: 'array', items: { type: 'string' } }],
    messages: { key: 'the domain key "{{key}}" stands in lib/domains alone: ask the registry' },
  },
  create(context) {
    const keys = context.options[0];
    const inText = new RegExp(`(?<![\\w-])(${keys.join('|')})(?![\\w-])`);
    const report = (node, key) => context.report({ node, messageId: 'key', data: { key } });
    return {
      Literal(node) {
        // An import of a file of that name is a matter of the zones.
        if (node.parent.source === node) return;
        if (keys.includes(node.value)) report(node, node.value);
      },
      TemplateElement(node) {
        const found = inText.exec(node.value.raw);
        if (found) report(node, found[1]);
      },
      'Property, MemberExpression, TSPropertySignature'(node) {
        const name = node.key ?? node.property;
        if (!node.computed && name.type === 'Identifier' && keys.includes(name.name)) {
          report(node, name.name);
        }
      },
    };
  },
};
