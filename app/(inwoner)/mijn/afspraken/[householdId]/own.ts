import { notFound } from 'next/navigation';
import { requireResident } from '@/lib/platform/actor';
import type { ResidentActor, SlipActor } from '@/lib/platform/actor-types';
import { NotFoundError } from '@/lib/platform/errors';
import { calendarReader } from '@/lib/queries/visit/my-visits';
import { visitNow } from '@/lib/queries/visit/one-visit';

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

/** An appointment of which who lives there says something, also when that is too late; anything else is not found. */
export async function ownVisit(params: Promise<Params>, verb: 'cancel' | 'askToMove') {
  const actor: ResidentActor | SlipActor = await requireResident();
  const { householdId, visitId } = await params;
  const reader = await foundOr404(calendarReader(actor, householdId));
  const found = await visitNow(reader, householdId, visitId, verb);
  if (!found) notFound();
  return { householdId, ...found };
}
