import { useTranslations } from 'next-intl';
import { AreaCard, AreaCards } from '@/components/ui/area-card';
import { FieldGroup } from '@/components/ui/form-field';
import { lifeAreaKeys } from '@/lib/domains/life-areas';
import type { FieldsProps, Reading } from '../question';
import { choicesOf } from '../typed';

/** Ten parts of life as cards; many may be ticked, and none is fine. */
export function LifeAreaFields({ typed, errors, why }: FieldsProps) {
  const t = useTranslations('request.leefgebieden');
  const area = useTranslations('domains.area');
  const chosen = choicesOf(typed, 'areas');
  return (
    <FieldGroup
      id="areas"
      label={t('title')}
      description={t('help')}
      error={errors.get('areas')}
      asHeading
    >
      <div className="mt-4 mb-6">{why}</div>
      <AreaCards>
        {lifeAreaKeys.map((key, index) => (
          <AreaCard
            key={key}
            name="areas"
            value={key}
            id={index === 0 ? 'areas' : undefined}
            label={area(`${key}.name`)}
            example={area(`${key}.example`)}
            defaultChecked={chosen.includes(key)}
          />
        ))}
      </AreaCards>
    </FieldGroup>
  );
}

export const useLifeAreaReading: Reading<'leefgebieden'> = ({ areas }) => {
  const t = useTranslations('request.leefgebieden');
  const area = useTranslations('domains.area');
  const answer = areas.map((key) => area(`${key}.name`)).join(', ') || null;
  return [
    { page: 'leefgebieden', field: 'areas', question: t('title'), about: t('about'), answer },
  ];
};
