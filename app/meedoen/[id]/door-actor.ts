import { idOf } from '@/app/talk/ids';
import type { ParticipantActor } from '@/lib/platform/actor-types';
import { actingFor } from '@/lib/queries/participant/acting';

/** As whom somebody from outside posts to a household; what is no id is not there. */
export const actingOrNot = async (actor: ParticipantActor, id: string | undefined) =>
  actingFor(actor, idOf(id));
