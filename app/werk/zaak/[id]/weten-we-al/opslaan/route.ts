import { z } from 'zod';
import { noteFact } from '@/lib/commands/known/note-fact';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { today } from '@/lib/platform/clock';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { notedFactSchema } from '@/lib/schemas/noted-fact';

type Route = { params: Promise<Record<string, string>> };

/** Writes down what a household told; the schema is made when the form is posted, for nothing is told later than today. */
export const POST = (request: Request, route: Route) =>
  formDoor({
    who: staffWith('host', 'consultant', 'team_lead'),
    schema: notedFactSchema(today()),
    run: async (actor, fact, { params }) => {
      const id = z.uuid().safeParse(params.id).data;
      if (!id) throw new NotFoundError();
      await noteFact(actor, id, fact);
    },
    next: (_result, { params }) => `${paths.work.action(params.id!, 'weten-we-al')}?gedaan=noted`,
    back: ({ params }) => paths.work.action(params.id!, 'weten-we-al'),
  })(request, route);
