import type { OpenInCase } from '@/components/case/open-matters';
import type { StaffActor } from '@/lib/platform/actor-types';
import { openMatters } from '@/lib/queries/case/open-matters';
import { planPage } from '@/lib/queries/plan/plan-page';
import type { CaseFacts } from '@/lib/queries/shared/case/case-facts';
import { caseTalk } from '@/lib/queries/talk/case-talk';

/** What is open in a case, for who hands it over and for who took over; nothing is, once it is closed. */
export async function openInCase(actor: StaffActor, facts: CaseFacts): Promise<OpenInCase | null> {
  if (facts.status !== 'open') return null;
  const [matters, talk, plan] = await Promise.all([
    openMatters(actor, facts),
    caseTalk(actor, facts.id),
    planPage(actor, facts.householdId),
  ]);
  const unread = (talk?.ownUnread ?? []).map((choice) => choice.unread);
  return {
    ...matters,
    unread: unread.reduce((sum, count) => sum + count, talk?.unread ?? 0),
    toTell: talk?.toTell ?? [],
    proposals: plan.proposals.length,
  };
}
