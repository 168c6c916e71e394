import type { z } from 'zod';
import { answerEvaluation } from '@/lib/commands/plan/answer-evaluation';
import { closeEvaluation } from '@/lib/commands/plan/close-evaluation';
import type { Actor } from '@/lib/platform/actor-types';
import { formDoor } from '@/lib/platform/form-door';
import * as schemas from '@/lib/schemas/evaluation';
import { idsOf, type PlanSide } from './side';

type Answer = z.output<typeof schemas.howIsItSchema> & { personId?: string };

/** The one question: by who reads it, or as the contact person heard it in a conversation. */
function answerDoor<A extends Actor>(side: PlanSide<A>, isHeard: boolean) {
  const schema: z.ZodType<Answer> = isHeard ? schemas.heardAnswerSchema : schemas.howIsItSchema;
  return formDoor<A, Answer, void>({
    who: side.who,
    schema,
    run: async (actor, answer, { params }) =>
      answerEvaluation(actor, await side.householdOf(actor, idsOf(params)), answer),
    next: (_done, { params }) => {
      const at = side.at(params);
      return `${side.isColleague ? at.howIsIt : at.page}?gedaan=antwoord`;
    },
    back: ({ params }) => (isHeard ? side.at(params).heard : side.at(params).howIsIt),
  });
}

/** What became of each goal, and the next day of looking back. */
function closeDoor<A extends Actor>(side: PlanSide<A>) {
  return formDoor<A, schemas.EvaluationClosing, void>({
    who: side.who,
    schema: schemas.closeEvaluationSchema,
    run: async (actor, closing, { params }) =>
      closeEvaluation(actor, await side.householdOf(actor, idsOf(params)), {
        ...closing,
        wasSaid: side.isColleague && closing.wasSaid,
      }),
    next: (_done, { params }) => `${side.at(params).page}?gedaan=teruggekeken`,
    back: ({ params }) => side.at(params).close,
  });
}

/** The doors of looking back together, for both sides of the plan. */
export function evaluationDoors<A extends Actor>(side: PlanSide<A>) {
  return {
    howIsIt: answerDoor(side, false),
    heard: answerDoor(side, true),
    close: closeDoor(side),
  };
}
