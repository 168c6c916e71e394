import { endAbsence } from '@/lib/commands/team/end-absence';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { endAbsenceSchema } from '@/lib/schemas/team';

export const POST = formDoor({
  // The command asks the policy, and records who tried.
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: endAbsenceSchema,
  run: (actor, { absenceId }) => endAbsence(actor, absenceId),
  next: () => `${paths.work.absence}?gedaan=back`,
  back: () => paths.work.absence,
});
