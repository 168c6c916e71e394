import { z } from 'zod';
import { doubtFact } from '@/lib/commands/known/doubt-fact';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { doubtSchema } from '@/lib/schemas/noted-fact';

/** A resident says that something is no longer so. */
export const POST = formDoor({
  who: residentOrSlip,
  schema: doubtSchema,
  run: async (actor, { words }, { params }) => {
    const id = z.uuid().safeParse(params.factId).data;
    if (!id) throw new NotFoundError();
    await doubtFact(actor, id, { words: words[id] ?? '' });
  },
  next: () => `${paths.mine.known}?gedaan=doorgegeven`,
  back: () => paths.mine.known,
});
