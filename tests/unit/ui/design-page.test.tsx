import { readdirSync } from 'node:fs';
import path from 'node:path';
import { NextIntlClientProvider, createTranslator } from 'next-intl';
import { isValidElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { DesignPage } from '@/components/design/design-page';
import type { DesignTexts, Specimen } from '@/components/design/specimen';
import { specimenGroups, withoutFace } from '@/components/design/specimens';
import { nl } from '@/lib/messages/nl';
import { dueStates, withoutState } from './design-states';

const folder = path.resolve(import.meta.dirname, '../../../components/ui');
const t = createTranslator({ locale: 'nl', messages: nl, namespace: 'design' }) as DesignTexts;
const specimens: Specimen[] = Object.values(specimenGroups(t)).flat();

const inDutch = (node: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="nl" messages={nl} timeZone="Europe/Amsterdam">
      {node}
    </NextIntlClientProvider>,
  );

/** Whether an element of this component is in what is shown. */
function shows(node: ReactNode, component: unknown): boolean {
  if (Array.isArray(node)) return node.some((one) => shows(one, component));
  if (!isValidElement<{ children?: ReactNode }>(node)) return false;
  return node.type === component || shows(node.props.children, component);
}

describe('the page of the design system', () => {
  const components: { name: string; component: unknown }[] = [];
  beforeAll(async () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.tsx'));
    const modules = await Promise.all(files.map((file) => import(path.join(folder, file))));
    for (const [name, component] of modules.flatMap(Object.entries)) {
      if (typeof component === 'function' && /^[A-Z]/.test(name)) {
        components.push({ name, component });
      }
    }
  });

  it('has every component of components/ui, under its own name', () => {
    const faceless: unknown[] = withoutFace;
    const missing = components
      .filter(({ component }) => !faceless.includes(component))
      .filter(
        ({ name, component }) => !specimens.some((s) => s.name === name && s.of === component),
      )
      .map(({ name }) => name);
    expect(components.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
    expect(specimens).toHaveLength(components.length - faceless.length);
  });

  it.each(specimens)('shows $name itself, in each state', ({ of, states }) => {
    expect(Object.keys(states).length).toBeGreaterThan(0);
    for (const [state, node] of Object.entries(states)) {
      expect({ state, isShown: shows(node, of) }).toEqual({ state, isShown: true });
    }
  });

  it.each(specimens.filter(({ name }) => /Input|Area$|Select|DateFields/.test(name)))(
    'shows what is typed, $name, also empty, with the focus, with a fault and with long text',
    ({ states }) => {
      const all = ['default', 'empty', 'focus', 'error', 'long'];
      expect(Object.keys(states)).toEqual(expect.arrayContaining(all));
    },
  );

  it.each(specimens)('shows $name in every state that is due', (one) => {
    const shown = Object.entries(one.states).filter(([state]) => state !== 'long');
    const html = shown.map(([, node]) => inDutch(node)).join('');
    const due = [
      ...(dueStates[one.name] ?? []),
      ...(/<(a|button|input|select|textarea)\b/.test(html) ? (['focus'] as const) : []),
      ...(html.replace(/<[^>]*>/g, '').trim() ? (['long'] as const) : []),
    ].filter((state) => !withoutState[one.name]?.[state]);
    const has = Object.keys(one.states);
    expect(due.filter((state) => !has.includes(state))).toEqual([]);
  });

  it('excuses and asks nothing of what is gone, and excuses no state that is shown', () => {
    const names = specimens.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([...Object.keys(dueStates), ...Object.keys(withoutState)]),
    );
    const shown = specimens.flatMap(({ name, states }) =>
      Object.keys(withoutState[name] ?? {}).filter((state) => state in states),
    );
    expect(shown).toEqual([]);
  });

  it('has no id twice', () => {
    const html = inDutch(<DesignPage direction="ltr" ways={[]} />);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});
