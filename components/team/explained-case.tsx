import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { spokenPhone } from '@/components/ui/spoken-phone';
import { useDates } from '@/components/case/dates';
import { fullName } from '@/components/case/names';
import { useDomainName } from '@/components/case/parts-table';
import { paths } from '@/lib/paths';
import type { ExplainedCase, ExplainedWish } from '@/lib/queries/team/routing-explained';
import { ExplainedAssignmentBlock } from './explained-assignment';

/** What a team lead may know of a case: what it asks of the team, and why it went to whom. */
export function ExplainedCaseBlock({ found }: { found: ExplainedCase }) {
  const t = useTranslations('lead.case');
  const dates = useDates();
  const domainName = useDomainName();
  const isOpen = found.status === 'open';
  return (
    <>
      {found.nextPromiseOn && found.isLate ? (
        <Alert kind="negative" title={t('late')}>
          <p>{t('promise', { day: dates.full(found.nextPromiseOn) })}</p>
        </Alert>
      ) : null}
      <div className="flow flow--xs">
        {found.domains.length > 0 ? (
          <Paragraph>{t('parts', { domains: found.domains.map(domainName).join(', ') })}</Paragraph>
        ) : null}
        {found.nextPromiseOn && !found.isLate ? (
          <Paragraph>{t('promise', { day: dates.full(found.nextPromiseOn) })}</Paragraph>
        ) : null}
        <Paragraph look="small">{t('logged')}</Paragraph>
      </div>
      {found.wishes.map((wish) => (
        <Wish key={wish.id} wish={wish} />
      ))}
      {isOpen ? (
        <Actions>
          <Button href={`${paths.work.teamCase(found.id)}/toewijzen`}>{t('reassign')}</Button>
        </Actions>
      ) : (
        <Paragraph>{t('closed')}</Paragraph>
      )}
      <Section id="waarom" title={t('why')}>
        <div className="flow flow--xl">
          {found.assignments.map((assignment) => (
            <ExplainedAssignmentBlock key={assignment.id} assignment={assignment} />
          ))}
        </div>
      </Section>
    </>
  );
}

/** What a resident asked this team lead, with whom to call; whom it is about never reads it. */
function Wish({ wish }: { wish: ExplainedWish }) {
  const t = useTranslations('lead.wish');
  const dates = useDates();
  const name = fullName(wish.asker);
  const phone = wish.phone && spokenPhone(wish.phone);
  return (
    <Alert title={t('title', { about: wish.about })}>
      <p>{t('asked', { name, day: dates.full(wish.askedAt) })}</p>
      {wish.reason ? (
        <blockquote className="plein-quote whitespace-pre-line" dir="auto">
          {wish.reason}
        </blockquote>
      ) : (
        <p>{t('noReason')}</p>
      )}
      {wish.mayNotBeCalledHome ? <p>{t('notHome')}</p> : null}
      {phone ? <p>{t('phone', { phone })}</p> : null}
      {wish.email ? <p>{t('email', { email: wish.email })}</p> : null}
      <p>{t('private', { about: wish.about })}</p>
    </Alert>
  );
}
