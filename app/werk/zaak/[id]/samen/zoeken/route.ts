import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { today } from '@/lib/platform/clock';
import { FieldErrorsError } from '@/lib/platform/errors';
import { formDoor } from '@/lib/platform/form-door';
import { caseByNumber } from '@/lib/queries/case/other-case';
import { joinSchema } from '@/lib/schemas/move-out';

/** Looks for the other household by its number, and shows both. */
export const POST = formDoor({
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: joinSchema,
  run: async (actor, { number }, { params }) => {
    const otherId = await caseByNumber(actor, number, today());
    if (otherId === null) throw new FieldErrorsError([{ path: 'number', key: 'joinNumber' }]);
    if (otherId === params.id) throw new FieldErrorsError([{ path: 'number', key: 'joinSame' }]);
    return paths.work.action(params.id!, `samen/${otherId}`);
  },
  next: (to) => to,
  back: ({ params }) => paths.work.action(params.id!, 'samen'),
});
