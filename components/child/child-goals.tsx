import { useTranslations } from 'next-intl';
import type { Kept } from '@/components/case/kept';
import { GoalList } from '@/components/plan/goal-list';
import { PressProblem } from '@/components/plan/press-conflict';
import { ProposalsThatWait, ProposalsToAnswer } from '@/components/plan/proposals';
import type { PlanActions, PlanDone } from '@/components/plan/shown';
import { usePlanWords } from '@/components/plan/use-plan-words';
import { Alert } from '@/components/ui/alert';
import { Heading } from '@/components/ui/heading';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { spokenPhone } from '@/components/ui/spoken-phone';
import { paths } from '@/lib/paths';
import type { ChildPlan } from '@/lib/queries/plan/child-plan';
import { Helps } from './my-children';

type Props = ChildPlan & {
  /** of the municipality */
  phone: string;
  actions: PlanActions;
  /** what could not be done at a press of a button */
  kept: Kept;
  done?: PlanDone;
};

function Phone({ phone }: { phone: string }) {
  return <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{spokenPhone(phone)}</Link>;
}

/** What concerns a child who lives elsewhere: what waits for an answer, its goals, and to whom to say something about it. */
export function ChildGoals({ child, page, phone, actions, kept, done }: Props) {
  const t = useTranslations('child');
  const words = usePlanWords('parent');
  const { givenName: name } = child;
  const { goals, names, reader, today, proposals } = page;
  const shown = { goals, names, reader, today };
  return (
    <div className="flow flow--lg">
      <div className="flow flow--md">
        <BackLink href={paths.mine.children}>{t('backToList')}</BackLink>
        <PressProblem voice="parent" {...{ kept, goals, actions }} />
        {done ? (
          <Alert kind={done === 'proposed' ? 'info' : 'positive'} live>
            {words(`done.${done}`)}
          </Alert>
        ) : null}
        <Heading level={1}>{name}</Heading>
        <About {...{ child, phone }} />
      </div>
      <ProposalsToAnswer {...{ proposals, shown, actions }} />
      <div className="flow flow--md">
        <Heading level={2}>{t('goals', { name })}</Heading>
        <GoalList {...{ shown, actions }} />
      </div>
      <ProposalsThatWait {...{ proposals, shown, actions }} />
      <Paragraph look="small">{t('only', { name })}</Paragraph>
    </div>
  );
}

function About({ child, phone }: Pick<Props, 'child' | 'phone'>) {
  const t = useTranslations('child');
  const { givenName: name, role, contactPerson } = child;
  const us = () => <Phone phone={phone} />;
  return (
    <>
      <Paragraph look="lead">{t(`role.${role}`, { name })}</Paragraph>
      <Helps child={child} />
      <Paragraph>
        {contactPerson
          ? t.rich('call', { us, person: contactPerson.name })
          : t.rich('callUs', { us })}
      </Paragraph>
      <Link href={paths.mine.consent} target>
        {t('consent')}
      </Link>
    </>
  );
}
