import { describe, expect, it } from 'vitest';
import { askToMove, cancelVisit } from '@/lib/commands/visit/change-visit';
import { lookAtCalendar } from '@/lib/commands/visit/look-at-calendar';
import { planVisit } from '@/lib/commands/visit/plan-visit';
import { now, today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { myLog } from '@/lib/queries/my-case/my-log';
import { myMessages } from '@/lib/queries/my-case/my-messages';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { meetingsOf } from '@/lib/queries/visit/collisions';
import { myVisits } from '@/lib/queries/visit/my-visits';
import { visitTo } from '@/lib/queries/visit/one-visit';
import { weekOf } from '@/lib/queries/visit/week';
import { addDays, weekday } from '@/lib/rules/local-date';
import { home, involved, maatje, spokenWith } from '@/tests/support/factories/plan';
import { sentRequest } from '@/tests/support/factories/my-case';
import { colleague } from '@/tests/support/factories/work';
import { plannedVisit, visitForm } from '@/tests/support/factories/visit';

const words = 'Het kan niet anders.';
/** So many days from now; the Monday after next week, so that its whole week is still to come. */
const monday = 15 - weekday(today());

describe('the week of a household', () => {
  it('shows who comes when, what meets, and what the reader may do with it', async () => {
    const { householdId, contact, caseId, resident } = await home({ houseNumber: '2101' });
    const omar = await involved(householdId);
    const first = await plannedVisit(omar, householdId, visitForm(monday));
    const [seen, override] = [[first.appointmentId], words];
    const at = (days: number, time: number, ids = seen) =>
      planVisit(contact, householdId, visitForm(days, { time, seen: ids, override }));
    const second = await at(monday, 630);
    const third = await at(monday + 2, 600, [first.appointmentId, second]);
    await askToMove(resident, { ...first, version: 1 }, 'Liever later.');
    const { reader, seesCase } = await lookAtCalendar(omar, caseId);
    expect(seesCase).toBe(false);
    const week = await weekOf(reader, householdId, addDays(today(), monday + 6));
    expect(week.days.map(({ visits }) => visits.map(({ id, clash }) => [id, clash]))).toEqual([
      [
        [first.appointmentId, 'atOnce'],
        [second, 'atOnce'],
      ],
      [],
      [[third, 'withinWeek']],
      ...[[], [], [], []],
    ]);
    const [own, other] = week.days[0]!.visits;
    expect(own!.may).toEqual({ join: false, cancel: true, move: true });
    expect(other!.may).toEqual({ join: true, cancel: false, move: false });
    // Who helps with something else knows that somebody comes, not what for.
    expect([own!.what, other!.what]).toEqual([visitForm().what, '']);
    expect(JSON.stringify(week)).not.toContain(override);
    // A wish is seen from every week.
    const now = await weekOf(reader, householdId, today());
    expect(now.wishes.map(({ id }) => id)).toEqual([first.appointmentId]);
    expect(now).toMatchObject({ isThisWeek: true });
  });

  it('keeps what was cancelled, with why, and in nobody’s way', async () => {
    const { householdId, contact, caseId, resident } = await home({ houseNumber: '2102' });
    const omar = await involved(householdId);
    const seen = await plannedVisit(omar, householdId, visitForm(monday));
    await cancelVisit(resident, seen, 'Ik ben ziek.');
    await planVisit(contact, householdId, visitForm(monday, { time: 630 }));
    const { reader } = await lookAtCalendar(contact, caseId);
    const { days } = await weekOf(reader, householdId, addDays(today(), monday));
    expect(days[0]!.visits).toMatchObject([
      { state: 'cancelled', cancelWords: 'Ik ben ziek.', clash: null, may: { join: false } },
      { state: 'planned', clash: null },
    ]);
  });

  it('is recorded when it is looked at, and not found by who does not help', async () => {
    const { householdId, contact, caseId } = await home({ houseNumber: '2103' });
    const kees = await colleague({ name: 'Kees Fabel' });
    await lookAtCalendar(contact, caseId);
    await expect(lookAtCalendar(kees, caseId)).rejects.toThrow(NotFoundError);
    const events = await database().auditEvent.findMany({
      where: { householdId, event: 'visit.viewed' },
      orderBy: { at: 'asc' },
      select: { caseId: true, actorId: true, result: true },
    });
    expect(events).toEqual([
      { caseId, actorId: contact.staffId, result: 'done' },
      { caseId, actorId: kees.staffId, result: 'refused' },
    ]);
  });
});

describe('what a new appointment meets', () => {
  it('names each visit once, with whom to call', async () => {
    const { householdId, contact, caseId } = await home({ houseNumber: '2104' });
    const omar = await involved(householdId);
    await database().staff.update({
      where: { id: omar.staffId },
      data: { phone: '035 000 00 09' },
      select: { id: true },
    });
    const day = await plannedVisit(omar, householdId, visitForm(monday));
    const week = await planVisit(omar, householdId, visitForm(monday + 4));
    const { reader } = await lookAtCalendar(contact, caseId);
    const meetings = await meetingsOf(reader, householdId, visitForm(monday, { time: 840 }));
    const found = meetings.map(({ kind, with: visits }) => [
      kind,
      visits.map((one) => one.visit.id),
    ]);
    expect(found).toEqual([
      ['sameDay', [day.appointmentId]],
      ['withinWeek', [week]],
    ]);
    expect(meetings[0]!.with[0]).toMatchObject({
      isOwn: false,
      call: [{ name: 'Omar Verzinsel', phone: '035 000 00 09' }],
    });
    expect(await meetingsOf(reader, householdId, visitForm(monday + 30))).toEqual([]);
  });
});

describe('a mail about an appointment', () => {
  it('comes in the language that the resident chose, and says nothing of it', async () => {
    const asking = { houseNumber: '2109', email: 'jan@example.nl', language: 'en' };
    const { householdId, contact, caseId } = await home(asking);
    await plannedVisit(contact, householdId, visitForm(3));
    const mails = await database().outboundMessage.findMany({
      where: { caseId, template: 'message' },
    });
    expect(mails).toMatchObject([{ channel: 'mail', language: 'en', values: {} }]);
  });
});

describe('the list of who lives there', () => {
  it('has everything that comes and what was, without the reason among colleagues', async () => {
    const { householdId, contact, resident } = await home({ houseNumber: '2105' });
    const omar = await involved(householdId);
    const first = await plannedVisit(omar, householdId, visitForm(3));
    const seen = [first.appointmentId];
    await planVisit(contact, householdId, visitForm(4, { seen, override: words }));
    const { coming, past } = await myVisits(resident, householdId);
    expect(coming.map(({ attendees }) => attendees[0]!.name)).toEqual([omar.name, contact.name]);
    expect(coming[0]!.may).toEqual({ cancel: true, askToMove: true });
    expect(JSON.stringify(coming)).not.toContain(words);
    expect(past).toEqual([]);
    const later = new Date(now().getTime() + 10 * 86_400_000);
    const after = await myVisits(resident, householdId, later);
    expect(after.coming).toEqual([]);
    expect(after.past[0]).toMatchObject({ isComing: false, may: { cancel: false } });
  });

  it('of somebody from outside has only where this one comes along', async () => {
    const { householdId, contact } = await home({ houseNumber: '2106' });
    const ravi = await maatje(householdId);
    const seen = await plannedVisit(contact, householdId, visitForm(3));
    const other = await planVisit(contact, householdId, visitForm(9));
    await database().appointmentAttendee.create({
      data: { appointmentId: seen.appointmentId, participantId: ravi.participantId },
      select: { id: true },
    });
    const { coming } = await myVisits(ravi, householdId);
    expect(coming.map(({ id }) => id)).toEqual([seen.appointmentId]);
    expect(coming[0]!.may).toEqual({ cancel: false, askToMove: false });
    const reader = { kind: 'participant', participantId: ravi.participantId } as const;
    expect(await visitTo(reader, householdId, other, 'see')).toBeNull();
    expect(await visitTo(reader, householdId, seen.appointmentId, 'see')).not.toBeNull();
  });

  it('is not found by who lives elsewhere, nor by who is not sure to live there', async () => {
    const asking = { houseNumber: '2107' };
    const { householdId, contact } = await home(asking);
    await plannedVisit(contact, householdId);
    const stranger = await home({ houseNumber: '21070' });
    const guess = await sentRequest(asking);
    for (const actor of [stranger.resident, guess.slip]) {
      await expect(myVisits(actor, householdId)).rejects.toThrow(NotFoundError);
    }
    const refused = { householdId, event: 'visit.viewed', result: 'refused' };
    expect(await database().auditEvent.count({ where: refused })).toBe(2);
    const own = (await findOwnRequest(guess.slip, guess.requestId))!;
    expect((await myMessages(own)).map(({ kind }) => kind)).not.toContain('visitPlanned');
    expect((await myLog(own, 50)).lines.map(({ event }) => event)).not.toContain('visit.planned');
  });

  it('is told in the messages and in who looked, refusals included', async () => {
    const { householdId, contact, resident, requestId, caseId } = await home({
      houseNumber: '2108',
    });
    await spokenWith(requestId);
    const kees = await colleague({ name: 'Kees Fabel' });
    await expect(lookAtCalendar(kees, caseId)).rejects.toThrow(NotFoundError);
    await plannedVisit(contact, householdId);
    const own = (await findOwnRequest(resident, requestId))!;
    const [message] = await myMessages(own);
    expect(message).toMatchObject({ kind: 'visitPlanned', from: contact.name });
    const { lines } = await myLog(own, 50);
    expect(lines).toMatchObject([
      { event: 'visit.planned', isRefused: false },
      { event: 'visit.viewed', isRefused: true, who: { name: 'Kees Fabel' } },
    ]);
  });
});
