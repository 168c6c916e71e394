import { z } from 'zod';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import type { StaffActor } from '@/lib/platform/actor-types';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor, type DoorContext } from '@/lib/platform/form-door';

type CaseParams = { id: string } & Record<string, string>;

type CaseDoor<I> = {
  /** last part of the form page's address; empty when the form stands on the page of the case */
  action: string | ((params: CaseParams) => string);
  /** what is said on the page after success */
  done: string | ((input: I) => string);
  /** made when the form is posted: birth dates and contact days end today */
  schema: () => z.ZodType<I>;
  /** a word in its place when something else is to be said */
  run: (actor: StaffActor, params: CaseParams, input: I) => Promise<string | void>;
  /** the page that says that it is done; left out: the page of the case */
  page?: (params: CaseParams) => string;
  /** where to, when the reader may no longer see the case */
  next?: (input: I) => string;
};

/** Ids in an address are uuids; anything else is not there. */
function idsOf({ params }: DoorContext): CaseParams {
  if (Object.values(params).some((id) => !z.uuid().safeParse(id).success))
    throw new NotFoundError();
  return params as CaseParams;
}

const caseOf = ({ id }: CaseParams) => paths.work.case(id);

/** The door of one form of a case: for consultants, back to the case when it worked. */
export function caseDoor<I>({ action, done, schema, run, page, next }: CaseDoor<I>) {
  const slug = (params: CaseParams) => (typeof action === 'string' ? action : action(params));
  const word = (input: I) => (typeof done === 'string' ? done : done(input));
  return (request: Request, route: { params: Promise<Record<string, string>> }) =>
    formDoor<StaffActor, I, string>({
      // The command asks the policy, and records who tried.
      who: staffWith('host', 'consultant', 'team_lead'),
      schema: schema(),
      run: async (actor, input, context) => {
        const params = idsOf(context);
        const said = await run(actor, params, input);
        return next ? next(input) : `${(page ?? caseOf)(params)}?gedaan=${said ?? word(input)}`;
      },
      next: (to) => to,
      back: ({ params }) =>
        [paths.work.case(params.id!), slug(params as CaseParams)].filter(Boolean).join('/'),
    })(request, route);
}
