import { answerEvaluation } from '@/lib/commands/plan/answer-evaluation';
import { paths } from '@/lib/paths';
import { fromOutside } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { howIsItSchema } from '@/lib/schemas/evaluation';
import { actingOrNot } from '../../door-actor';

/** Better, the same or worse, as somebody from outside sees it. */
export const POST = formDoor({
  who: fromOutside,
  schema: howIsItSchema,
  run: async (actor, answer, { params }) => {
    const { actor: acting, householdId } = await actingOrNot(actor, params.id);
    await answerEvaluation(acting, householdId, answer);
  },
  next: (_done, { params }) => `${paths.takePart.page(params.id!)}?gedaan=antwoord`,
  back: ({ params }) => paths.takePart.howIsIt(params.id!),
});
