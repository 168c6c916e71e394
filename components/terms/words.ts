import { useTranslations } from 'next-intl';
import type { PartEventKey } from '@/lib/domains/part-events';

type Said = 'name' | 'plain' | 'stake';

/** The words of rules and of what happened; a rule without words is shown by its id. */
export function useTermWords() {
  const t = useTranslations('termsWork');
  const ofRule = (rule: string, what: Said) => {
    const key = `rule.${rule.replace('.', '_')}.${what}` as never;
    return t.has(key) ? (t(key) as string) : rule;
  };
  return { ofRule, event: (kind: PartEventKey): string => t(`event.${kind}`) };
}
