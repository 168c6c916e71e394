/** What is read out or shown of a tag, whatever it says. */
const SPOKEN = [
  ...['aria-label', 'aria-description', 'aria-placeholder', 'aria-roledescription'],
  ...['aria-valuetext', 'alt', 'title', 'placeholder', 'label', 'srcDoc'],
];
const LETTER = /\p{L}/u;
/** A word as it begins what a person reads. */
const CAPITAL = /^\s*\p{Lu}\p{Ll}/u;
/** Words as they are written for people: a capital letter, and at least one more word. */
const SENTENCE = /^\s*\p{Lu}\p{Ll}*['’,:]?\s+\p{L}/u;

/** Whoever keeps the machine reads these: what is logged or thrown. */
const FOR_US = /^(log|logger|console)\b|Error$/;

const forUs = ({ parent }, source) =>
  parent?.type === 'ImportDeclaration' ||
  (/^(New|Call)Expression$/.test(parent?.type) && FOR_US.test(source.getText(parent.callee)));

const words = (node) => {
  if (node.type === 'Literal') return node.value;
  if (node.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.raw).join(' ');
  return null;
};

/** What an expression may come down to. */
const branches = (node) => {
  if (node.type === 'LogicalExpression' || node.type === 'BinaryExpression') {
    return [node.left, node.right];
  }
  return node.type === 'ConditionalExpression' ? [node.consequent, node.alternate] : [];
};

/** Every text that a person reads stands in lib/messages: no words between tags, in spoken attributes, or as a sentence. */
export const noText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { text: 'put this text in lib/messages: {{text}}' },
  },
  create(context) {
    const seen = new Set();
    const check = (node, text, pattern) => {
      if (typeof text !== 'string' || !pattern.test(text) || seen.has(node)) return;
      seen.add(node);
      context.report({ node, messageId: 'text', data: { text: text.trim().slice(0, 40) } });
    };
    const checkExpression = (node, pattern) => {
      check(node, words(node), pattern);
      // What is compared is not shown.
      if (node.type !== 'BinaryExpression' || node.operator === '+') {
        branches(node).forEach((branch) => checkExpression(branch, pattern));
      }
    };
    return {
      JSXText: (node) => check(node, node.value, LETTER),
      ':matches(JSXElement, JSXFragment) > JSXExpressionContainer': (node) =>
        checkExpression(node.expression, LETTER),
      JSXAttribute({ name, value }) {
        if (!value) return;
        const expression = value.type === 'JSXExpressionContainer' ? value.expression : value;
        checkExpression(expression, SPOKEN.includes(name.name) ? LETTER : CAPITAL);
      },
      ':matches(Literal, TemplateLiteral)': (node) => {
        if (!forUs(node, context.sourceCode)) check(node, words(node), SENTENCE);
      },
    };
  },
};
