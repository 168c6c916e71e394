import { z } from 'zod';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import type { StaffActor } from '@/lib/platform/actor-types';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor, type Door } from '@/lib/platform/form-door';

type ComplaintDoor<I, R> = {
  schema: Door<StaffActor, I, R>['schema'];
  /** a command, which asks the policy and records who tried */
  run: (actor: StaffActor, id: string, input: I) => Promise<R>;
  /** the word of what was done; null when it is no longer the reader's */
  done: (result: R) => { word: string; isStillMine: boolean };
  /** where the form stands, when this is not the page of the complaint */
  back?: string;
};

/** A form about one complaint. */
export const complaintDoor = <I, R>({ schema, run, done, back }: ComplaintDoor<I, R>) =>
  formDoor<StaffActor, I, { id: string; result: R }>({
    who: staffWith('host', 'consultant', 'team_lead'),
    schema,
    run: async (actor, input, { params }) => {
      const id = z.uuid().safeParse(params.id).data;
      if (!id) throw new NotFoundError();
      return { id, result: await run(actor, id, input) };
    },
    next: ({ id, result }) => {
      const { word, isStillMine } = done(result);
      const page = isStillMine ? paths.heard.complaint(id) : paths.heard.complaints;
      return `${page}?gedaan=${word}`;
    },
    back: ({ params }) => back ?? paths.heard.complaint(params.id!),
  });
