import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CaseAlerts } from '@/components/case/case-alerts';
import { CaseHead } from '@/components/case/case-head';
import { CaseSections } from '@/components/case/case-sections';
import { CaseDone } from '@/components/case/done-alert';
import { SplitOffAlert } from '@/components/case/split-off-alert';
import { WorkFrame } from '@/components/case/work-frame';
import { paths } from '@/lib/paths';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { site } from '@/lib/platform/site';
import { casePage } from '@/lib/queries/case/case-page';
import { givenBack } from '@/lib/queries/case/while-away';
import { splitOffOf } from '@/lib/queries/case/split-off';
import { deviationsOf } from '@/lib/queries/deviation/case-deviations';
import { takingPartOf } from '@/lib/queries/involved/taking-part';
import { notReachedIn, sentInCase } from '@/lib/queries/outbox/sent';
import { mapOfPlan } from '@/lib/queries/plan/map-of-plan';
import { planPage } from '@/lib/queries/plan/plan-page';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import { caseTalk } from '@/lib/queries/talk/case-talk';
import { caseTerms } from '@/lib/queries/terms/case-terms';
import { weekOf } from '@/lib/queries/visit/week';
import { foundOr404, lookIn } from '../../case-actor';
import { InvolvedCase, lookAsHelper } from './involved-page';
import { openInCase } from './open-in-case';
import { Explanation } from '../../../explanation';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ gedaan?: string }> };

const deviationsAtOnce = 3;
const sentAtOnce = 5;

/** No name in the title: it stays behind in the history of the browser. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('work.case');
  return { title: t('pageTitle') };
}

/** A case that is closed has no plan to work on. */
async function planOf(actor: StaffActor, { status, householdId }: CaseFacts) {
  if (status !== 'open') return null;
  const page = await planPage(actor, householdId);
  return { page, map: mapOfPlan(page) };
}

/** This week of the household; nothing is planned in a case that is closed. */
async function visitsOf(
  { staffId }: StaffActor,
  { status, householdId, contactPerson }: CaseFacts,
) {
  if (status !== 'open') return null;
  const as = contactPerson.id === staffId ? 'contactPerson' : 'standIn';
  const week = await weekOf({ kind: 'staff', staffId, as }, householdId, today());
  return { week, readerId: staffId };
}

/** Who takes part besides; of a case that is closed, nobody does. */
async function circleOf({ staffId }: StaffActor, facts: CaseFacts) {
  if (facts.status !== 'open') return null;
  const { id, name } = facts.contactPerson;
  return {
    takingPart: await takingPartOf(facts),
    contactPerson: { name, isReader: id === staffId },
    mayInvolve: facts.may.involve,
  };
}

export default async function Page({ params, searchParams }: Props) {
  const { gedaan } = await searchParams;
  const helper = await lookAsHelper(params);
  if (helper) return <InvolvedCase actor={helper} id={(await params).id} done={gedaan} />;
  const { actor, id } = await lookIn(params);
  const page = await foundOr404(casePage(actor, id));
  const splitOff = gedaan === 'split' ? await splitOffOf(actor, page.facts) : null;
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <CaseHead page={page} readerId={actor.staffId}>
        {splitOff ? <SplitOffAlert splitOff={splitOff} /> : <CaseDone done={gedaan} />}
        <CaseAlerts
          page={page}
          readerId={actor.staffId}
          back={await givenBack(actor, page.facts)}
          notReached={page.facts.may.contact ? await notReachedIn(page.facts.householdId) : []}
          open={page.handedOver ? await openInCase(actor, page.facts) : null}
        />
      </CaseHead>
      <Explanation actor={actor} screen="case" back={paths.work.case(id)} search={searchParams} />
      <CaseSections
        page={page}
        plan={await planOf(actor, page.facts)}
        visits={await visitsOf(actor, page.facts)}
        circle={await circleOf(actor, page.facts)}
        talk={await caseTalk(actor, id)}
        deviations={await deviationsOf(page.facts, { take: deviationsAtOnce })}
        terms={await caseTerms(page.facts, page.today)}
        sent={await sentInCase(id, sentAtOnce)}
      />
    </WorkFrame>
  );
}
