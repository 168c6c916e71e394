import { notFound } from 'next/navigation';
import { z } from 'zod';
import { lookAtCalendar, type SeenCalendar } from '@/lib/commands/visit/look-at-calendar';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { staffWith } from '@/lib/platform/actor-guards';
import type { StaffActor } from '@/lib/platform/actor-types';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor, type DoorContext } from '@/lib/platform/form-door';
import { householdOfCase } from '@/lib/queries/visit/one-visit';
import { foundOr404 } from './case-actor';

type Params = { id: string } & Record<string, string>;

/** Whether all parts of an address are ids; anything else is not there. */
const areIds = (params: Record<string, string>) =>
  Object.values(params).every((id) => z.uuid().safeParse(id).success);

/** What every page of a calendar starts from: who looks, and the household; the look is recorded. */
export async function openCalendar<P extends { id: string }>(
  params: Promise<P>,
): Promise<{ actor: StaffActor; calendar: SeenCalendar; params: P }> {
  // Every colleague gets as far as the policy: who may not see it finds nothing, and the attempt is recorded.
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  const found = await params;
  if (!areIds(found)) notFound();
  return { actor, params: found, calendar: await foundOr404(lookAtCalendar(actor, found.id)) };
}

type VisitDoor<I> = {
  /** page of the form, below the calendar */
  back: (params: Params) => string;
  /** word of what was done, and the day whose week is shown */
  done: string;
  week?: (input: I) => string;
  /** made when the form is posted: days begin today */
  schema: () => z.ZodType<I>;
  run: (actor: StaffActor, at: { householdId: string } & Params, input: I) => Promise<unknown>;
};

async function placeOf({ params }: DoorContext): Promise<{ householdId: string } & Params> {
  const found = params as Params;
  const householdId = areIds(found) ? await householdOfCase(found.id) : null;
  if (householdId === null) throw new NotFoundError();
  return { ...found, householdId };
}

/** The door of one form of a calendar: back to its week when it worked. The command asks who may. */
export function visitDoor<I>({ back, done, week, schema, run }: VisitDoor<I>) {
  return (request: Request, route: { params: Promise<Record<string, string>> }) =>
    formDoor<StaffActor, I, string>({
      who: staffWith('host', 'consultant', 'team_lead'),
      schema: schema(),
      run: async (actor, input, context) => {
        const place = await placeOf(context);
        await run(actor, place, input);
        const day = week ? `&week=${week(input)}` : '';
        return `${paths.work.visits(place.id).page}?gedaan=${done}${day}`;
      },
      next: (to) => to,
      back: ({ params }) => back(params as Params),
    })(request, route);
}
