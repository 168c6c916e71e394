import { beforeEach, describe, expect, it } from 'vitest';
import { changePart } from '@/lib/commands/case/change-part';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import { makeContact } from '@/lib/commands/case/make-contact';
import { askOtherContactPerson } from '@/lib/commands/my-case/ask-other-contact-person';
import { reassignCase } from '@/lib/commands/team/reassign-case';
import type { StaffActor } from '@/lib/platform/actor-types';
import { toDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { myRequest } from '@/lib/queries/my-case/my-request';
import { findOwnRequest, type Owner } from '@/lib/queries/my-case/own-request';
import { addDays } from '@/lib/rules/local-date';
import { asOwner } from '@/tests/support/database';
import { sentRequest, verifiedRequest, type Sent } from '@/tests/support/factories/my-case';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

let house = 1700;
let noord: string;
let marijke: StaffActor;
let lead: StaffActor;

beforeEach(async () => {
  house += 1;
  await asOwner(`update staff set in_service_until = '2025-01-01'`);
  noord = await team();
  marijke = await colleague({ teamId: noord });
  lead = await teamLead([noord]);
});

const here = () => ({ houseNumber: String(house) });
const pageOf = async (sent: Sent, actor: Owner = sent.slip, day?: string) =>
  myRequest(actor, (await findOwnRequest(actor, sent.requestId))!, day);

const contact = (sent: Sent) =>
  makeContact(marijke, sent.caseId, {
    ...{ requests: [sent.requestId], how: 'call', on: today(), note: '' },
  });

async function endAll(sent: Sent): Promise<void> {
  const parts = await database().requestPart.findMany({ where: { requestId: sent.requestId } });
  for (const { id, version } of parts) {
    const change = { action: 'close', outcome: 'Dit is geregeld.', version } as const;
    await changePart(marijke, sent.caseId, id, change);
  }
}

describe('a promise', () => {
  // Thursday 26 November 2026, in the morning; two working days later is Monday 30 November.
  const thursday = new Date('2026-11-26T09:00:00Z');
  const worksOn = (...days: number[]) =>
    asOwner(`update staff set work_days = $2 where id = $1`, [marijke.staffId, days]);

  it('is named on a day on which the contact person works', async () => {
    await worksOn(2, 3, 4, 5);
    const sent = await sentRequest(here(), thursday);
    const page = await pageOf(sent, sent.slip, '2026-11-26');
    expect(page.next).toEqual({ kind: 'contact', by: '2026-11-27' });
    expect(page.contactBy).toBe('Marijke Denkbeeld');
  });

  it('is kept by who stands in during an absence', async () => {
    const sent = await sentRequest(here(), thursday);
    const omar = await colleague({ name: 'Omar Verzinsel', teamId: noord });
    await database().absence.create({
      data: {
        ...{ staffId: marijke.staffId, standInId: omar.staffId },
        ...{ from: new Date('2026-11-26'), until: new Date('2026-12-04') },
      },
    });
    const page = await pageOf(sent, sent.slip, '2026-11-26');
    expect(page).toMatchObject({
      next: { kind: 'contact', by: '2026-11-30' },
      contactBy: 'Omar Verzinsel',
    });
  });

  it('that was broken says on whose list it stands, when that person is there, and whom to call', async () => {
    await worksOn(4, 5);
    await asOwner(`update staff set phone = '0600000158' where id = $1`, [lead.staffId]);
    const sent = await sentRequest(here(), thursday);
    expect(await pageOf(sent, sent.slip, '2026-12-01')).toMatchObject({
      next: { kind: 'late', by: '2026-11-27' },
      there: { name: 'Marijke Denkbeeld', on: '2026-12-03', isToday: false },
      teamLead: { name: 'Hanna Denkraam', phone: '0600000158' },
    });
    expect(await pageOf(sent, sent.slip, '2026-12-03')).toMatchObject({
      there: { on: '2026-12-03', isToday: true },
    });
  });
});

describe('after the first contact', () => {
  const soon = (days: number, hours = 0) =>
    new Date(Date.now() + days * 86_400_000 + hours * 3_600_000);

  async function plan(sent: Sent, days: number): Promise<void> {
    await database().appointment.create({
      data: {
        ...{ householdId: sent.householdId, kind: 'visit', what: 'Samen uw brieven bekijken.' },
        ...{ startsAt: soon(days), endsAt: soon(days, 1), place: 'Bij u thuis' },
        ...{ plannedById: marijke.staffId, formKey: randomId() },
      },
    });
  }

  async function planStep(
    sent: Sent,
    days: number,
    goal: { isPrivate?: boolean; personId?: string } = {},
  ) {
    const { id: planId } = await database().plan.upsert({
      where: { householdId: sent.householdId },
      create: { householdId: sent.householdId },
      update: {},
    });
    const { id: goalId } = await database().planGoal.create({
      data: { planId, words: 'Rust in huis', position: 1, ...goal },
    });
    await database().planStep.create({
      data: {
        ...{ planId, goalId, title: 'De bank bellen', position: 1 },
        ...{ ownerStaffId: marijke.staffId, dueOn: toDateColumn(addDays(today(), days)) },
      },
    });
  }

  it('shows the first thing that was agreed and has a day', async () => {
    const sent = await sentRequest(here());
    await contact(sent);
    expect((await pageOf(sent)).upcoming).toBeNull();
    await planStep(sent, 9);
    expect((await pageOf(sent)).upcoming).toMatchObject({
      kind: 'step',
      title: 'De bank bellen',
      name: 'Marijke Denkbeeld',
      on: addDays(today(), 9),
    });
    await plan(sent, 3);
    await plan(sent, -1);
    expect((await pageOf(sent)).upcoming).toMatchObject({
      kind: 'visit',
      name: 'Marijke Denkbeeld',
      place: 'Bij u thuis',
    });
  });

  it('shows what was agreed about this request, also when its day is over', async () => {
    const sent = await sentRequest(here());
    await contact(sent);
    const agree = (more: object) =>
      database().agreedStep.create({
        data: {
          ...{ caseId: sent.caseId, requestId: sent.requestId, what: 'Wij bellen uw verhuurder.' },
          ...{ dueOn: toDateColumn(addDays(today(), 2)), madeById: marijke.staffId, ...more },
        },
      });
    await agree({ isForResident: false, what: 'Alleen voor collega’s' });
    expect((await pageOf(sent)).upcoming).toBeNull();
    const { id } = await agree({});
    expect((await pageOf(sent)).upcoming).toMatchObject({
      ...{ kind: 'agreed', what: 'Wij bellen uw verhuurder.', isLate: false },
      on: addDays(today(), 2),
    });
    await asOwner(`update agreed_step set due_on = current_date - 3 where id = $1`, [id]);
    expect((await pageOf(sent)).upcoming).toMatchObject({ kind: 'agreed', isLate: true });
    await asOwner(`update agreed_step set ended_at = now(), ended_by_id = $2 where id = $1`, [
      id,
      marijke.staffId,
    ]);
    expect((await pageOf(sent)).upcoming).toBeNull();
  });

  it('makes no day up, and shows none that was cancelled or is somebody else’s own', async () => {
    const sent = await sentRequest(here());
    await contact(sent);
    await plan(sent, 3);
    await database().appointment.updateMany({
      where: { householdId: sent.householdId },
      data: { state: 'cancelled', cancelledAt: new Date(), cancelledBy: 'Marijke Denkbeeld' },
    });
    const { askerId: personId } = await sentRequest({ ...here(), givenName: 'Piet' });
    await planStep(sent, 4, { isPrivate: true, personId });
    expect((await pageOf(sent)).upcoming).toBeNull();
  });

  it('shows a sender who is not confirmed nothing of the household', async () => {
    const known = await verifiedRequest(here());
    const guessed = await sentRequest({ ...here(), phone: '0600000002' });
    await contact(guessed);
    await plan(known.sent, 3);
    await planStep(known.sent, 4);
    const page = await pageOf(guessed);
    expect(page).toMatchObject({ next: { kind: 'working' }, upcoming: null });
  });

  it('is not finished while the case is open, whatever became of its parts', async () => {
    const sent = await sentRequest(here());
    await contact(sent);
    await endAll(sent);
    expect((await pageOf(sent)).next.kind).toBe('partsDone');
    await asOwner(`update "case" set status = 'closed', closed_at = now() where id = $1`, [
      sent.caseId,
    ]);
    expect((await pageOf(sent)).next.kind).toBe('ended');
  });
});

describe('the contact person', () => {
  it('read it only when the record says so', async () => {
    const sent = await sentRequest(here());
    expect((await pageOf(sent)).contactPerson.readAt).toBeNull();
    const stranger = await colleague({ name: 'Kees Fabel' });
    const words = { contactPerson: 'Om te helpen', standIn: '' };
    await expect(lookAtCase(stranger, sent.caseId, words)).rejects.toThrow();
    expect((await pageOf(sent)).contactPerson.readAt).toBeNull();
    await lookAtCase(marijke, sent.caseId, words);
    expect((await pageOf(sent)).contactPerson.readAt).toBeInstanceOf(Date);
  });

  it('helps already, for a second request of who is sure', async () => {
    const { sent, resident } = await verifiedRequest(here());
    expect((await pageOf(sent, resident)).contactPerson.why).toBe('helpsAlready');
    expect((await pageOf(sent, sent.slip)).contactPerson.why).toBeNull();
    const guessed = await sentRequest({ ...here(), phone: '0600000002' });
    expect((await pageOf(guessed)).contactPerson.why).toBeNull();
  });

  it('came because the resident asked, also when the team lead decided', async () => {
    const { sent, resident } = await verifiedRequest(here());
    const input = { contactPersonId: marijke.staffId, prefersPrevious: false, reason: '' };
    await askOtherContactPerson(resident, sent.requestId, input);
    const omar = await colleague({ name: 'Omar Verzinsel', teamId: noord });
    const { version } = await database().case.findUniqueOrThrow({ where: { id: sent.caseId } });
    const choice = { toStaffId: omar.staffId, reason: 'Op verzoek', message: '' };
    await reassignCase(
      lead,
      sent.caseId,
      { ...choice, hasConflict: false, version },
      (name) => `${name} helpt u.`,
    );
    for (const actor of [resident, sent.slip]) {
      expect((await pageOf(sent, actor)).contactPerson).toMatchObject({
        name: 'Omar Verzinsel',
        why: 'residentAsked',
      });
    }
  });
});
