import { recordAuthority } from '@/lib/commands/authority/record-authority';
import { paths } from '@/lib/paths';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { FieldErrorsError } from '@/lib/platform/errors';
import { findKnownPerson } from '@/lib/queries/caseload/known-household';
import {
  livesElsewhere,
  recordAuthoritySchema,
  type AuthorityTyped,
} from '@/lib/schemas/authority';
import { caseDoor } from '../../../../../case-door';
import { limitLookUps } from '../../look-ups';

/** Nobody is taken for a known person without the yes of a colleague, who is asked when there is one. */
async function knownId(actor: StaffActor, typed: AuthorityTyped): Promise<string | null> {
  const { adult, name, birthDate, known, bsn } = typed;
  if (adult !== livesElsewhere) return null;
  const looksUp = birthDate !== null && known !== 'other';
  if (looksUp || bsn !== null) await limitLookUps(actor);
  if (!looksUp) return null;
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
