import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { useDates } from '@/components/case/dates';
import { fullName } from '@/components/case/names';
import { Phone, useReachWishes } from '@/components/case/reach';
import { SafetyFlags } from '@/components/case/safety-flags';
import { paths } from '@/lib/paths';
import type { Wish } from '@/lib/queries/team/wishes';
import { WishDay } from './wish-list';

/** One wish for another contact person: how careful to be, before when, who, why, how to reach, and that it was done. */
export function WishView({ wish }: { wish: Wish }) {
  const t = useTranslations('lead.wish');
  const dates = useDates();
  const { reach, askedAt, asker } = wish;
  const safely = {
    ...{ requestId: wish.id, submittedAt: askedAt, asker },
    ...{ words: reach.safeReach ?? '', homeVisit: reach.homeVisit ?? null },
  };
  const hasWords = safely.words !== '' || safely.homeVisit !== null;
  return (
    <>
      <SafetyFlags household={wish.flags} safeReach={hasWords ? [safely] : []} />
      <Due wish={wish} />
      <Section id="wens" title={t('why')}>
        <Paragraph>{t('asked', { name: fullName(asker), day: dates.full(askedAt) })}</Paragraph>
        {wish.preferred ? <Paragraph>{t('preferred', { name: wish.preferred })}</Paragraph> : null}
        {wish.reason ? (
          <blockquote className="plein-quote whitespace-pre-line" dir="auto">
            {wish.reason}
          </blockquote>
        ) : (
          <Paragraph>{t('noReason')}</Paragraph>
        )}
      </Section>
      <HowToReach wish={wish} />
      {wish.contacted ? null : <HadContact wish={wish} />}
      <Now wish={wish} />
    </>
  );
}

function Due({ wish }: { wish: Wish }) {
  const t = useTranslations('lead.wish');
  const dates = useDates();
  if (wish.contacted) {
    const { at, by } = wish.contacted;
    return <Alert kind="positive" title={t('contacted', { name: by, day: dates.full(at) })} />;
  }
  const isLate = wish.urgency.kind === 'overdue';
  return (
    <Alert kind={isLate ? 'negative' : 'info'} title={isLate ? t('late') : t('promised')}>
      <WishDay wish={wish} />
    </Alert>
  );
}

function HowToReach({ wish }: { wish: Wish }) {
  const t = useTranslations('lead.wish');
  const words = useTranslations('work.case.reach');
  const { phone, email, flags } = wish;
  const number = phone && <Phone phone={phone} mayNotBeCalledHome={flags.mayNotBeCalledHome} />;
  const items = [
    ...(number ? [{ term: words('phone'), value: number }] : []),
    ...(email ? [{ term: words('email'), value: email }] : []),
    ...(number || email ? [] : [{ term: words('phone'), value: words('neither') }]),
    ...useReachWishes(wish.reach),
  ];
  return (
    <Section id="bereiken" title={t('reach')}>
      <DefinitionList items={items} />
    </Section>
  );
}

function HadContact({ wish }: { wish: Wish }) {
  const t = useTranslations('lead.wish');
  return (
    <form method="post" action={`${paths.work.wish(wish.id)}/opslaan`}>
      <Button icon="check">{t('hadContact')}</Button>
    </form>
  );
}

/** Who helps now, and where to choose somebody else. */
function Now({ wish: { caseId, contactPerson, about } }: { wish: Wish }) {
  const t = useTranslations('lead.wish');
  return (
    <div className="flow flow--xs">
      <Paragraph>{t('now', { name: contactPerson })}</Paragraph>
      {caseId ? (
        <Link href={`${paths.work.teamCase(caseId)}/toewijzen`} target>
          {t('reassign')}
        </Link>
      ) : null}
      <Paragraph look="small">{t('private', { about })}</Paragraph>
    </div>
  );
}
