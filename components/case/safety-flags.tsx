import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { SafeReach } from '@/lib/queries/shared/case/pressing';
import type { HouseholdAddress } from '@/lib/queries/shared/case/case-facts';
import { useDates } from './dates';
import { fullName } from './names';

const flags = ['mayNotBeCalledHome', 'hasSafetyFlag', 'isAddressSecret'] as const;

type Props = {
  household: Pick<HouseholdAddress, (typeof flags)[number]>;
  safeReach?: readonly SafeReach[];
};

/** What nobody may miss before calling, writing or visiting. First on the page, and in words. */
export function SafetyFlags({ household, safeReach = [] }: Props) {
  const t = useTranslations('work.case.flags');
  const raised = flags.filter((flag) => household[flag]);
  if (raised.length === 0 && safeReach.length === 0) return null;
  return (
    <Alert kind="negative" id="let-op">
      <ul className="flow flow--xs">
        {raised.map((flag) => (
          <li key={flag}>
            <strong>{t(flag)}</strong> {t(`${flag}Text`)}
          </li>
        ))}
        {safeReach.map((one) => (
          <Safely key={one.requestId} safeReach={one} />
        ))}
      </ul>
    </Alert>
  );
}

/** How somebody said to be reached in safety, exactly as it was written. */
function Safely({ safeReach }: { safeReach: SafeReach }) {
  const t = useTranslations('work.case.flags');
  const dates = useDates();
  const { asker, submittedAt, words, homeVisit } = safeReach;
  return (
    <li>
      <strong>{t('safely', { name: fullName(asker), day: dates.short(submittedAt) })}</strong>
      {words ? (
        <p className="whitespace-pre-line" dir="auto">
          “{words}”
        </p>
      ) : null}
      {homeVisit && t.has(`homeVisit.${homeVisit}` as never) ? (
        <p>{t(`homeVisit.${homeVisit as 'ask'}`)}</p>
      ) : null}
    </li>
  );
}
