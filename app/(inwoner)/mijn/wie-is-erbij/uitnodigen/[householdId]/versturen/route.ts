import { idOf } from '@/app/talk/ids';
import { inviteByResident } from '@/lib/commands/participant/invite-by-resident';
import { paths } from '@/lib/paths';
import { residentOrSlip } from '@/lib/platform/actor-guards';
import { today } from '@/lib/platform/clock';
import { formDoor } from '@/lib/platform/form-door';
import { inviteSchema } from '@/lib/schemas/take-part';

/** Invites somebody from outside. The schema is made when the form is posted: the last day begins today. */
export const POST = (request: Request, route: { params: Promise<Record<string, string>> }) =>
  formDoor({
    who: residentOrSlip,
    schema: inviteSchema(today()),
    run: (actor, inviting, { params }) =>
      inviteByResident(actor, idOf(params.householdId), inviting),
    next: () => `${paths.mine.circle}?gedaan=uitgenodigd`,
    back: ({ params }) => paths.mine.invite(params.householdId!),
  })(request, route);
