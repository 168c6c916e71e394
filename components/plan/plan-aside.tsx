import { useDates } from '@/components/my-case/use-dates';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Person } from '@/components/ui/person-disc';
import type { AroundPlan, Helper } from '@/lib/queries/plan/around-plan';
import type { PlanPage } from '@/lib/queries/plan/plan-page';
import type { PlanActions } from './shown';
import { voiceOf } from './use-plan-people';
import { usePlanWords } from './use-plan-words';

type Props = { page: PlanPage; around: AroundPlan; actions: PlanActions };

/** Who takes part, and as what. */
export function Helpers({ page, around }: Props) {
  const t = usePlanWords(voiceOf(page.reader));
  const { contactPerson, helpers } = around;
  const roleOf = ({ role, organisation }: Helper) =>
    organisation ? t('people.organisation', { role, organisation }) : role;
  return (
    <section className="flow flow--xs plein-onpaper" aria-labelledby="mee">
      <Heading level={2} look={3} id="mee">
        {t('people.title')}
      </Heading>
      {contactPerson || helpers.length > 0 ? (
        <ul className="plein-lines">
          {contactPerson ? (
            <Person as="li" size="sm" name={contactPerson.name} role={t('people.contact')} />
          ) : null}
          {helpers.map((helper) => (
            <Person key={helper.id} as="li" size="sm" name={helper.name} role={roleOf(helper)} />
          ))}
        </ul>
      ) : null}
      {helpers.length === 0 ? <Paragraph look="small">{t('people.none')}</Paragraph> : null}
    </section>
  );
}

/** The day of looking back together. */
export function LookBack({ page, actions }: Props) {
  const t = usePlanWords(voiceOf(page.reader));
  const dates = useDates();
  const { evaluateOn, may } = page;
  return (
    <section className="flow flow--xs plein-onpaper" aria-labelledby="terug">
      <Heading level={2} look={3} id="terug">
        {t('lookBack.title')}
      </Heading>
      <Paragraph>
        {evaluateOn
          ? capital(t('lookBack.on', { date: dates.day(evaluateOn) }))
          : t('lookBack.none')}
      </Paragraph>
      {may.evaluateOn === 'never' ? null : (
        <Link href={actions.at.evaluate} target>
          {t('lookBack.change')}
        </Link>
      )}
      {page.asked.hasPast && !page.asked.open ? (
        <Link href={actions.at.howIsIt} target>
          {t('howIsIt.pastLink')}
        </Link>
      ) : null}
    </section>
  );
}

const capital = (words: string) => `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}`;
