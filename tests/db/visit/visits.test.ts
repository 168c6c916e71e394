import { describe, expect, it } from 'vitest';
import { askToMove, cancelVisit, joinVisit } from '@/lib/commands/visit/change-visit';
import { moveVisit } from '@/lib/commands/visit/move-visit';
import { planVisit } from '@/lib/commands/visit/plan-visit';
import { today } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { ConflictError, NotFoundError } from '@/lib/platform/errors';
import { atClock } from '@/lib/rules/appointments';
import { addDays } from '@/lib/rules/local-date';
import { home, involved, maatje, member } from '@/tests/support/factories/plan';
import { sentRequest } from '@/tests/support/factories/my-case';
import { colleague } from '@/tests/support/factories/work';
import { plannedVisit, visitForm, visitsOf } from '@/tests/support/factories/visit';

const collides = { errors: [{ path: 'override', key: 'visitCollides' }] };
const signals = (staffId: string, kind: string) =>
  database().signal.count({ where: { staffId, kind } });

describe('planning', () => {
  it('puts it in the calendar once per form, tells the household and the contact person, and records it', async () => {
    const { householdId, contact, caseId } = await home({ houseNumber: '2001' });
    const omar = await involved(householdId);
    const form = visitForm(3, { place: 'Thuis' });
    const ids = await Promise.all([1, 2, 3].map(() => planVisit(omar, householdId, form)));
    expect(new Set(ids).size).toBe(1);
    const [visit, ...others] = await visitsOf(householdId);
    expect(others).toEqual([]);
    expect(visit).toMatchObject({
      ...{ id: ids[0], kind: 'visit', place: 'Thuis', what: form.what, overrideWords: null },
      ...{ startsAt: atClock(form.date, 600), endsAt: atClock(form.date, 660) },
      attendees: [{ staffId: omar.staffId }],
    });
    expect(await signals(contact.staffId, 'visitPlanned')).toBe(1);
    const line = { caseId, kind: 'visitPlanned', isForResident: true, text: form.what };
    expect(await database().timelineEntry.count({ where: line })).toBe(1);
    const event = { householdId, event: 'visit.planned', actorId: omar.staffId };
    expect(await database().auditEvent.count({ where: event })).toBe(1);
  });

  it('is refused when others come, until who plans has seen them and says why', async () => {
    const { householdId, contact } = await home({ houseNumber: '2002' });
    const omar = await involved(householdId);
    const { appointmentId } = await plannedVisit(omar, householdId);
    const plan = (about: object) => planVisit(contact, householdId, visitForm(5, about));
    const words = 'De monteur kan alleen dan.';
    for (const about of [{}, { seen: [appointmentId] }, { override: words }]) {
      await expect(plan(about)).rejects.toMatchObject(collides);
    }
    expect(await visitsOf(householdId)).toHaveLength(1);
    await plan({ seen: [appointmentId], override: words });
    expect((await visitsOf(householdId))[1]).toMatchObject({ overrideWords: words });
  });

  it('keeps no reason that nothing asked for, and takes no moment that is over', async () => {
    const { householdId, contact } = await home({ houseNumber: '2003' });
    await planVisit(contact, householdId, visitForm(3, { override: 'Zomaar.' }));
    expect(await visitsOf(householdId)).toMatchObject([{ overrideWords: null }]);
    const noon = atClock(today(), 720);
    const late = planVisit(contact, householdId, visitForm(0, { time: 700 }), noon);
    await expect(late).rejects.toMatchObject({ errors: [{ path: 'time', key: 'timePast' }] });
  });
});

describe('going along', () => {
  it('makes two visits one, once', async () => {
    const { householdId, contact } = await home({ houseNumber: '2004' });
    const omar = await involved(householdId);
    const seen = await plannedVisit(omar, householdId);
    await joinVisit(contact, seen);
    await joinVisit(contact, seen);
    const [visit] = await visitsOf(householdId);
    expect(visit).toMatchObject({ version: 2 });
    expect(visit!.attendees.map(({ staffId }) => staffId)).toEqual([omar.staffId, contact.staffId]);
    expect(await signals(omar.staffId, 'visitJoined')).toBe(1);
    // Who comes together is nobody else for the rest of the week.
    await planVisit(omar, householdId, visitForm(4));
  });
});

