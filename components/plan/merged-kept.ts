import type { Kept } from '@/components/case/kept';
import type { StepFacts } from '@/lib/rules/plan/types';

/** A step as its form posts it. */
function asTyped({ title, owner, dueOn, domain, waitsFor }: StepFacts): Record<string, unknown> {
  const [year = '', month = '', day = ''] = dueOn?.split('-') ?? [];
  return {
    ...{ title, owner: `${owner.kind}:${owner.id}`, dueOn: { day, month, year } },
    ...{ domain: domain ?? '', waitsFor: [...waitsFor] },
  };
}

/**
 * A step that somebody else changed as well: the form holds what was typed in the fields that both changed, and of the
 * others what came out by itself.
 */
export function mergedKept(kept: Kept): Kept {
  const { merged, asked } = (kept?.current ?? {}) as { merged?: StepFacts; asked?: string[] };
  if (!kept || !merged || !asked) return kept;
  const clear = Object.entries(asTyped(merged)).filter(([name]) => !asked.includes(name));
  return { ...kept, values: { ...kept.values, ...Object.fromEntries(clear) } };
}
