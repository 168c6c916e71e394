import { addAbsence } from '@/lib/commands/team/add-absence';
import { paths } from '@/lib/paths';
import { staffWith } from '@/lib/platform/actor-guards';
import { formDoor } from '@/lib/platform/form-door';
import { absenceSchema } from '@/lib/schemas/team';

export const POST = formDoor({
  // The command asks the policy, and records who tried.
  who: staffWith('host', 'consultant', 'team_lead'),
  schema: absenceSchema,
  run: addAbsence,
  next: () => `${paths.work.absence}?gedaan=absence`,
  back: () => paths.work.absence,
});
