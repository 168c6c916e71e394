/** Domains, schemas, rules and policies answer at once: nothing in them waits. */
export const noAsync = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { wait: 'this room is pure: no async, await or Promise' },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'wait' });
    return {
      ':function[async=true]': report,
      AwaitExpression: report,
      'Identifier[name="Promise"]': report,
    };
  },
};
