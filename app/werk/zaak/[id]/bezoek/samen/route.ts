import { joinVisit } from '@/lib/commands/visit/change-visit';
import { paths } from '@/lib/paths';
import { dropKeptForm } from '@/lib/platform/kept-form';
import { joinVisitSchema } from '@/lib/schemas/visit';
import { visitDoor } from '../../../../visit-pages';

export const POST = visitDoor({
  back: ({ id }) => paths.work.visits(id).page,
  done: 'joined',
  schema: () => joinVisitSchema,
  run: async (actor, { id, householdId }, { appointmentId, version }) => {
    await joinVisit(actor, { householdId, appointmentId, version });
    // Who goes along plans nothing else in its place.
    await dropKeptForm(paths.work.visits(id).plan, actor);
  },
});
