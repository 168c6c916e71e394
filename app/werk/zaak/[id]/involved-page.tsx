import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { InvolvedView } from '@/components/involved/involved-view';
import { WorkFrame } from '@/components/case/work-frame';
import { KnownLink } from '@/components/known/known-already';
import { NotesLink } from '@/components/talk/notes-link';
import { TalkSection } from '@/components/talk/talk-section';
import { lookAsInvolved } from '@/lib/commands/involved/look-as-involved';
import { requireStaff } from '@/lib/platform/actor';
import type { StaffActor } from '@/lib/platform/actor-types';
import { site } from '@/lib/platform/site';
import { involvedPage } from '@/lib/queries/involved/involved-page';
import { ownRolesOf } from '@/lib/queries/involved/own-roles';
import { caseTalk } from '@/lib/queries/talk/case-talk';
import { foundOr404 } from '../../case-actor';

/**
 * Who opens this case without being its contact person: the look is recorded. Null for who sees the whole case and for who
 * sees nothing; `lookIn` answers both.
 */
export async function lookAsHelper(params: Promise<{ id: string }>): Promise<StaffActor | null> {
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) return null;
  const t = await getTranslations('involvedWork.view');
  const words = t('lookWords', { roles: (await ownRolesOf(actor, id)).join(', ') });
  return (await lookAsInvolved(actor, id, words)) ? actor : null;
}

/** The case as far as it flows to who is involved. */
export async function InvolvedCase({
  actor,
  id,
  done,
}: {
  actor: StaffActor;
  id: string;
  done?: string;
}) {
  const page = await foundOr404(involvedPage(actor, id));
  const talk = await caseTalk(actor, id);
  return (
    <WorkFrame site={site()} actor={actor} current="households">
      <InvolvedView page={page} done={done} />
      {talk ? <TalkSection talk={talk} caseId={id} /> : null}
      {page.as === 'involved' ? <KnownLink caseId={id} /> : null}
      <NotesLink caseId={id} />
    </WorkFrame>
  );
}
