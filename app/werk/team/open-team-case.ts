import { notFound } from 'next/navigation';
import { z } from 'zod';
import { lookAtTeamCase } from '@/lib/commands/team/look-at-team-case';
import { requireStaff } from '@/lib/platform/actor';
import type { StaffActor } from '@/lib/platform/actor-types';
import { routingExplained, type ExplainedCase } from '@/lib/queries/team/routing-explained';
import { foundOr404 } from '../case-actor';

/** Every page of a team lead about one case starts here: of the own team, and the look recorded. */
export async function openTeamCase(
  params: Promise<{ id: string }>,
): Promise<{ actor: StaffActor; id: string; found: ExplainedCase }> {
  // Every colleague gets as far as the policy: the attempt of who may not see the case is recorded.
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  await foundOr404(lookAtTeamCase(actor, id));
  return { actor, id, found: await foundOr404(routingExplained(actor, id)) };
}
