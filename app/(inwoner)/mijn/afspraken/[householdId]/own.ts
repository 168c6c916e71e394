import { notFound } from 'next/navigation';
import type { Kept } from '@/components/case/kept';
import { requireResident } from '@/lib/platform/actor';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { NotFoundError } from '@/lib/platform/errors';
import { calendarReader } from '@/lib/queries/visit/my-visits';
import { visitTo } from '@/lib/queries/visit/one-visit';

type Params = { householdId: string; visitId: string };

/** What is not there for this reader is not found. */
export async function foundOr404<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}

type OwnVerb = 'cancel' | 'askToMove';

async function findOwn(params: Promise<Params>, verb: OwnVerb) {
  const actor: ResidentActor | SlipActor = await requireResident();
  const { householdId, visitId } = await params;
  const reader = await foundOr404(calendarReader(actor, householdId));
  return { householdId, visit: await visitTo(reader, householdId, visitId, verb) };
}

/** An appointment with which who lives there does something; anything else is not found. */
export async function ownVisit(params: Promise<Params>, verb: OwnVerb) {
  const { householdId, visit } = await findOwn(params, verb);
  if (!visit) notFound();
  return { householdId, visit };
}

/** As `ownVisit`; null for who was typing when it was cancelled, for what was typed comes back on that page. */
export async function ownVisitOrGone(params: Promise<Params>, verb: OwnVerb, kept: Kept) {
  const found = await findOwn(params, verb);
  if (!found.visit && !kept?.current) notFound();
  return found;
}
