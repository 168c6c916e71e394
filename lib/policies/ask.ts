import type { Actor } from '@/lib/platform/actor-types';
import type { Prisma } from '@/lib/platform/prisma/client';
import type { LocalDate } from '@/lib/rules/local-date';
import { visibleCases } from './case';
import { visibleRequests } from './help-request';

/**
 * The files that came in answer to what was asked about a part, that somebody may have: who sent them, and who acts in the
 * case. Not one that was not looked at yet, or that was refused.
 * @param actor who asks
 * @param today local date: a stand-in has them only while standing in
 */
export function visibleReplyFiles(actor: Actor, today: LocalDate): Prisma.AttachmentWhereInput {
  const request =
    actor.kind === 'staff' ? { case: visibleCases(actor, today) } : visibleRequests(actor);
  return { reply: { ask: { part: { request } } }, scan: { in: ['none', 'clean'] } };
}
