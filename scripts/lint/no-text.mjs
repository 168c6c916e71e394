const SPOKEN = ['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'label'];
const LETTER = /\p{L}/u;

/** Every text that a person reads stands in lib/messages: no words between tags or in spoken attributes. */
export const noText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { text: 'put this text in lib/messages: {{text}}' },
  },
  create(context) {
    const check = (node, text) => {
      if (typeof text !== 'string' || !LETTER.test(text)) return;
      context.report({ node, messageId: 'text', data: { text: text.trim().slice(0, 40) } });
    };
    const checkExpression = (node) => {
      if (node.type === 'Literal') check(node, node.value);
      if (node.type === 'TemplateLiteral') {
        check(node, node.quasis.map((part) => part.value.raw).join(' '));
      }
      if (node.type === 'LogicalExpression') checkExpression(node.right);
      if (node.type === 'ConditionalExpression') {
        [node.consequent, node.alternate].forEach(checkExpression);
      }
    };
    return {
      JSXText: (node) => check(node, node.value),
      ':matches(JSXElement, JSXFragment) > JSXExpressionContainer': (node) =>
        checkExpression(node.expression),
      JSXAttribute(node) {
        if (!SPOKEN.includes(node.name.name) || !node.value) return;
        const { value } = node;
        checkExpression(value.type === 'JSXExpressionContainer' ? value.expression : value);
      },
    };
  },
};
