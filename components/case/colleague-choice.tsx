import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice';
import { Select } from '@/components/ui/select';
import type { Colleague } from '@/lib/queries/case/colleagues';
import { useDates } from './dates';
import { asSentences } from './names';
import { useDomainName } from './parts-table';

const shownAtOnce = 8;

type Props = { colleagues: readonly Colleague[]; chosen?: string; other?: string; error?: string };

/** Who fits best as a list to choose from; everybody else behind it. */
export function ColleagueChoice({ colleagues, chosen, other, error }: Props) {
  const t = useTranslations('work.handOver');
  const words = useColleagueWords();
  const [first, rest] = [colleagues.slice(0, shownAtOnce), colleagues.slice(shownAtOnce)];
  return (
    <>
      <RadioGroup
        name="toStaffId"
        label={t('who')}
        description={t('whoHelp')}
        options={first.map((colleague) => ({
          value: colleague.id,
          label: colleague.name,
          description: words(colleague),
        }))}
        defaultValue={chosen}
        error={error}
      />
      {rest.length > 0 ? (
        <Select
          name="otherStaffId"
          label={t('other')}
          emptyLabel={t('otherEmpty')}
          options={rest.map((colleague) => ({
            value: colleague.id,
            label: `${colleague.name}: ${words(colleague)}`,
          }))}
          defaultValue={other}
        />
      ) : null}
    </>
  );
}

/** Room, work and days in words: a load is never shown as a number to colleagues. */
function useColleagueWords(): (colleague: Colleague) => string {
  const t = useTranslations('work.handOver');
  const dates = useDates();
  const skillName = useDomainName();
  return ({ team, room, missingSkills, speaksLanguage, isAwayUntil }) =>
    asSentences([
      team ?? '',
      t(`room.${room}`),
      missingSkills.length === 0
        ? t('knowsWork')
        : t('missing', { skills: missingSkills.map(skillName).join(', ') }),
      speaksLanguage ? t('speaks') : '',
      isAwayUntil ? t('away', { day: dates.short(isAwayUntil) }) : '',
    ]);
}
