import { beforeAll, describe, expect, it } from 'vitest';
import { linkFamily } from '@/lib/commands/family/link-family';
import { lookAtFamily } from '@/lib/commands/family/look-at-family';
import { unlinkFamily } from '@/lib/commands/family/unlink-family';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { familyOf } from '@/lib/queries/involved/family';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { myLog } from '@/lib/queries/my-case/my-log';
import { joined } from '@/tests/support/factories/involved';
import { home, type Home } from '@/tests/support/factories/plan';
import { colleague, recordOf } from '@/tests/support/factories/work';

let child: Home;
let parents: Home;

beforeAll(async () => {
  await colleague();
  parents = await home({ houseNumber: '1', givenName: 'Fatna' });
  child = await home({ houseNumber: '2', givenName: 'Samira' });
});

const ground = 'Samira vertelde dat haar moeder ook hulp krijgt.';
const linking = () => ({ fromCaseId: parents.caseId, personId: child.self.id, ground });

describe('the household that somebody comes from', () => {
  it('is linked by the contact person, once, with a ground that both households read', async () => {
    await linkFamily(child.contact, child.caseId, linking());
    await linkFamily(child.contact, child.caseId, linking());
    expect(await database().familyLink.count()).toBe(1);
    for (const one of [child, parents]) {
      expect(await recordOf(one.caseId, 'family.linked')).toMatchObject([{ reason: ground }]);
      const own = (await findOwnRequest(one.resident, one.requestId))!;
      const { lines } = await myLog(own, 50);
      expect(lines.map((line) => line.event)).toContain('family.linked');
    }
  });

  it('is seen with a ground, and both looks are recorded; only that it is there and who helps', async () => {
    await lookAtFamily(child.contact, child.caseId, 'Samen een plan maken.');
    for (const one of [child, parents]) {
      expect(await recordOf(one.caseId, 'family.viewed')).toMatchObject([
        { reason: 'Samen een plan maken.', result: 'done' },
      ]);
    }
    const [line] = await familyOf(child.contact, child);
    expect(line).toMatchObject({ direction: 'from', person: 'Samira', ground });
    expect(line!.contactPerson!.name).toBe('Marijke Denkbeeld');
    expect(await familyOf(parents.contact, parents)).toMatchObject([{ direction: 'to' }]);
  });

  it('is not for who is only involved, nor for others; the attempt is recorded', async () => {
    const helper = await joined(child.caseId, 'armoede');
    const outsider = await colleague({ name: 'Ilse Sprookje', contractHours: 0 });
    for (const actor of [helper, outsider]) {
      await expect(lookAtFamily(actor, child.caseId, 'x')).rejects.toThrow(NotFoundError);
      await expect(linkFamily(actor, child.caseId, linking())).rejects.toThrow(NotFoundError);
    }
    expect(await recordOf(parents.caseId, 'family.viewed')).toHaveLength(1);
  });

  it('must be another one, of somebody who lives here', async () => {
    const same = { ...linking(), fromCaseId: child.caseId };
    await expect(linkFamily(child.contact, child.caseId, same)).rejects.toThrow(FieldErrorsError);
    const stranger = { ...linking(), personId: parents.self.id };
    const wrong = linkFamily(child.contact, child.caseId, stranger);
    await expect(wrong).rejects.toThrow(FieldErrorsError);
  });

  it('leaves no trace when it is restricted for this colleague', async () => {
    const { staffId } = child.contact;
    const where = { id: parents.householdId };
    await database().household.update({ where, data: { isRestricted: true } });
    await database().routingExclusion.create({
      data: { householdId: parents.householdId, staffId, why: 'conflict' },
    });
    expect(await familyOf(child.contact, child)).toEqual([]);
    await lookAtFamily(child.contact, child.caseId, 'Nog eens.');
    expect(await recordOf(parents.caseId, 'family.viewed')).toHaveLength(1);
    await expect(linkFamily(child.contact, child.caseId, linking())).rejects.toThrow(
      FieldErrorsError,
    );
    await database().household.update({ where, data: { isRestricted: false } });
  });

  it('ends once, told to both', async () => {
    const [line] = await familyOf(child.contact, child, today());
    const other = await home({ houseNumber: '5' });
    await expect(unlinkFamily(other.contact, other.caseId, line!.id)).rejects.toThrow(
      NotFoundError,
    );
    await unlinkFamily(child.contact, child.caseId, line!.id);
    await unlinkFamily(child.contact, child.caseId, line!.id);
    expect(await familyOf(child.contact, child)).toEqual([]);
    for (const one of [child, parents]) {
      expect(await recordOf(one.caseId, 'family.unlinked')).toHaveLength(1);
    }
  });
});
