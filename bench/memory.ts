import type { Measured, Role } from './process-tree';

/** Memory of the product in MB, by what it is for; the demo's own process stands apart. */
export type Memory = {
  byRole: Map<Role, { rss: number; pss: number; count: number }>;
  rss: number;
  pss: number;
};

/**
 * Adds up the memory of all processes of the product.
 * @param tree everything that the launcher started
 */
export function memoryOf(tree: readonly Measured[]): Memory {
  const byRole: Memory['byRole'] = new Map();
  for (const { role, rss, pss } of tree) {
    const one = byRole.get(role) ?? { rss: 0, pss: 0, count: 0 };
    byRole.set(role, { rss: one.rss + rss, pss: one.pss + pss, count: one.count + 1 });
  }
  const own = tree.filter(({ role }) => role !== 'demo' && role !== 'npm');
  const total = (part: 'rss' | 'pss') => own.reduce((sum, one) => sum + one[part], 0);
  return { byRole, rss: total('rss'), pss: total('pss') };
}

/** The moment at which the product took most. */
export const most = (samples: readonly Memory[]): Memory | undefined =>
  samples.toSorted((a, b) => b.pss - a.pss)[0];
