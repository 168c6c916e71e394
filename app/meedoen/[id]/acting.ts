import { cache } from 'react';
import { notFound } from 'next/navigation';
import { lookAsParticipant } from '@/lib/commands/participant/look-as-participant';
import { requireParticipant } from '@/lib/platform/actor';
import { NotFoundError } from '@/lib/platform/errors';

/** What every page of somebody from outside starts with: as whom this household knows the reader; the look is recorded. */
export const actingIn = cache(async (id: string) => {
  const actor = await requireParticipant();
  try {
    return await lookAsParticipant(actor, id);
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
});
