import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { spokenPhone } from '@/components/ui/spoken-phone';
import { State } from '@/components/ui/state';
import { paths } from '@/lib/paths';
import type { ChildPage, ChildStep, MyChild } from '@/lib/queries/child/my-children';

/** The way to the children who live elsewhere, for who has authority over them. */
export function WayToChildren({ count }: { count: number }) {
  const t = useTranslations('child');
  if (count === 0) return null;
  return (
    <Link href={paths.mine.children} target>
      {t('link', { count })}
    </Link>
  );
}

/** Every child who lives elsewhere. */
export function MyChildList({ items, phone }: { items: readonly MyChild[]; phone: string }) {
  const t = useTranslations('child');
  return (
    <div className="flow flow--md">
      <BackLink href={paths.mine.home}>{t('back')}</BackLink>
      <Heading level={1}>{t('title')}</Heading>
      <Paragraph look="lead">{items.length > 0 ? t('lead') : t('none', { phone })}</Paragraph>
      <ul className="plein-lines">
        {items.map((child) => (
          <li key={`${child.id} ${child.householdId}`} className="flow flow--xs">
            <Heading level={2} look={3}>
              {child.givenName}
            </Heading>
            <Helps child={child} />
            <Link href={paths.mine.child(child.id)} target>
              {t('open', { name: child.givenName })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Helps({ child: { contactPerson } }: { child: MyChild }) {
  const t = useTranslations('child');
  return (
    <Paragraph>
      {contactPerson ? t('helps', { name: contactPerson.name }) : t('nobodyHelps')}
    </Paragraph>
  );
}

function Phone({ phone }: { phone: string }) {
  return <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{spokenPhone(phone)}</Link>;
}

/** What concerns the child, and to whom to say something about it. */
export function MyChildView({ child, phone }: { child: ChildPage; phone: string }) {
  const t = useTranslations('child');
  const { givenName: name, role, contactPerson, goals } = child;
  return (
    <div className="flow flow--lg">
      <div className="flow flow--md">
        <BackLink href={paths.mine.children}>{t('backToList')}</BackLink>
        <Heading level={1}>{name}</Heading>
        <Paragraph look="lead">{t(`role.${role}`, { name })}</Paragraph>
        <Helps child={child} />
        <Paragraph>
          {contactPerson
            ? t.rich('call', { us: () => <Phone phone={phone} />, person: contactPerson.name })
            : t.rich('callUs', { us: () => <Phone phone={phone} /> })}
        </Paragraph>
        <Link href={paths.mine.consent} target>
          {t('consent')}
        </Link>
      </div>
      <section className="flow flow--sm" aria-labelledby="doelen">
        <Heading level={2} id="doelen">
          {t('goals', { name })}
        </Heading>
        {goals.length === 0 ? <Paragraph>{t('noGoals')}</Paragraph> : null}
        <ul className="plein-lines">
          {goals.map((goal) => (
            <li key={goal.id} className="flow flow--xs">
              <strong dir="auto">{goal.words}</strong>
              <Paragraph look="small">{t(`goal.${goal.state}`)}</Paragraph>
              <ul className="flow flow--xs">
                {goal.steps.map((step) => (
                  <Step key={step.id} step={step} name={name} />
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </section>
      <Paragraph look="small">{t('only', { name })}</Paragraph>
    </div>
  );
}

const signs = { todo: 'wait', busy: 'now', done: 'done', dropped: 'wait' } as const;

function Step({ step: { title, state, by }, name }: { step: ChildStep; name: string }) {
  const t = useTranslations('child');
  return (
    <li>
      <span dir="auto">{title}</span>{' '}
      <State kind={signs[state]}>{`${t(`by.${by}`, { name })} ${t(`step.${state}`)}`}</State>
    </li>
  );
}
