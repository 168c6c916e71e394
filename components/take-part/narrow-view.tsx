import { useTranslations } from 'next-intl';
import { useDates } from '@/components/my-case/use-dates';
import { Alert } from '@/components/ui/alert';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Person } from '@/components/ui/person-disc';
import { paths } from '@/lib/paths';
import type { NarrowPage } from '@/lib/queries/participant/narrow-page';
import type { PlanPage } from '@/lib/queries/plan/plan-page';
import { OwnSteps } from './own-steps';

export type NarrowDone = 'changed' | 'same' | 'answered';

type Props = {
  id: string;
  page: NarrowPage;
  plan: PlanPage;
  done?: NarrowDone;
  /** the reader takes part elsewhere as well */
  hasMore: boolean;
  newKey: () => string;
};

/** What somebody from outside sees: the own steps, who is around, what is shared, until when, and the way out. */
export function NarrowView({ id, page, plan, done, hasMore, newKey }: Props) {
  const t = useTranslations('takePart.page');
  const how = useTranslations('takePart.howIsIt');
  return (
    <div className="flow flow--lg">
      <div className="flow flow--md">
        {hasMore ? <BackLink href={paths.takePart.home}>{t('all')}</BackLink> : null}
        {done ? (
          <Alert kind="positive" live>
            {done === 'answered' ? how('done') : t(done)}
          </Alert>
        ) : null}
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('lead', { name: page.invitedBy, role: page.role })}</Paragraph>
        <Until page={page} />
        <Paragraph look="small">{t('only')}</Paragraph>
        <Asked id={id} plan={plan} />
      </div>
      <section className="flow flow--sm" aria-labelledby="stappen">
        <Heading level={2} id="stappen">
          {t('steps')}
        </Heading>
        <OwnSteps id={id} plan={plan} newKey={newKey} />
      </section>
      <Talks id={id} page={page} />
      <section className="flow flow--sm" aria-labelledby="mensen">
        <Heading level={2} id="mensen">
          {t('people')}
        </Heading>
        <ul className="plein-people">
          {page.people.map(({ key, name, as, isSelf }) => (
            <Person
              key={key}
              as="li"
              name={isSelf ? t('you') : name}
              discName={name}
              role={t(`around.${as}`)}
            />
          ))}
        </ul>
      </section>
      <p>
        <Link href={paths.takePart.stop(id)} target>
          {t('stop')}
        </Link>
      </p>
    </div>
  );
}

/** Everybody is asked how it goes, before looking back together (VALUES G8). */
function Asked({ id, plan }: Pick<Props, 'id' | 'plan'>) {
  const t = useTranslations('takePart.howIsIt');
  const dates = useDates();
  const { open } = plan.asked;
  if (!open || open.hasAnswered) return null;
  return (
    <Alert>
      <div className="flow flow--sm">
        <p>{t('asked', { day: dates.day(open.dueOn) })}</p>
        <Link href={paths.takePart.howIsIt(id)} target>
          {t('link')}
        </Link>
      </div>
    </Alert>
  );
}

/** Until when; a week before, that it ends soon. */
function Until({ page }: { page: NarrowPage }) {
  const t = useTranslations('takePart.page');
  const dates = useDates();
  const { endsOn, endsSoon, invitedBy: name } = page;
  if (!endsOn) return null;
  const day = dates.day(endsOn);
  if (endsSoon) return <Alert>{t('soon', { day, name })}</Alert>;
  return <Paragraph>{t('until', { day })}</Paragraph>;
}

function Talks({ id, page }: Pick<Props, 'id' | 'page'>) {
  const t = useTranslations('takePart.page');
  const { talks, invitedBy: name } = page;
  return (
    <section className="flow flow--sm" aria-labelledby="berichten">
      <Heading level={2} id="berichten">
        {t('talks')}
      </Heading>
      {talks.length === 0 ? <Paragraph>{t('noTalks', { name })}</Paragraph> : null}
      <ul className="plein-links">
        {talks.map(({ ownerId, owner }) => (
          <li key={ownerId ?? 'together'}>
            <Link href={paths.takePart.talk(id, ownerId).page} icon="message">
              {owner === null ? t('together') : t('own', { name: owner })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
