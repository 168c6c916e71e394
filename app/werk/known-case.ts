import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { typedText } from '@/components/case/kept';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import type { StaffActor } from '@/lib/platform/actor-types';
import { readKeptForm } from '@/lib/platform/kept-form';
import { knownHousehold, type KnownHousehold } from '@/lib/queries/caseload/known-household';
import { knownResult } from './bekend/result';

/** A household that this colleague just looked up by name and birth date, and may begin to work with. */
export async function requireKnown(
  params: Promise<{ id: string }>,
): Promise<{ actor: StaffActor; id: string; found: KnownHousehold }> {
  const actor = await requireStaff('consultant', 'team_lead');
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const looked = await readKeptForm(knownResult);
  // An address that somebody passed on tells nothing: the look-up is what was recorded.
  if (typedText(looked, 'caseId') !== id) notFound();
  const found = await knownHousehold(actor, id);
  if (found?.ownCaseId) redirect(paths.work.case(found.ownCaseId));
  return found?.mayBegin ? { actor, id, found } : notFound();
}
