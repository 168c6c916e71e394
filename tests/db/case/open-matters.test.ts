import { describe, expect, it } from 'vitest';
import { handOverCase } from '@/lib/commands/case/hand-over-case';
import { cancelVisit } from '@/lib/commands/visit/change-visit';
import type { StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { casePage } from '@/lib/queries/case/case-page';
import { openMatters } from '@/lib/queries/case/open-matters';
import { caseFacts } from '@/lib/queries/shared/case/case-facts';
import { addDays } from '@/lib/rules/local-date';
import { home, type Home } from '@/tests/support/factories/plan';
import { plannedVisit, visitForm } from '@/tests/support/factories/visit';
import { colleague } from '@/tests/support/factories/work';

const open = async (actor: StaffActor, { caseId }: Home, at?: Date) =>
  openMatters(actor, await caseFacts(actor, caseId, today()), at);

async function agreed({ caseId, contact }: Home, what: string, endedAt: Date | null = null) {
  const made = { madeById: contact.staffId, endedById: endedAt && contact.staffId };
  const dueOn = toDateColumn(addDays(today(), 2));
  await database().agreedStep.create({
    data: { caseId, what, dueOn, endedAt, ...made },
    select: { id: true },
  });
}

async function handOver({ caseId, contact }: Home): Promise<StaffActor> {
  const omar = await colleague({ name: 'Omar Verzinsel', contractHours: 0 });
  const { version } = await database().case.findUniqueOrThrow({ where: { id: caseId } });
  const why = { reason: 'Ik ga met pensioen.', message: '', hasConflict: false };
  const to = { toStaffId: omar.staffId, ...why, version };
  await handOverCase(contact, caseId, to, (name) => `${name} helpt nu.`);
  return omar;
}

describe('what is open in a case', () => {
  it('is the same for who hands over and for who took over, until that one did something', async () => {
    const house = await home({ houseNumber: '2301', areas: ['geld'] });
    const { householdId, contact, caseId } = house;
    await agreed(house, 'Bellen met de woningbouw');
    await agreed(house, 'De brief lezen', new Date());
    await plannedVisit(contact, householdId);
    const nel = await colleague({ name: 'Nel Fictief', contractHours: 0 });
    const asked = { caseId, askedById: contact.staffId, toId: nel.staffId, question: 'Wat nu?' };
    await database().consultation.createMany({
      data: [
        { ...asked, about: 'de huurtoeslag', formKey: randomId() },
        { ...asked, about: 'al klaar', formKey: randomId(), answer: 'Ja.', answeredAt: new Date() },
        { ...asked, about: 'teruggenomen', formKey: randomId(), withdrawnAt: new Date() },
      ],
    });
    const before = await open(contact, house);
    expect(before).toMatchObject({
      parts: [{ domain: 'armoede' }, { domain: 'armoede' }],
      steps: [{ what: 'Bellen met de woningbouw' }],
      visits: [{ what: visitForm().what, who: [contact.name] }],
      questions: [{ about: 'de huurtoeslag', askedBy: contact.name, to: 'Nel Fictief' }],
    });
    const omar = await handOver(house);
    expect((await casePage(omar, caseId)).handedOver?.note).toBe('Ik ga met pensioen.');
    expect(await open(omar, house)).toEqual(before);
    await expect(open(contact, house)).rejects.toThrow(NotFoundError);
  });

  it('has no appointment that is over or was cancelled', async () => {
    const house = await home({ houseNumber: '2302' });
    const { householdId, contact } = house;
    const visit = await plannedVisit(contact, householdId);
    const later = new Date(Date.now() + 5 * 86_400_000);
    expect((await open(contact, house)).visits).toHaveLength(1);
    expect((await open(contact, house, later)).visits).toEqual([]);
    await cancelVisit(contact, visit, 'Ik ben ziek.');
    expect((await open(contact, house)).visits).toEqual([]);
  });

  it('is nothing once the case is closed', async () => {
    const house = await home({ houseNumber: '2303' });
    await agreed(house, 'Bellen');
    const facts = await caseFacts(house.contact, house.caseId, today());
    expect(await openMatters(house.contact, { ...facts, status: 'closed' })).toEqual({
      ...{ parts: [], steps: [], visits: [], questions: [] },
    });
  });
});
