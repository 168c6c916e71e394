import { cache } from 'react';
import { notFound } from 'next/navigation';
import { idOf } from '@/app/talk/ids';
import { lookAtTalk } from '@/lib/commands/talk/look-at-talk';
import { paths } from '@/lib/paths';
import type { TalkPaths } from '@/lib/paths/talk';
import { requireResident } from '@/lib/platform/actor';
import { NotFoundError } from '@/lib/platform/errors';
import { talkPage } from '@/lib/queries/talk/talk-page';

/** Of which household, and with whom: together with it, or alone with the contact person. */
export type TalkParams = { id: string; met: string };

const isKnown = (met: string | undefined) => met === 'samen' || met === 'alleen';

/** The addresses of the conversation that an address names. */
export function myTalkPaths({ id, met }: Record<string, string>): TalkPaths {
  return paths.mine.talk(id!, met === 'alleen');
}

/** The conversation that an address names; of one's own it is not said whose. */
export function myPlaceOf({ id, met }: Record<string, string>) {
  const householdId = idOf(id);
  if (!isKnown(met)) throw new NotFoundError();
  return met === 'alleen'
    ? ({ householdId, isOwn: true } as const)
    : ({ householdId, ownerId: null } as const);
}

/** What every page of a conversation starts with: who looks, and what may be read; somebody else's is not found. */
export const myTalkOf = cache(async (id: string, met: string, cursor?: string) => {
  const actor = await requireResident();
  try {
    const place = myPlaceOf({ id, met });
    const page = await talkPage(actor, place, cursor);
    // Whoever finds nothing is recorded by this as well.
    await lookAtTalk(actor, place, page?.messages.map((message) => message.id) ?? []);
    return { actor, place, page: page!, at: myTalkPaths({ id, met }) };
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
});
