import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import { Actions, Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { useDates } from '@/components/case/dates';
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
          <Restrict caseId={found.id} />
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

/** That a resident asked for somebody else; who and why stands on a page of its own, and opening that is a look of its own. */
function Wish({ wish }: { wish: ExplainedWish }) {
  const t = useTranslations('lead.wish');
  const dates = useDates();
  return (
    <Alert kind="warning" title={t('title', { about: wish.about })}>
      <Link href={paths.work.wish(wish.id)} target>
        {t('open', { day: dates.full(wish.askedAt) })}
      </Link>
    </Alert>
  );
}

/** The way to deciding who may find this household. */
function Restrict({ caseId }: { caseId: string }) {
  const t = useTranslations('involvedWork.restrict');
  return (
    <Link href={paths.work.restrict(caseId)} target>
      {t('link')}
    </Link>
  );
}