describe('cancelling', () => {
  it('by a resident, with words that who comes reads', async () => {
    const { householdId, resident, contact, caseId } = await home({ houseNumber: '2005' });
    const omar = await involved(householdId);
    const seen = await plannedVisit(omar, householdId);
    await cancelVisit(resident, seen, 'Ik ben ziek.');
    await cancelVisit(resident, seen, 'Ik ben ziek.');
    expect(await visitsOf(householdId)).toMatchObject([
      { state: 'cancelled', cancelWords: 'Ik ben ziek.', version: 2 },
    ]);
    for (const { staffId } of [contact, omar]) {
      expect(await signals(staffId, 'visitCancelled')).toBe(1);
    }
    const line = { caseId, kind: 'visitCancelled', text: 'Ik ben ziek.' };
    expect(await database().timelineEntry.count({ where: line })).toBe(1);
    // What does not take place is in nobody's way.
    await planVisit(contact, householdId, visitForm(3));
  });

  it('by the contact person, not by a colleague who has nothing to do with that visit', async () => {
    const { householdId, contact } = await home({ houseNumber: '2006' });
    const [omar, kees] = [await involved(householdId), await involved(householdId, 'Kees Fabel')];
    const seen = await plannedVisit(omar, householdId);
    await expect(cancelVisit(kees, seen, '')).rejects.toThrow(NotFoundError);
    await expect(moveVisit(kees, seen, { ...visitForm(9), version: 1 })).rejects.toThrow(
      NotFoundError,
    );
    expect(await visitsOf(householdId)).toMatchObject([{ state: 'planned', version: 1 }]);
    await cancelVisit(contact, seen, '');
    expect(await visitsOf(householdId)).toMatchObject([{ state: 'cancelled' }]);
  });
});

describe('another moment', () => {
  it('is asked by the resident, stays planned, and is answered by moving it; collisions count again', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '2007' });
    const omar = await involved(householdId);
    const seen = await plannedVisit(omar, householdId, visitForm(3));
    await askToMove(resident, seen, 'Liever in de middag.');
    expect(await visitsOf(householdId)).toMatchObject([
      { state: 'planned', moveWords: 'Liever in de middag.', version: 2 },
    ]);
    expect(await signals(contact.staffId, 'visitMoveAsked')).toBe(1);
    const other = await planVisit(contact, householdId, visitForm(20));
    const move = (about: object) =>
      moveVisit(omar, seen, { ...visitForm(18, { time: 840 }), version: 2, ...about });
    await expect(move({})).rejects.toMatchObject(collides);
    const yes = { seen: [other], override: 'Samira vroeg dit.' };
    await move(yes);
    await move(yes);
    const [moved] = await visitsOf(householdId);
    expect(moved).toMatchObject({
      ...{ id: seen.appointmentId, moveWords: null, moveAskedAt: null, version: 3 },
      ...{ startsAt: atClock(addDays(today(), 18), 840), overrideWords: 'Samira vroeg dit.' },
    });
    await expect(cancelVisit(resident, { ...seen, version: 2 }, '')).rejects.toThrow(ConflictError);
  });

  it('does not collide with the appointment itself', async () => {
    const { householdId, contact } = await home({ houseNumber: '2008' });
    const seen = await plannedVisit(contact, householdId, visitForm(3));
    await moveVisit(contact, seen, { ...visitForm(3, { time: 840 }), version: 1 });
    expect(await visitsOf(householdId)).toMatchObject([{ overrideWords: null, version: 2 }]);
  });

  it('is not asked by a colleague, nor by a child for whom a parent speaks', async () => {
    const { householdId, contact } = await home({ houseNumber: '2009' });
    const seen = await plannedVisit(contact, householdId);
    const noor = await member(householdId, 'Noor', addDays(today(), -9 * 366));
    const bilal = await member(householdId, 'Bilal', addDays(today(), -14 * 366));
    for (const actor of [contact, noor]) {
      await expect(askToMove(actor, seen, 'Later.')).rejects.toThrow(NotFoundError);
    }
    await askToMove(bilal, seen, 'Na school.');
    expect(await visitsOf(householdId)).toMatchObject([{ moveWords: 'Na school.' }]);
  });
});

