import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';
import type { CasePage } from '@/lib/queries/case/case-page';
import type { CaseTalk } from '@/lib/queries/talk/case-talk';
import { VisitsSection, type VisitsOnCase } from '@/components/visit/visits-section';
import { PlanSection, type PlanOnCase } from '@/components/plan/plan-section';
import { TakingPartSection, type CircleOnCase } from '@/components/involved/taking-part';
import { DeviationSection } from '@/components/deviation/deviation-section';
import type { CaseDeviations } from '@/lib/queries/deviation/case-deviations';
import { ConsultLink } from '@/components/consult/consult-link';
import { KnownLink } from '@/components/known/known-already';
import { NotesLink } from '@/components/talk/notes-link';
import { TalkSection } from '@/components/talk/talk-section';
import { TermsSection } from '@/components/terms/terms-section';
import type { CaseTerm } from '@/lib/rules/case-terms/types';
import { SentList } from '@/components/outbox/sent-list';
import type { SentPage } from '@/lib/queries/outbox/sent';
import { AssignmentWords } from './assignment-words';
import { Helpers } from './helpers';
import { HousePicture } from './house-picture';
import { LooksTable } from './looks-table';
import { OwnWords } from './own-words';
import { PartsTable } from './parts-table';
import { Reach } from './reach';
import { Timeline } from './timeline';

type Props = {
  page: CasePage;
  plan: PlanOnCase | null;
  visits: VisitsOnCase | null;
  circle: CircleOnCase | null;
  talk: CaseTalk | null;
  deviations: CaseDeviations;
  terms: readonly CaseTerm[];
  sent: SentPage;
};

/** The case as one page: who, in their own words, what is asked, how to reach them, who helps, what happened. */
export function CaseSections({ page, plan, visits, circle, talk, deviations, terms, sent }: Props) {
  const { facts, helpers } = page;
  return (
    <>
      <div className="plein-split plein-split--house">
        <Who page={page} />
        <Words page={page} />
      </div>
      {plan ? <PlanSection plan={plan} caseId={facts.id} /> : null}
      <Parts page={page} />
      <TermsSection terms={terms} caseId={facts.id} today={page.today} />
      {visits ? <VisitsSection {...visits} caseId={facts.id} /> : null}
      {circle ? <TakingPartSection circle={circle} caseId={facts.id} /> : null}
      {talk ? <TalkSection talk={talk} caseId={facts.id} /> : null}
      <DeviationSection
        {...{ deviations, caseId: facts.id }}
        mayDeviate={facts.may.deviate && facts.status === 'open'}
      />
      <div className="plein-split plein-split--case">
        <ReachSection page={page} />
        <HelpersSection helpers={helpers} />
      </div>
      <SentSection sent={sent} caseId={facts.id} />
      <div className="plein-split plein-split--case">
        <Story page={page} />
        <Why page={page} />
      </div>
      <Looks page={page} caseId={facts.id} />
    </>
  );
}

function Who({ page: { facts, people } }: { page: CasePage }) {
  const t = useTranslations('work.case.who');
  const authority = useTranslations('authorityWork');
  return (
    <Section id="wie" title={t('title')}>
      <HousePicture people={people} caseId={facts.id} mayEdit={facts.may.edit} />
      {facts.may.keepAuthority && people.hasChildren ? (
        <Link href={paths.work.action(facts.id, 'gezag')} target>
          {authority('link')}
        </Link>
      ) : null}
      {facts.may.split && facts.status === 'open' && people.members.length > 1 ? (
        <Link href={paths.work.action(facts.id, 'weg')} target>
          {t('moveOut')}
        </Link>
      ) : null}
      {facts.may.split && facts.status === 'open' ? (
        <Link href={paths.work.action(facts.id, 'samen')} target>
          {t('join')}
        </Link>
      ) : null}
    </Section>
  );
}

function Words({ page: { facts, requests, hasEarlier } }: { page: CasePage }) {
  const t = useTranslations('work.case.words');
  return (
    <Section id="woorden" title={t('title')} aside={t('note')}>
      <OwnWords requests={requests} />
      <KnownLink caseId={facts.id} />
      {hasEarlier ? (
        <Link href={paths.work.action(facts.id, 'vragen')} target>
          {t('all')}
        </Link>
      ) : null}
    </Section>
  );
}

function Parts({ page: { facts, parts } }: { page: CasePage }) {
  const t = useTranslations('work.case.parts');
  const mayChange = facts.may.answer && facts.status === 'open';
  return (
    <Section id="onderdelen" title={t('title')} aside={t('note')}>
      <PartsTable {...{ parts, mayChange }} caseId={facts.id} mayDecide={facts.may.decide} />
      {mayChange ? (
        <Link href={paths.work.action(facts.id, 'onderdeel/nieuw')} icon="plus">
          {t('add')}
        </Link>
      ) : null}
    </Section>
  );
}

function ReachSection({ page: { facts, people, requests } }: { page: CasePage }) {
  const t = useTranslations('work.case.reach');
  const request = requests.find((one) => !one.withdrawnAt) ?? requests[0];
  return (
    <Section id="bereiken" title={t('title')}>
      <Reach household={facts.household} members={people.members} request={request} />
    </Section>
  );
}

function SentSection({ sent, caseId }: { sent: SentPage; caseId: string }) {
  const t = useTranslations('outboxWork');
  return (
    <Section id="verstuurd" title={t('title')}>
      <SentList lines={sent.lines} />
      {sent.next ? (
        <Link href={paths.work.action(caseId, 'post')} target>
          {t('all')}
        </Link>
      ) : null}
    </Section>
  );
}

function HelpersSection({ helpers }: Pick<CasePage, 'helpers'>) {
  const t = useTranslations('work.case.helpers');
  return (
    <Section id="hulp" title={t('title')}>
      <Helpers helpers={helpers} />
    </Section>
  );
}

function Story({ page: { facts, timeline } }: { page: CasePage }) {
  const t = useTranslations('work.case.timeline');
  return (
    <Section id="verloop" title={t('title')}>
      <Timeline lines={timeline.lines} />
      <NotesLink caseId={facts.id} />
      {facts.may.consult ? <ConsultLink caseId={facts.id} /> : null}
      {timeline.next ? (
        <Link href={paths.work.action(facts.id, 'verloop')} target>
          {t('more')}
        </Link>
      ) : null}
    </Section>
  );
}

function Why({ page: { assignments } }: { page: CasePage }) {
  const t = useTranslations('work.case.assignment');
  return (
    <Section id="contactpersoon" title={t('title')}>
      <AssignmentWords assignments={assignments} />
    </Section>
  );
}

function Looks({ page: { looks }, caseId }: { page: CasePage; caseId: string }) {
  const t = useTranslations('work.case.looks');
  return (
    <Section id="log" title={t('title')} aside={t('note')}>
      <LooksTable lines={looks.lines} />
      {looks.next ? (
        <Link href={paths.work.action(caseId, 'wie-keek')} target>
          {t('more')}
        </Link>
      ) : null}
    </Section>
  );
}
