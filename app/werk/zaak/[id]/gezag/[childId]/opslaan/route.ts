import { recordAuthority } from '@/lib/commands/authority/record-authority';
import { paths } from '@/lib/paths';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { FieldErrorsError } from '@/lib/platform/errors';
import { limitRate } from '@/lib/platform/rate-limit';
import { findKnownPerson } from '@/lib/queries/caseload/known-household';
import {
  livesElsewhere,
  recordAuthoritySchema,
  type AuthorityTyped,
} from '@/lib/schemas/authority';
import { caseDoor } from '../../../../../case-door';

const perColleague = 100;
const window = 15 * 60;

/** Nobody is taken for a known person without the yes of a colleague, who is asked when there is one. */
async function knownId(actor: StaffActor, typed: AuthorityTyped): Promise<string | null> {
  const { adult, name, birthDate, known } = typed;
  if (adult !== livesElsewhere || birthDate === null || known === 'other') return null;
  await limitRate('work.lookUp', actor.staffId, perColleague, window);
  const found = await findKnownPerson(actor, { name, birthDate });
  if (found && known === null) throw new FieldErrorsError([{ path: 'known', key: 'knownMissing' }]);
  return found;
}

export const POST = caseDoor({
  action: ({ childId }) => `gezag/${childId}`,
  done: 'recorded',
  schema: () => recordAuthoritySchema(today()),
  run: async (actor, { id, childId }, typed) =>
    recordAuthority(actor, id, childId!, { ...typed, knownId: await knownId(actor, typed) }),
  page: ({ id }) => paths.work.action(id, 'gezag'),
});
