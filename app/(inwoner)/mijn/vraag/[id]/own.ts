import { cache } from 'react';
import { notFound } from 'next/navigation';
import { requireResident } from '@/lib/platform/actor';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';

/** What every page of an own request starts with: who looks, and the request; somebody else's is not found. */
export const ownRequestOf = cache(async (id: string) => {
  const actor = await requireResident();
  const own = await findOwnRequest(actor, id);
  if (!own) notFound();
  return { actor, own };
});