describe('who has nothing to do with it', () => {
  it('finds nothing, changes nothing, and is recorded', async () => {
    const { householdId, contact } = await home({ houseNumber: '2010' });
    const seen = await plannedVisit(contact, householdId);
    const stranger = await home({ houseNumber: '20100' });
    const kees = await colleague({ name: 'Kees Fabel' });
    const ravi = await maatje(householdId);
    const tries = [
      () => planVisit(kees, householdId, visitForm(40)),
      () => joinVisit(kees, seen),
      () => cancelVisit(stranger.resident, seen, ''),
      () => askToMove(stranger.resident, seen, 'Later.'),
      () => cancelVisit(ravi, seen, ''),
      () => cancelVisit(contact, { ...seen, householdId: stranger.householdId }, ''),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toThrow(NotFoundError);
    expect(await visitsOf(householdId)).toMatchObject([{ version: 1, state: 'planned' }]);
    expect(await visitsOf(stranger.householdId)).toEqual([]);
    const refused = { event: 'visit.viewed', result: 'refused' };
    const where = { ...refused, householdId: { in: [householdId, stranger.householdId] } };
    expect(await database().auditEvent.count({ where })).toBe(tries.length);
  });

  it('nor does who sent a request that is still to be confirmed', async () => {
    const asking = { houseNumber: '2011' };
    const { householdId, contact } = await home(asking);
    const seen = await plannedVisit(contact, householdId);
    const guess = await sentRequest(asking);
    expect(guess.householdId).toBe(householdId);
    await expect(cancelVisit(guess.slip, seen, '')).rejects.toThrow(NotFoundError);
    expect(await visitsOf(householdId)).toMatchObject([{ state: 'planned' }]);
  });
});

describe('two at once', () => {
  it('two who plan the same afternoon: the second sees the first', async () => {
    const { householdId, contact } = await home({ houseNumber: '2012' });
    const omar = await involved(householdId);
    // Words that were given for something else are no answer to what came in between.
    const at = (time: number) => visitForm(6, { time, override: 'Het kan niet anders.' });
    const both = await Promise.allSettled([
      planVisit(contact, householdId, at(840)),
      planVisit(omar, householdId, at(870)),
    ]);
    const refused = both.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason).toMatchObject(collides);
    const [first, ...others] = await visitsOf(householdId);
    expect(others).toEqual([]);
    const second = both[0]!.status === 'rejected' ? contact : omar;
    await joinVisit(second, { householdId, appointmentId: first!.id, version: 1 });
    expect((await visitsOf(householdId))[0]!.attendees).toHaveLength(2);
  });

  it('cancelling and going along: one of them happens, the other hears how it stands', async () => {
    const { householdId, resident, contact } = await home({ houseNumber: '2013' });
    const omar = await involved(householdId);
    const seen = await plannedVisit(omar, householdId);
    const both = await Promise.allSettled([
      cancelVisit(resident, seen, 'Ik ben ziek.'),
      joinVisit(contact, seen),
    ]);
    const refused = both.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason).toBeInstanceOf(ConflictError);
    const [visit] = await visitsOf(householdId);
    const isCancelled = both[0]!.status === 'fulfilled';
    expect(visit!.state).toBe(isCancelled ? 'cancelled' : 'planned');
    expect(visit!.attendees).toHaveLength(isCancelled ? 1 : 2);
    expect(visit!.version).toBe(2);
  });
});
