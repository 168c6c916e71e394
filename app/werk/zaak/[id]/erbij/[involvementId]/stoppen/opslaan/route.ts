import { z } from 'zod';
import { endInvolvement } from '@/lib/commands/involved/end-involvement';
import { caseDoor } from '../../../../../../case-door';

/** Ends at once that somebody takes part. */
export const POST = caseDoor({
  action: 'erbij',
  done: 'ended',
  schema: () => z.unknown(),
  run: (actor, { id, involvementId }) => endInvolvement(actor, id, involvementId!),
});
