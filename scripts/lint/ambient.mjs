const RANDOM = ['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues', 'webcrypto'];
const CRYPTO = ['node:crypto', 'crypto'];

/** The clock, the environment and chance are read in platform alone; below it they are arguments. */
export const ambient = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      clock: 'the clock is read in lib/platform/clock alone: take now or today as an argument',
      env: 'the environment is read in lib/platform/env alone',
      random: 'chance is made in lib/platform alone',
    },
  },
  create(context) {
    // A browser has no platform: what runs there may look at its own clock.
    const isForBrowser = context.sourceCode.ast.body[0]?.directive === 'use client';
    const clock = (node) => !isForBrowser && context.report({ node, messageId: 'clock' });
    return {
      'NewExpression[callee.name="Date"][arguments.length=0]': clock,
      'CallExpression[callee.name="Date"]': clock,
      'MemberExpression[object.name=/^(Date|performance)$/][property.name="now"]': clock,
      'MemberExpression[object.name="process"][property.name="env"]'(node) {
        context.report({ node, messageId: 'env' });
      },
      'MemberExpression[object.name="Math"][property.name="random"]'(node) {
        context.report({ node, messageId: 'random' });
      },
      'MemberExpression[object.name="crypto"]'(node) {
        if (RANDOM.includes(node.property.name)) context.report({ node, messageId: 'random' });
      },
      ImportSpecifier(node) {
        const isCrypto = CRYPTO.includes(node.parent.source.value);
        if (isCrypto && RANDOM.includes(node.imported.name)) {
          context.report({ node, messageId: 'random' });
        }
      },
    };
  },
};
