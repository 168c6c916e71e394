import { afterAll, expect, it } from 'vitest';
import { linkSignIn } from '@/lib/commands/authority/change-authority';
import { recordAuthority } from '@/lib/commands/authority/record-authority';
import { submitRequest } from '@/lib/commands/help-request/submit-request';
import { database, transaction } from '@/lib/platform/db';
import { FieldErrorsError } from '@/lib/platform/errors';
import { identityOf } from '@/lib/platform/sign-in/admit-resident';
import { livesElsewhere, signInSchema } from '@/lib/schemas/authority';
import { expectNoDeadlock } from '@/tests/support/crowd/deadlocks';
import { Held } from '@/tests/support/crowd/held';
import { childOf, deciding } from '@/tests/support/factories/authority';
import { draft, sender } from '@/tests/support/factories/draft';
import { home, type Home } from '@/tests/support/factories/plan';

// The point of this file: a sign-in is locked before the household, by whoever locks both.
afterAll(() => expectNoDeadlock());

/** Somebody of this household signs in with the number that a colleague types for a parent elsewhere. */
async function sameNumber(houseNumber: string, bsn: string) {
  const mother = await home({ houseNumber, areas: ['gezin'] });
  const { id: identityId } = await transaction((tx) => identityOf(tx, bsn, {}));
  const { personId } = mother.resident;
  await database().identity.updateMany({ where: { personId }, data: { personId: null } });
  await database().identity.update({ where: { id: identityId }, data: { personId } });
  const yara = await childOf(mother.householdId, 'Yara', 9);
  return { mother, yara, draftId: await draft({ houseNumber, identityId }), identityId };
}

/** Both at the same moment: a colleague who changes who decides, and the resident who sends. */
async function atOnce(
  { caseId }: Home,
  changing: () => Promise<unknown>,
  sending: () => Promise<{ requestId: string }>,
) {
  const held = await Held.by('select from "case" where id = $1 for update', [caseId]);
  const refused = expect(changing()).rejects.toThrow(FieldErrorsError);
  await held.waiting(1);
  const sent = sending();
  await held.letGo(2);
  await refused;
  const { requestId } = await sent;
  return database().helpRequest.findUniqueOrThrow({ where: { id: requestId } });
}

it('a number is written down while who has it sends a further request', async () => {
  const { mother, yara, draftId, identityId } = await sameNumber('1', '999993847');
  const typed = deciding(livesElsewhere, { name: 'Karim van Elders', bsn: '999993847' });
  const request = await atOnce(
    mother,
    () => recordAuthority(mother.contact, mother.caseId, yara, typed),
    () => submitRequest(sender(identityId), draftId),
  );
  expect(request).toMatchObject({ householdId: mother.householdId, caseId: mother.caseId });
  expect(await database().authority.count({ where: { childId: yara } })).toBe(0);
});

it('a number follows later, while who has it sends a further request', async () => {
  const { mother, yara, draftId, identityId } = await sameNumber('2', '999992077');
  const { formKey, ...typed } = deciding(livesElsewhere, { name: 'Karim van Elders' });
  await recordAuthority(mother.contact, mother.caseId, yara, { formKey, ...typed });
  const which = { caseId: mother.caseId, childId: yara, authorityId: formKey };
  const request = await atOnce(
    mother,
    () => linkSignIn(mother.contact, which, signInSchema.parse({ bsn: '999992077', version: 1 })),
    () => submitRequest(sender(identityId), draftId),
  );
  expect(request).toMatchObject({ householdId: mother.householdId, caseId: mother.caseId });
});
