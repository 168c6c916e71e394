import { cache } from 'react';
import { notFound } from 'next/navigation';
import { idOf } from '@/app/talk/ids';
import { lookAtTalk } from '@/lib/commands/talk/look-at-talk';
import { paths } from '@/lib/paths';
import type { TalkPaths } from '@/lib/paths/talk';
import { requireStaff } from '@/lib/platform/actor';
import { NotFoundError } from '@/lib/platform/errors';
import { talkPage } from '@/lib/queries/talk/talk-page';

/** Which case, and with whom: the household together, or the id of one of its people. */
export type WorkTalkParams = { id: string; met: string };

/** The addresses of the conversation that an address names. */
export function workTalkPaths({ id, met }: Record<string, string>): TalkPaths {
  return paths.work.talk(id!, met === 'samen' ? null : met!);
}

/** The conversation that an address names. */
export function workPlaceOf({ id, met }: Record<string, string>) {
  return { caseId: idOf(id), ownerId: met === 'samen' ? null : idOf(met) };
}

/** What every page of a conversation starts with; whoever has no part in it finds nothing, and that is recorded. */
export const workTalkOf = cache(async (id: string, met: string, cursor?: string) => {
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  try {
    const place = workPlaceOf({ id, met });
    const page = await talkPage(actor, place, cursor);
    await lookAtTalk(actor, place, page?.messages.map((message) => message.id) ?? []);
    return { actor, place, page: page!, at: workTalkPaths({ id, met }) };
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
});
