import { beforeEach, describe, expect, it } from 'vitest';
import { decideReading, endAuthority } from '@/lib/commands/authority/change-authority';
import { recordAuthority } from '@/lib/commands/authority/record-authority';

import { speakersFor } from '@/lib/facts/plan/at-plan';
import { atPlan } from '@/lib/facts/plan/at-plan';
import { today, toDateColumn } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';

import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { childrenOf } from '@/lib/queries/shared/case/children';
import { livesElsewhere } from '@/lib/schemas/authority';
import { childOf, decides, deciding, twoAddresses } from '@/tests/support/factories/authority';

import { home, member, type Home } from '@/tests/support/factories/plan';
import { colleague, recordOf } from '@/tests/support/factories/work';

let house = 500;
let mother: Home;
let father: Home;
let yara: string;
beforeEach(async () => {
  ({ mother, father } = await twoAddresses(String((house += 1))));
  yara = await childOf(mother.householdId, 'Yara', 9);
});

const speaksFor = async (who: Home | { resident: Home['resident'] }, householdId: string) => {
  const found = await atPlan(database(), who.resident, { householdId, today: today() });
  return found?.actor.kind === 'resident' ? found.actor.speaksFor : null;
};
const rowsOf = (childId: string) => database().authority.findMany({ where: { childId } });

describe('who speaks for a child', () => {
  it('an adult who only lives in the same house does not', async () => {
    const omar = await member(mother.householdId, 'Omar', '1985-01-01');
    await decides(mother, yara, mother.self.id);
    expect(await speaksFor(mother, mother.householdId)).toEqual([yara]);
    expect(await speaksFor({ resident: omar }, mother.householdId)).toEqual([]);
    const child = { kind: 'resident', identityId: yara, personId: yara, sessionId: yara } as const;
    const at = { householdId: mother.householdId, today: today() };
    expect(await speakersFor(database(), child, at)).toHaveLength(1);
  });

  it('nobody, as long as nothing is known; who asked and named an own child is presumed until checked', async () => {
    expect(await speaksFor(mother, mother.householdId)).toEqual([]);
    const one = await home({
      ...{ houseNumber: `${house}7`, givenName: 'Aisha' },
      members: [{ name: 'Noor', relation: 'mijn dochter', birthDate: '2018-01-01' }],
    });
    const facts = await caseFacts(one.contact, one.caseId, today());
    const children = await childrenOf(facts);
    const noor = children.find(({ givenName }) => givenName === 'Noor')!;
    expect(noor).toMatchObject({ known: 'presumed', presumed: 'Aisha', deciding: [] });
    expect(await speaksFor(one, one.householdId)).toContain(noor.id);
    // Written down by a colleague: what was presumed is over.
    const omar = await member(one.householdId, 'Omar', '1985-01-01');
    await decides(one, noor.id, omar.personId!);
    expect(await speaksFor(one, one.householdId)).not.toContain(noor.id);
    expect(await speaksFor({ resident: omar }, one.householdId)).toEqual([noor.id]);
  });
});

describe('writing it down', () => {
  it('is for who helps the household; others find nothing, and nothing moved', async () => {
    const other = await colleague({ name: 'Nel Fictief' });
    const typed = deciding(mother.self.id);
    await expect(recordAuthority(other, mother.caseId, yara, typed)).rejects.toThrow(NotFoundError);
    await expect(recordAuthority(mother.contact, father.caseId, yara, typed)).rejects.toThrow(
      NotFoundError,
    );
    expect(await rowsOf(yara)).toEqual([]);
    expect(await recordOf(mother.caseId, 'authority.recorded')).toEqual([]);
  });

  it('twice the same form is once; a second row of the same two is refused', async () => {
    const typed = deciding(livesElsewhere, { name: 'Karim van Elders', phone: '0612345678' });
    const send = () => recordAuthority(mother.contact, mother.caseId, yara, typed);
    await Promise.all([send(), send()]);
    const [row, ...more] = await rowsOf(yara);
    expect(more).toEqual([]);
    await decides(mother, yara, mother.self.id);
    await expect(decides(mother, yara, mother.self.id)).rejects.toThrow(FieldErrorsError);
    expect(await rowsOf(yara)).toHaveLength(2);
    const karim = await database().person.findUniqueOrThrow({ where: { id: row!.adultId! } });
    expect(karim).toMatchObject({ givenName: 'Karim', familyName: 'Elders', phone: '0612345678' });
    expect(await recordOf(mother.caseId, 'authority.recorded')).toHaveLength(2);
  });

  it('who is not 18 yet decides about nobody, at whatever address', async () => {
    const birthDate = `${Number(today().slice(0, 4)) - 16}-01-01` as const;
    const typed = deciding(livesElsewhere, { name: 'Bram van Elders', birthDate });
    await expect(recordAuthority(mother.contact, mother.caseId, yara, typed)).rejects.toMatchObject(
      { errors: [{ path: 'birthDate', key: 'notAnAdult' }] },
    );
    const brother = await childOf(mother.householdId, 'Bram', 16);
    await expect(decides(mother, yara, brother)).rejects.toThrow(FieldErrorsError);
    expect(await rowsOf(yara)).toEqual([]);
  });

  it('two colleagues at once write one of them', async () => {
    const results = await Promise.allSettled([
      decides(mother, yara, mother.self.id),
      decides(mother, yara, mother.self.id),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await rowsOf(yara)).toHaveLength(1);
  });

  it('ends once, and who was first is not overwritten', async () => {
    const id = await decides(mother, yara, mother.self.id);
    const which = { caseId: mother.caseId, childId: yara, authorityId: id };
    const reading = { reading: 'heldBack', readingReason: 'De rechter zei het.' } as const;
    await decideReading(mother.contact, which, { ...reading, version: 1 });
    const end = { until: today(), endReason: 'Uitspraak van de rechter.' };
    await expect(endAuthority(mother.contact, which, { ...end, version: 1 })).rejects.toThrow(
      ConflictError,
    );
    await endAuthority(mother.contact, which, { ...end, version: 2 });
    await endAuthority(mother.contact, which, { ...end, version: 2 });
    expect(await rowsOf(yara)).toMatchObject([{ until: toDateColumn(today()), version: 3 }]);
    expect(await recordOf(mother.caseId, 'authority.ended')).toHaveLength(1);
    await expect(decideReading(mother.contact, which, { ...reading, version: 3 })).rejects.toThrow(
      NotFoundError,
    );
  });
});
