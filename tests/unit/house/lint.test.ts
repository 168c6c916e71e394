import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { domains } from '@/lib/domains';

// A rule that nobody saw bite is not known to work: one bad line and one good line for each.

const cwd = path.resolve(import.meta.dirname, '../../..');
const eslint = new ESLint({ cwd });

async function faults(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: path.join(cwd, file) });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

// The first time, ESLint reads its whole configuration.
beforeAll(() => faults('lib/rules/new.ts', ''), 60_000);

const use = (source: string) => `import { x } from '${source}';\nconsole.log(x);`;
const useType = (source: string) =>
  `import type { X } from '${source}';\nlet x: X;\nconsole.log(x!);`;

describe('who may import whom', () => {
  it.each([
    ['lib/domains/new.ts', use('@/lib/rules/bsn')],
    ['lib/domains/new.ts', use('zod')],
    ['lib/domains/new.ts', use('@/lib/paths')],
    ['lib/schemas/new.ts', use('@/lib/rules/routing')],
    ['lib/schemas/new.ts', use('@/lib/platform/clock')],
    ['lib/rules/new.ts', use('@/lib/domains')],
    ['lib/rules/new.ts', use('../platform/clock')],
    ['lib/rules/new.ts', useType('@/lib/platform/actor-types')],
    ['lib/rules/new.ts', useType('@/lib/platform/prisma/client')],
    ['lib/rules/new.ts', use('@prisma/client')],
    ['lib/rules/new.ts', use('next/headers')],
    ['lib/rules/new.ts', use('node:fs')],
    ['lib/policies/new.ts', use('@/lib/platform/db')],
    ['lib/policies/new.ts', use('@/lib/platform/prisma/client')],
    ['lib/policies/new.ts', useType('@/lib/commands/case/close-case')],
    ['lib/platform/new.ts', `import 'server-only';\n${use('@/lib/rules/routing')}`],
    ['lib/platform/new.ts', `import 'server-only';\n${use('../domains')}`],
    ['lib/platform/new.ts', `import 'server-only';\n${use('@/lib/policies')}`],
    ['lib/commands/case/new.ts', `import 'server-only';\n${use('@/lib/queries/case/page')}`],
    ['lib/commands/case/new.ts', `import 'server-only';\n${use('@/components/ui/button')}`],
    ['lib/commands/case/new.ts', `import 'server-only';\n${use('next/cache')}`],
    ['lib/queries/case/new.ts', `import 'server-only';\n${use('../../commands/case/close')}`],
    ['lib/queries/case/new.ts', `import 'server-only';\n${use('@/app/page')}`],
    ['components/ui/new.tsx', use('@/lib/domains')],
    ['components/ui/new.tsx', use('@/components/case/card')],
    ['components/case/new.tsx', use('@/lib/queries/case/page')],
    ['components/case/new.tsx', use('@/lib/platform/site')],
    ['components/case/new.tsx', use('@/lib/rules/routing')],
    ['components/case/new.tsx', use('@/lib/platform/prisma/client')],
    ['components/case/new.tsx', useType('@prisma/client')],
    ['components/case/new.tsx', use('next/headers')],
    ['app/werk/new.tsx', use('@/lib/platform/prisma/client')],
    ['app/werk/new.tsx', useType('@/lib/platform/prisma/client')],
    ['app/werk/new.tsx', use('@/lib/platform/db')],
    ['app/werk/new.tsx', use('@prisma/client')],
    ['app/werk/new.tsx', use('pg')],
    ['lib/messages/new.ts', use('@/app/page')],
    ['scripts/new.ts', use('../app/page')],
    ['lib/rules/new.ts', `export { x } from '@/lib/platform/clock';`],
    ['lib/rules/new.ts', `export * from '@/lib/platform/clock';`],
    ['lib/rules/new.ts', `console.log(import('@/lib/platform/clock'));`],
    ['lib/rules/new.ts', `const x: import('@/lib/platform/db').Tx | 1 = 1;\nconsole.log(x);`],
    ['lib/rules/new.ts', `console.log(require('@/lib/platform/clock'));`],
  ])('%s refuses %s', async (file, code) => {
    expect(await faults(file, code)).toContain('house/zones');
  });

  it.each([
    ['lib/schemas/new.ts', use('@/lib/domains')],
    ['lib/schemas/new.ts', use('@/lib/rules/local-date')],
    ['lib/schemas/new.ts', use('zod')],
    ['lib/rules/new.ts', useType('@/lib/domains/types')],
    ['lib/rules/new.ts', `import { type X } from '@/lib/schemas/x';\nlet x: X;\nconsole.log(x!);`],
    ['lib/policies/new.ts', useType('@/lib/platform/prisma/client')],
    ['lib/platform/new.ts', `import 'server-only';\n${use('@/lib/rules/local-date')}`],
    ['lib/commands/case/new.ts', `import 'server-only';\n${use('@/lib/policies')}`],
    ['lib/queries/case/new.ts', `import 'server-only';\n${use('@/lib/platform/db')}`],
    ['components/case/new.tsx', useType('@/lib/queries/case/page')],
    ['components/case/new.tsx', useType('@/lib/rules/part-status')],
    ['components/case/new.tsx', use('@/lib/domains')],
    ['components/case/new.tsx', use('next-intl')],
    ['app/werk/new.tsx', use('@/lib/queries/case/page')],
    ['app/werk/new.tsx', use('@/lib/commands/case/close')],
    ['tests/unit/new.test.ts', use('@/app/page')],
    ['prisma/seed/new.ts', use('@/lib/platform/prisma/client')],
  ])('%s accepts %s', async (file, code) => {
    expect(await faults(file, code)).toEqual([]);
  });
});

