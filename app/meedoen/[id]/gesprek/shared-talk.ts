import { cache } from 'react';
import { notFound } from 'next/navigation';
import { idOf } from '@/app/talk/ids';
import { lookAtTalk } from '@/lib/commands/talk/look-at-talk';
import { paths } from '@/lib/paths';
import type { TalkPaths } from '@/lib/paths/talk';
import { NotFoundError } from '@/lib/platform/errors';
import { talkPage } from '@/lib/queries/talk/talk-page';
import { actingIn } from '../acting';

/** With which household, and which of its conversations: the one together, or somebody's own. */
export type SharedParams = { id: string; met: string };

/** Whose own conversation an address names; null: the household's. */
export const ownerIn = (met: string | undefined) => (met === 'samen' ? null : idOf(met));

/** The addresses of the conversation that an address names. */
export const sharedPaths = ({ id, met }: Record<string, string>): TalkPaths =>
  paths.takePart.talk(id!, met === 'samen' ? null : met!);

/** What every page of a shared conversation starts with; what is not shared is not found, and the attempt is recorded. */
export const sharedTalkOf = cache(async (id: string, met: string, cursor?: string) => {
  const { actor, householdId } = await actingIn(id);
  try {
    const place = { householdId, ownerId: ownerIn(met) };
    const page = await talkPage(actor, place, cursor);
    await lookAtTalk(actor, place, page?.messages.map((message) => message.id) ?? []);
    return { page: page!, at: sharedPaths({ id, met }) };
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
});
