import { randomUUID } from 'node:crypto';
import { recordAuthority } from '@/lib/commands/authority/record-authority';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { addDays } from '@/lib/rules/local-date';
import { nameKey } from '@/lib/rules/names';
import { institution } from '@/lib/schemas/authority';
import { staffActor } from './actors';
import { atMoment } from './moment';

/** A boy who lives with his grandfather, Jan Bakker, as he was named in a conversation. */
async function grandson() {
  const kase = await database().case.findFirstOrThrow({
    where: {
      status: 'open',
      household: { members: { some: { person: { givenName: 'Jan', familyName: 'Bakker' } } } },
    },
    select: { id: true, householdId: true, contactPersonId: true },
  });
  const name = { givenName: 'Milan', familyNamePrefix: null, familyName: 'Bakker' };
  const { householdId } = kase;
  const { id: childId } = await database().person.create({
    data: {
      ...{ ...name, nameKey: nameKey(name), birthDate: new Date('2016-03-14T00:00:00Z') },
      memberships: { create: { householdId, relation: 'mijn kleinzoon' } },
    },
    select: { id: true },
  });
  const contact = await staffActor({ id: kase.contactPersonId });
  return { caseId: kase.id, contact, childId };
}

/** A child of whom no parent has authority: an institution is guardian (BW 1:302), and is asked in their place. */
export async function seedGuardian(): Promise<void> {
  await atMoment(5.2, async () => {
    const { contact, caseId, childId } = await grandson();
    await recordAuthority(contact, caseId, childId, {
      ...{ formKey: randomUUID(), adult: institution, name: '', birthDate: null, phone: '' },
      ...{ email: '', known: null, knownId: null, bsn: null, kind: 'guardian' },
      ...{ source: 'document', since: addDays(today(), -400) },
      ...{ organisation: 'Jeugdbescherming Voorbeeld', contactName: 'Tess Verzinsel' },
      ...{ contactPhone: '06 00 00 02 14', contactEmail: 'tess@example.nl' },
      ...{ reading: 'unlessUnsafe', readingReason: '' },
    });
  });
}
