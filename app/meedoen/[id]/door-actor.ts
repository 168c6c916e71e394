import { idOf } from '@/app/talk/ids';
import { recordOutsider } from '@/lib/facts/involved/record-outsider';
import type { ParticipantActor } from '@/lib/platform/actor-types';
import { NotFoundError } from '@/lib/platform/errors';
import { actingFor } from '@/lib/queries/participant/acting';

/** As whom somebody from outside posts to a household; what ended is not found, and the attempt is recorded. */
export async function actingOrNot(actor: ParticipantActor, id: string | undefined) {
  const involvementId = idOf(id);
  const acting = await actingFor(actor, involvementId);
  if (acting) return acting;
  await recordOutsider(actor, involvementId);
  throw new NotFoundError();
}