const commands = path.join(cwd, 'lib/commands');
const opensTransaction = readdirSync(commands, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .find((name) => readFileSync(path.join(commands, name), 'utf8').includes(' transaction('));

const [firstKey = '', , dashedKey = ''] = domains.map((domain) => domain.key);
const documented = (code: string) => `/** What it is for. */\nexport ${code}`;

describe('every other rule of the house', () => {
  it.each([
    ['house/server-only', 'lib/platform/new.ts', documented('const x = 1;')],
    ['house/server-only', 'lib/commands/case/new.ts', `${use('zod')}\nimport 'server-only';`],
    ['house/server-only', 'lib/queries/new.ts', documented('function x() {}')],
    [
      'house/one-transaction',
      'lib/commands/new.ts',
      `${use(`./${opensTransaction?.replace('.ts', '')}`)}\ntransaction(async () => 1);`,
    ],
    ['house/ambient', 'lib/rules/new.ts', 'console.log(Date.now());'],
    ['house/ambient', 'lib/commands/new.ts', 'console.log(new Date());'],
    ['house/ambient', 'app/new.tsx', 'console.log(Date());'],
    ['house/ambient', 'lib/queries/new.ts', 'console.log(performance.now());'],
    ['house/ambient', 'lib/queries/new.ts', 'console.log(process.env.PORT);'],
    ['house/ambient', 'components/case/new.tsx', 'console.log(Math.random());'],
    ['house/ambient', 'lib/commands/new.ts', `import { randomUUID } from 'node:crypto';`],
    ['house/ambient', 'app/new.tsx', 'console.log(crypto.randomUUID());'],
    ['house/no-async', 'lib/rules/new.ts', 'export async function x() {}'],
    ['house/no-async', 'lib/policies/new.ts', 'console.log(Promise.resolve(1));'],
    ['house/no-async', 'lib/domains/new.ts', 'export const x = async () => 1;'],
    ['house/no-async', 'lib/schemas/new.ts', 'export const x: Promise<void> | null = null;'],
    ['house/domain-keys', 'lib/commands/new.ts', `console.log('${firstKey}');`],
    ['house/domain-keys', 'app/new.tsx', `console.log(<i data-x="${dashedKey}" />);`],
    ['house/domain-keys', 'components/new.tsx', `console.log(\`part.${firstKey}.name\`);`],
    ['house/domain-keys', 'lib/queries/new.ts', `console.log({ ${firstKey}: 1 });`],
    ['house/domain-keys', 'lib/rules/new.ts', `console.log({ '${dashedKey}': 1 });`],
    ['house/no-text', 'app/new.tsx', 'console.log(<p>Goedemorgen</p>);'],
    ['house/no-text', 'components/new.tsx', `console.log(<p>{'Goedemorgen'}</p>);`],
    ['house/no-text', 'components/new.tsx', 'console.log(<p>{`Dag ${1}`}</p>);'],
    ['house/no-text', 'components/new.tsx', `console.log(<p>{1 ? 'Ja' : 'Nee'}</p>);`],
    ['house/no-text', 'components/new.tsx', `console.log(<p aria-label="Sluiten" />);`],
    ['house/no-text', 'components/new.tsx', `console.log(<i title={'Sluiten'} />);`],
    ['house/no-text', 'components/new.tsx', `console.log(<>مرحبا</>);`],
    ['house/no-text', 'components/new.tsx', `console.log(<p>{'dag ' + String(1)}</p>);`],
    ['house/no-text', 'components/new.tsx', `console.log(<p>{String(1) || 'geen'}</p>);`],
    ['house/no-text', 'components/new.tsx', 'console.log(<img alt={`foto ${1}`} />);'],
    ['house/no-text', 'components/new.tsx', `console.log(<input placeholder="uw naam" />);`],
    ['house/no-text', 'components/new.tsx', `console.log(<i aria-valuetext="halverwege" />);`],
    ['house/no-text', 'components/new.tsx', `console.log(<X heading="Sluiten" />);`],
    ['house/no-text', 'components/new.tsx', 'console.log(<X hint={1 ? `Nog ${1}` : null} />);'],
    ['house/no-text', 'app/new.tsx', `console.log({ title: 'Mijn vraag' });`],
    ['house/no-text', 'app/new.ts', `console.log(new Response('Niet gevonden hier'));`],
    ['house/no-text', 'components/new.ts', 'console.log({ text: `Nog ${1} dagen` });'],
    ['jsdoc/require-jsdoc', 'lib/rules/new.ts', 'export function x() {}'],
    ['jsdoc/require-jsdoc', 'lib/policies/new.ts', 'export const x = () => 1;'],
    ['jsdoc/require-jsdoc', 'lib/commands/case/new.ts', 'export async function x() {}'],
    ['jsdoc/require-jsdoc', 'lib/queries/new.ts', 'export type X = 1;'],
    ['jsdoc/require-jsdoc', 'lib/platform/new.ts', 'export class X {}'],
    ['jsdoc/require-jsdoc', 'lib/platform/sign-in/new.ts', 'export const x = 1;'],
    ['jsdoc/require-description', 'lib/rules/new.ts', '/** */\nexport function x() {}'],
    ['max-lines', 'lib/rules/new.ts', 'console.log(1);\n'.repeat(201)],
    ['no-warning-comments', 'lib/rules/new.ts', '// TODO later'],
    ['no-restricted-syntax', 'tests/unit/new.test.ts', `it.only('x', () => undefined);`],
    ['no-restricted-syntax', 'tests/unit/new.test.ts', `test.describe.skip('x');\ntest.skip();`],
    ['@typescript-eslint/ban-ts-comment', 'lib/rules/new.ts', '// @ts-ignore\nconsole.log(1);'],
    ['@typescript-eslint/no-explicit-any', 'lib/rules/new.ts', 'const x: any = 1; console.log(x);'],
    ['@typescript-eslint/no-unused-vars', 'lib/rules/new.ts', 'const x = 1;'],
  ])('%s bites in %s', async (rule, file, code) => {
    expect(await faults(file, code)).toContain(rule);
  });

  it('cannot be switched off in passing', async () => {
    const code = `/* eslint-disable */\nconsole.log(Date.now());`;
    expect(await faults('lib/rules/new.ts', code)).toContain('house/ambient');
  });

  it.each([
    ['lib/platform/new.ts', documented('type X = 1;')],
    [
      'lib/platform/new.ts',
      `import 'server-only';\n${documented('const now = () => Date.now();')}`,
    ],
    ['lib/rules/new.ts', `console.log(new Date('2026-01-01'), new Date(0));`],
    ['components/new.tsx', `'use client';\nconsole.log(Date.now());`],
    ['components/new.tsx', `console.log(<p lang="nl" className="area">{'·'} 1 – 2 {1}</p>);`],
    ['components/new.tsx', `console.log(<i id="text" dir={1 ? 'ltr' : 'rtl'} />);`],
    ['components/new.tsx', `console.log(<p>{String(1) === 'small' && 1}</p>);`],
    ['app/new.ts', `console.log('A session could not end', new Error('No such thing'));`],
    ['lib/domains/new.ts', `console.log('${firstKey}');`],
    ['tests/unit/new.test.ts', `console.log('${firstKey}', Date.now());`],
    ['prisma/seed/new.ts', `console.log('${dashedKey}');`],
    ['lib/queries/new.ts', `import 'server-only';\nconsole.log('${firstKey}en');`],
  ])('%s accepts %s', async (file, code) => {
    expect(await faults(file, code)).toEqual([]);
  });
});
