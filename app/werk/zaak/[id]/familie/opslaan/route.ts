import { linkFamily } from '@/lib/commands/family/link-family';
import { today } from '@/lib/platform/clock';
import { FieldErrorsError } from '@/lib/platform/errors';
import { limitRate } from '@/lib/platform/rate-limit';
import { findKnownCase } from '@/lib/queries/caseload/known-household';
import { linkFamilySchema } from '@/lib/schemas/involved';
import { caseDoor } from '../../../../case-door';

const perColleague = 100;
const window = 15 * 60;

/** The other household is found like any other: by name and birth date, and the look is recorded. */
export const POST = caseDoor({
  action: 'familie',
  done: 'linked',
  schema: () => linkFamilySchema(today()),
  run: async (actor, { id }, { name, birthDate, personId, why }) => {
    await limitRate('work.lookUp', actor.staffId, perColleague, window);
    const fromCaseId = await findKnownCase(actor, { name, birthDate });
    if (!fromCaseId) throw new FieldErrorsError([{ path: 'name', key: 'familyUnknown' }]);
    await linkFamily(actor, id, { fromCaseId, personId, ground: why });
  },
});
