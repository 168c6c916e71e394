import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { everyImport, fileOf, roomOf, rootOf, targetOf } from './rooms.mjs';

const OPENS = /\btransaction\s*\(/;

/** A command opens one transaction: it does not import a command file that opens one as well. */
export const oneTransaction = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      nested: 'both this file and {{target}} open a transaction; let the shared step take tx',
    },
  },
  create(context) {
    const file = fileOf(context);
    if (roomOf(file) !== 'commands' || !OPENS.test(context.sourceCode.text)) return {};
    return everyImport((node, source, isType) => {
      const target = targetOf(source, file);
      if (isType || target === null || roomOf(target) !== 'commands') return;
      if (OPENS.test(textOf(rootOf(context), target))) {
        context.report({ node, messageId: 'nested', data: { target } });
      }
    });
  },
};

function textOf(root, target) {
  const found = [`${target}.ts`, `${target}/index.ts`].find((name) =>
    existsSync(path.join(root, name)),
  );
  return found ? readFileSync(path.join(root, found), 'utf8') : '';
}
