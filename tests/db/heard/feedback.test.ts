import { beforeAll, describe, expect, it } from 'vitest';
import { sayHowHelped, tellMore } from '@/lib/commands/feedback/say-how-helped';
import type { StaffActor } from '@/lib/platform/actor-types';
import { now, toDateColumn, today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { NotFoundError } from '@/lib/platform/errors';
import { contactToRate, ratedContact, teamFeedback, toldMe } from '@/lib/queries/feedback/feedback';
import { home, spokenWith, type Home } from '@/tests/support/factories/plan';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

let noord: string;
let at: Home;
let lead: StaffActor;

const spoke = async ({ caseId, requestId, contact }: Home) => {
  const { id } = await database().timelineEntry.create({
    data: {
      ...{ caseId, requestId, kind: 'contact.phone', at: now() },
      ...{ actorName: contact.name, actorId: contact.staffId },
    },
  });
  return { kind: 'contact' as const, id };
};

/** An answer of somebody about a colleague, as it is kept. */
const kept = (who: string, staffId: string, teamId: string, about: object = {}) =>
  database().feedback.create({
    data: {
      ...{ onceIndex: randomId(), whoIndex: who, kind: 'contact', staffId, teamId },
      ...{ answer: 'good', on: toDateColumn(today()), ...about },
    },
  });

beforeAll(async () => {
  noord = await team('Noord');
  await colleague({ teamId: noord });
  lead = await teamLead([noord]);
  at = await home();
  await spokenWith(at.requestId);
});

describe('how somebody was helped', () => {
  it('is asked after a contact, once, and skipped as easily', async () => {
    const contact = await spoke(at);
    expect(await contactToRate(at.resident)).toMatchObject({ ...contact, name: at.contact.name });
    await Promise.all([1, 2, 3].map(() => sayHowHelped(at.resident, contact, 'bad')));
    expect(await database().feedback.count()).toBe(1);
    expect(await contactToRate(at.resident)).toBeNull();
    const next = await spoke(at);
    await sayHowHelped(at.resident, next, null);
    expect(await contactToRate(at.resident)).toBeNull();
    expect(await ratedContact(at.resident, next)).toBeNull();
    await expect(
      tellMore(at.resident, { contact: next, words: 'Toch.', mayTell: false }),
    ).rejects.toThrow(NotFoundError);
  });

  it('is asked after a visit that was held, and after an answer to a part', async () => {
    const hour = 60 * 60 * 1000;
    const there = await home({ houseNumber: '21' });
    const planned = (from: number) =>
      database().appointment.create({
        data: {
          ...{ householdId: there.householdId, kind: 'visit', what: 'Praten', formKey: randomId() },
          startsAt: new Date(now().getTime() + from * hour),
          endsAt: new Date(now().getTime() + (from + 1) * hour),
          plannedById: there.contact.staffId,
        },
      });
    await planned(24);
    expect(await contactToRate(there.resident)).toBeNull();
    const { id } = await planned(-48);
    expect(await contactToRate(there.resident)).toMatchObject({ kind: 'visit', id });
    const part = await database().requestPart.findFirstOrThrow({
      where: { requestId: there.requestId },
    });
    const done = { status: 'answered', outcome: 'Ja.', closedAt: now() };
    await database().requestPart.update({ where: { id: part.id }, data: done });
    expect(await contactToRate(there.resident)).toMatchObject({ kind: 'part', id: part.id });
  });

  it('is said by nobody else, and nothing moved', async () => {
    const contact = await spoke(at);
    const other = await home({ houseNumber: '11' });
    const before = await database().feedback.count();
    await expect(sayHowHelped(other.resident, contact, 'good')).rejects.toThrow(NotFoundError);
    expect(await ratedContact(other.resident, contact)).toBeNull();
    expect(await database().feedback.count()).toBe(before);
  });

  it('names neither resident nor household where it is kept', async () => {
    const rows = await database().feedback.findMany();
    const text = JSON.stringify(rows);
    for (const id of [at.householdId, at.caseId, at.requestId]) expect(text).not.toContain(id);
    const events = await database().auditEvent.findMany({ where: { event: { contains: 'feed' } } });
    expect(events).toEqual([]);
  });

  it('is read by the one whom it is about only when the resident says so', async () => {
    const contact = await spoke(at);
    await sayHowHelped(at.resident, contact, 'good');
    await tellMore(at.resident, { contact, words: 'Zij luisterde.', mayTell: false });
    expect(await toldMe(at.contact)).toEqual([]);
    await tellMore(at.resident, { contact, words: 'Zij luisterde.', mayTell: true });
    expect(await toldMe(at.contact)).toMatchObject([{ words: 'Zij luisterde.', answer: 'good' }]);
    expect(await toldMe(lead)).toEqual([]);
  });
});

describe('what a team lead sees', () => {
  it('is nothing up to five people, and whole sixes above', async () => {
    const zuid = await team('Zuid');
    const [about, hers] = [
      await colleague({ teamId: zuid }),
      await teamLead([zuid], 'Eva Waanbeeld'),
    ];
    const seen = async () => (await teamFeedback(hers)).filter((one) => one.team === 'Zuid');
    for (let turn = 0; turn < 5; turn += 1) await kept(`p${turn}`, about.staffId, zuid);
    expect(await seen()).toEqual([]);
    await kept('p0', about.staffId, zuid);
    expect(await seen()).toEqual([]);
    for (let turn = 0; turn < 6; turn += 1) {
      await kept(`q${turn}`, about.staffId, zuid, { answer: 'bad', words: `Woord ${turn}` });
    }
    const [first] = await seen();
    expect(first).toMatchObject({ good: 6, fair: 0, bad: 6 });
    expect(first!.words.toSorted()).toEqual([0, 1, 2, 3, 4, 5].map((one) => `Woord ${one}`));
    await kept('r0', about.staffId, zuid, { answer: 'fair' });
    expect(await seen()).toEqual([first]);
    expect(JSON.stringify(first)).not.toContain(about.staffId);
  });

  it('is never about the lead, and never of a team of others', async () => {
    const oost = await team('Oost');
    const own = await teamLead([oost], 'Ida Spinsel');
    for (let turn = 0; turn < 6; turn += 1) await kept(`s${turn}`, own.staffId, oost);
    expect(await teamFeedback(own)).toEqual([]);
    expect((await teamFeedback(lead)).map((one) => one.team)).not.toContain('Oost');
    expect(await teamFeedback(at.contact)).toEqual([]);
  });
});
