import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Checkbox, CheckboxGroup } from '@/components/ui/choice';
import { Link } from '@/components/ui/link';
import { urgencies } from '@/lib/domains/urgencies';
import type { Site } from '@/lib/platform/site-types';
import type { FieldsProps, Reading } from '../question';
import { choicesOf, isTicked } from '../typed';

const nowNumbers = ['danger', 'safeHome'];

/** Above everything else on this page: the numbers for right now (RULES 2.10). */
function InDanger({ site }: { site: Site }) {
  const t = useTranslations('request.dringend');
  const lines = site.crisisLines.filter((line) => nowNumbers.includes(line.key));
  return (
    <Alert kind="warning" title={t('danger')}>
      <p>{t('dangerText')}</p>
      <p className="flex flex-wrap gap-x-6">
        {lines.map(({ key, number, dial }) => (
          <Link key={key} href={`tel:${dial}`} icon="phone">
            {number}
          </Link>
        ))}
      </p>
    </Alert>
  );
}

/** What cannot wait; each thing says what happens when it is ticked. */
export function UrgentFields({ typed, errors, why, site, urgentDays }: FieldsProps) {
  const t = useTranslations('request.dringend');
  const urgency = useTranslations('domains.urgency');
  return (
    <div className="flow flow--lg">
      <InDanger site={site} />
      {why}
      <CheckboxGroup
        name="urgencies"
        label={t('label')}
        description={t('help')}
        error={errors.get('urgencies')}
        defaultValues={choicesOf(typed, 'urgencies')}
        options={urgencies.map(({ key }) => ({
          value: key,
          pictogram: key,
          label: urgency(`${key}.label`),
          description: urgency(`${key}.whatHappens`, { days: urgentDays }),
        }))}
      >
        <Checkbox name="canWait" label={t('canWait')} defaultChecked={isTicked(typed, 'canWait')} />
      </CheckboxGroup>
    </div>
  );
}

/** That there is no hurry is only said when somebody said so; a page that was left open says nothing. */
export const useUrgentReading: Reading<'dringend'> = ({ urgencies: ticked, canWait }) => {
  const t = useTranslations('request.dringend');
  const urgency = useTranslations('domains.urgency');
  const answer =
    ticked.length > 0 ? (
      <ul className="flow flow--2xs">
        {ticked.map((key) => (
          <li key={key}>{urgency(`${key}.label`)}</li>
        ))}
      </ul>
    ) : canWait ? (
      t('nothing')
    ) : null;
  return [{ page: 'dringend', field: 'urgencies', question: t('read'), about: t('about'), answer }];
};
