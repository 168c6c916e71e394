import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { HouseholdAddress } from '@/lib/queries/shared/case/case-facts';

const flags = ['mayNotBeCalledHome', 'hasSafetyFlag', 'isAddressSecret'] as const;

/** What nobody may miss before calling, writing or visiting. First on the page, and in words. */
export function SafetyFlags({ household }: { household: HouseholdAddress }) {
  const t = useTranslations('work.case.flags');
  const raised = flags.filter((flag) => household[flag]);
  if (raised.length === 0) return null;
  return (
    <Alert kind="negative" id="let-op">
      <ul className="flow flow--xs">
        {raised.map((flag) => (
          <li key={flag}>
            <strong>{t(flag)}</strong> {t(`${flag}Text`)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
