import { z } from 'zod';
import { unlinkFamily } from '@/lib/commands/family/unlink-family';
import { caseDoor } from '../../../../../case-door';

/** Ends a link; both households read it. */
export const POST = caseDoor({
  action: 'familie',
  done: 'unlinked',
  schema: () => z.unknown(),
  run: (actor, { id, linkId }) => unlinkFamily(actor, id, linkId!),
});
