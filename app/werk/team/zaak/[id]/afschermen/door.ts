import { z } from 'zod';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import type { StaffActor } from '@/lib/platform/actor-types';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';

/** A form about who may find a household: back to its page, whatever was done. */
export const restrictDoor = <I>(
  schema: z.ZodType<I>,
  run: (actor: StaffActor, id: string, input: I) => Promise<void>,
) =>
  formDoor<StaffActor, I, void>({
    // The command asks the policy, and records who tried.
    who: staffWith('host', 'consultant', 'team_lead'),
    schema,
    run: async (actor, input, { params }) => {
      const id = z.uuid().safeParse(params.id).data;
      if (!id) throw new NotFoundError();
      await run(actor, id, input);
    },
    next: (_done, { params }) => `${paths.work.restrict(params.id!)}?gedaan=restricted`,
    back: ({ params }) => paths.work.restrict(params.id!),
  });
