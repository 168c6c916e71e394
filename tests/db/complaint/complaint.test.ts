import { beforeAll, describe, expect, it, vi } from 'vitest';
import { endComplaint } from '@/lib/commands/complaint/end-complaint';
import { lookAtComplaint } from '@/lib/commands/complaint/look-at-complaint';
import { enterComplaint, makeComplaint } from '@/lib/commands/complaint/make-complaint';
import { nameComplained } from '@/lib/commands/complaint/name-complained';
import { noteComplainerTold } from '@/lib/commands/complaint/note-told';
import { noteHearing } from '@/lib/commands/complaint/note-hearing';
import { openComplaint } from '@/lib/commands/complaint/open-complaint';
import { postponeComplaint } from '@/lib/commands/complaint/postpone-complaint';
import { takeComplaint } from '@/lib/commands/complaint/take-complaint';
import type { Actor, StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { enteredSlip, myComplaints, myCourse, openedCourse } from '@/lib/queries/complaint/course';
import {
  endedComplaints,
  openComplaints,
  type ComplaintLine,
  workComplaint,
} from '@/lib/queries/complaint/work-complaints';
import { countOpenComplaints, untoldComplaints } from '@/lib/queries/complaint/to-do';
import { findOwnRequest } from '@/lib/queries/my-case/own-request';
import { notReachedIn, sentInCase, sentToMe } from '@/lib/queries/outbox/sent';
import { addDays } from '@/lib/rules/local-date';
import { complaintSchema, enteredComplaintSchema } from '@/lib/schemas/complaint';
import { purgeDrafts } from '@/lib/worker/purge-drafts';
import { home, type Home } from '@/tests/support/factories/plan';
import { away, colleague, team, teamLead } from '@/tests/support/factories/work';

const nobody: Actor = { kind: 'anonymous' };
const typed = (about: object = {}) =>
  complaintSchema.parse({ formKey: randomId(), words: 'Ik moest drie keer terugkomen.', ...about });
const complain = (actor: Actor = nobody, about: object = {}) =>
  makeComplaint(actor, typed(about), randomId());
const row = (id: string) => database().complaint.findUniqueOrThrow({ where: { id } });
const handing = async (id: string, to: StaffActor) => {
  const { handlerId } = await row(id);
  if (handlerId !== to.staffId) await takeComplaint(to, id, handlerId ?? '');
};

let at: Home;
let hanna: StaffActor;
let otto: StaffActor;
let noord: string;

beforeAll(async () => {
  noord = await team('Noord');
  const zuid = await team('Zuid');
  await colleague({ teamId: noord });
  at = await home();
  hanna = await teamLead([noord], 'Hanna Denkraam');
  otto = await teamLead([zuid], 'Otto Hersenspinsel');
});

/** Page after page: which one it stands on is by chance. */
async function everyOpen(actor: StaffActor, cursor?: string): Promise<ComplaintLine[]> {
  const { lines, next } = await openComplaints(actor, cursor);
  return next ? [...lines, ...(await everyOpen(actor, next))] : lines;
}

describe('a complaint', () => {
  it('has a handler from the first second, of another team than whom it is about', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      const id = await complain(at.resident, { aboutStaffId: at.contact.staffId });
      expect(await row(id)).toMatchObject({
        ...{ handlerId: otto.staffId, aboutStaffIds: [at.contact.staffId], channel: 'online' },
      });
    }
  });

  it('is shared out evenly when it is about nobody we know', async () => {
    const handlers = [];
    for (let turn = 0; turn < 3; turn += 1) handlers.push((await row(await complain())).handlerId);
    expect(handlers).toEqual(Array(3).fill(hanna.staffId));
  });

  it('is one for one form, also when it is posted many times at once', async () => {
    const form = typed();
    const [id = '', ...others] = await Promise.all(
      Array.from({ length: 8 }, () => makeComplaint(nobody, form, randomId())),
    );
    expect(new Set(others)).toEqual(new Set([id]));
    expect(await database().complaint.count({ where: { id } })).toBe(1);
    const made = { event: 'complaint.made', payload: { equals: { complaintId: id } } };
    expect(await database().auditEvent.count({ where: made })).toBe(1);
  });

  it('is not shown to a colleague who posts its id as the key of a form', async () => {
    const id = await complain();
    expect(await makeComplaint(otto, { ...typed(), formKey: id }, randomId())).not.toBe(id);
  });

  it('names a contact person only of who complains', async () => {
    const form = typed({ aboutStaffId: at.contact.staffId });
    const before = await database().complaint.count();
    await expect(makeComplaint(nobody, form, randomId())).rejects.toThrow(FieldErrorsError);
    expect(await database().complaint.count()).toBe(before);
  });

  it('is followed with its code, without signing in', async () => {
    const id = await complain();
    const { code } = (await openedCourse(id))!;
    expect(await openComplaint(code, '192.0.2.4')).toBe(id);
    await expect(openComplaint('222222222', '192.0.2.4')).rejects.toThrow(FieldErrorsError);
  });

  it('is seen on the own page by who signed in, and by no other resident', async () => {
    const id = await complain(at.resident);
    const other = await home({ houseNumber: '9' });
    expect((await myComplaints(at.resident)).map((one) => one.id)).toContain(id);
    expect(await myCourse(at.resident, id)).toMatchObject({ id });
    expect(await myCourse(other.resident, id)).toBeNull();
    expect(await myCourse(nobody, id)).toBeNull();
    expect(await myComplaints(other.resident)).toEqual([]);
  });

  it('is written down by a host, who sees the code and not who else complained', async () => {
    const host = await colleague({ roles: ['host'] });
    const receivedOn = addDays(today(), -2).split('-');
    const [year, month, day] = receivedOn;
    const form = { formKey: randomId(), words: 'Een brief.', channel: 'letter' };
    const entered = enteredComplaintSchema(today()).parse({
      ...{ ...form, receivedOn: { day, month, year } },
    });
    const id = await enterComplaint(host, entered);
    expect(await row(id)).toMatchObject({ channel: 'letter', enteredById: host.staffId });
    expect(await enteredSlip(host, id)).toMatchObject({ receivedOn: receivedOn.join('-') });
    const otherHost = await colleague({ roles: ['host'] });
    expect(await enteredSlip(otherHost, id)).toBeNull();
    const tried = { actorId: otherHost.staffId, event: 'complaint.viewed', result: 'refused' };
    expect(await database().auditEvent.count({ where: tried })).toBe(1);
    expect(await enteredSlip(host, await complain())).toBeNull();
  });
});

describe('who handles it', () => {
  it('alone reads the words; others get "niet gevonden", and nothing moved', async () => {
    const id = await complain();
    await handing(id, hanna);
    await lookAtComplaint(hanna, id);
    expect(await workComplaint(hanna, id)).toMatchObject({
      words: 'Ik moest drie keer terugkomen.',
    });
    const before = await row(id);
    for (const actor of [otto, at.contact]) {
      expect(await workComplaint(actor, id)).toBeNull();
      await expect(lookAtComplaint(actor, id)).rejects.toThrow(NotFoundError);
      const end = endComplaint(actor, id, { outcome: 'wrong', words: 'Nee.' });
      await expect(end).rejects.toThrow(NotFoundError);
      await expect(nameComplained(actor, id, [])).rejects.toThrow(NotFoundError);
      await expect(postponeComplaint(actor, id, { weeks: 1, reason: 'x' })).rejects.toThrow(
        NotFoundError,
      );
    }
    expect(await row(id)).toEqual(before);
    const looks = await database().auditEvent.findMany({
      where: { event: 'complaint.viewed', payload: { equals: { complaintId: id } } },
      orderBy: { at: 'asc' },
    });
    expect(looks.map(({ result }) => result)).toEqual(['done', ...Array(8).fill('refused')]);
    expect(looks.every(({ caseId, householdId }) => !caseId && !householdId)).toBe(true);
  });

  it('is one of two who take it at once', async () => {
    const id = await complain();
    const { handlerId } = await row(id);
    const eva = await teamLead([await team('Oost')], 'Eva Waanbeeld');
    const ada = await teamLead([await team('West')], 'Ada Waanbeeld');
    const both = await Promise.allSettled(
      [eva, ada].map((lead) => takeComplaint(lead, id, handlerId!)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(ConflictError),
    });
    expect([eva.staffId, ada.staffId]).toContain((await row(id)).handlerId);
  });

  it('hands it on at once when it turns out to be about the handler', async () => {
    const id = await complain();
    await handing(id, hanna);
    expect(await nameComplained(hanna, id, [hanna.staffId])).toBe(false);
    const { handlerId, aboutStaffIds } = await row(id);
    expect(handlerId).not.toBe(hanna.staffId);
    expect(aboutStaffIds).toEqual([hanna.staffId]);
    await expect(takeComplaint(hanna, id, handlerId!)).rejects.toThrow(NotFoundError);
    expect((await openComplaints(hanna)).lines.map((line) => line.id)).not.toContain(id);
  });

  it('is never whom it is about, however the two are changed at the same moment', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const id = await complain();
      await handing(id, otto);
      await Promise.allSettled([
        takeComplaint(hanna, id, otto.staffId),
        nameComplained(otto, id, [hanna.staffId]),
      ]);
      const { handlerId, aboutStaffIds } = await row(id);
      expect(aboutStaffIds).not.toContain(handlerId);
    }
  });
});

describe('the way to an answer', () => {
  it('is a talk, once more time, and words under a name that stay', async () => {
    const id = await complain(at.resident);
    await handing(id, hanna);
    const end = { outcome: 'right' as const, words: 'U hebt gelijk. Wij bellen voortaan.' };
    await expect(endComplaint(hanna, id, end)).rejects.toMatchObject({
      errors: [{ key: 'hearFirst' }],
    });
    await noteHearing(hanna, id, {
      ...{ hearing: 'heard', hearingOn: today(), hearingWords: 'Mevrouw wil gebeld worden.' },
    });
    await postponeComplaint(hanna, id, { weeks: 2, reason: 'Een collega is ziek.' });
    await expect(
      postponeComplaint(hanna, id, { weeks: 1, reason: 'Nog een keer.' }),
    ).rejects.toMatchObject({ errors: [{ key: 'postponedBefore' }] });
    await endComplaint(hanna, id, end);
    await endComplaint(hanna, id, end);
    await expect(endComplaint(hanna, id, { ...end, words: 'Toch niet.' })).rejects.toThrow(
      FieldErrorsError,
    );
    await expect(takeComplaint(otto, id, hanna.staffId)).rejects.toThrow(FieldErrorsError);
    expect(await myCourse(at.resident, id)).toMatchObject({
      ...{
        handler: { name: 'Hanna Denkraam' },
        postponed: { weeks: 2 },
        hearing: { how: 'heard' },
      },
      end: { outcome: 'right', words: end.words },
    });
    expect((await endedComplaints(hanna)).lines).toMatchObject([{ id, isMine: true }]);
    const changes = { event: 'complaint.changed', payload: { path: ['complaintId'], equals: id } };
    const recorded = await database().auditEvent.findMany({
      where: changes,
      orderBy: { at: 'asc' },
      select: { payload: true },
    });
    const what = recorded.map(({ payload }) => (payload as { what: string }).what);
    expect(what.filter((one) => one !== 'taken')).toEqual(['heard', 'postponed', 'ended']);
  });

  it('waits on the list of every lead whom it is not about, without a word of it', async () => {
    const id = await complain(at.resident, { words: 'Geheim.' });
    const lines = await everyOpen(otto);
    expect(JSON.stringify(lines)).not.toContain('Geheim');
    expect(lines.map((line) => line.id)).toContain(id);
    expect((await countOpenComplaints(otto)).nobodys).toBe(0);
    expect((await openComplaints(at.contact)).lines).toEqual([]);
  });
});

describe('an answer', () => {
  const ended = async (actor: Actor, about: object, whom: StaffActor[] = []) => {
    const id = await complain(actor, about);
    await handing(id, hanna);
    const aboutStaffIds = whom.map(({ staffId }) => staffId);
    if (whom.length > 0)
      await database().complaint.update({ where: { id }, data: { aboutStaffIds } });
    const end = { outcome: 'settled' as const, words: 'Wij losten het samen op.' };
    await Promise.all([endComplaint(hanna, id, end), endComplaint(hanna, id, end)]);
    const where = { template: 'complaintAnswered', cause: { endsWith: id } };
    const mails = await database().outboundMessage.findMany({ where });
    return { id, mails, told: (await workComplaint(hanna, id))!.end!.told };
  };

  it('is told once by mail to who left an address, of no case and without a word of it', async () => {
    const { mails, told } = await ended(nobody, { reach: 'Mail mij: jan@example.nl, of bel.' });
    expect(mails).toMatchObject([{ channel: 'mail', caseId: null, personId: null, values: {} }]);
    expect(told).toBe('waits');
  });

  it('is told to who signed in, at the own address, and stands with what we sent', async () => {
    const { personId } = at.resident;
    const data = { email: 'eigen@example.nl', toldBy: 'mail' };
    await database().person.update({ where: { id: personId! }, data, select: { id: true } });
    const { mails } = await ended(at.resident, {});
    expect(mails).toMatchObject([{ channel: 'mail', personId, caseId: null, isPrivate: true }]);
    const own = (await findOwnRequest(at.resident, at.requestId))!;
    expect((await sentToMe(own, 20)).lines).toContainEqual(
      expect.objectContaining({ what: 'complaintAnswered' }),
    );
    expect((await sentInCase(at.caseId, 20)).lines).not.toContainEqual(
      expect.objectContaining({ what: 'complaintAnswered' }),
    );
    const toLetter = { where: { id: personId! }, data: { toldBy: 'letter' }, select: { id: true } };
    await database().person.update(toLetter);
    const byHand = await ended(at.resident, {});
    expect(byHand).toMatchObject({ told: 'self' });
    expect(byHand.mails).toMatchObject([
      { channel: 'person', personId, caseId: null, isPrivate: true, toCipher: null },
    ]);
    expect(await notReachedIn(at.householdId)).toEqual([]);
  });

  it('waits for who left a phone number on the handler, and for who left nothing with the code', async () => {
    const called = await ended(nobody, { reach: '06 12 34 56 78' });
    expect(called).toMatchObject({ mails: [{ channel: 'person' }], told: 'self' });
    const waits = async (who = hanna) => (await untoldComplaints(who)).map((one) => one.id);
    expect(await waits()).toContain(called.id);
    expect((await countOpenComplaints(hanna)).untold).toBe((await waits()).length);
    // It is nobody else's, and stays however long nobody calls.
    expect(await waits(otto)).toEqual([]);
    await expect(noteComplainerTold(otto, called.id, 'call')).rejects.toThrow(NotFoundError);
    vi.stubEnv('CLOCK_OFFSET_MS', String(60 * 86_400_000));
    await purgeDrafts();
    vi.unstubAllEnvs();
    expect(await waits()).toContain(called.id);
    await Promise.all([1, 2, 3].map(() => noteComplainerTold(hanna, called.id, 'call')));
    expect(await waits()).not.toContain(called.id);
    expect((await workComplaint(hanna, called.id))!.end!.told).toBe('said');
    const where = { event: 'complaint.changed', payload: { path: ['what'], equals: 'told' } };
    expect(await database().auditEvent.count({ where })).toBe(1);
    const { id, mails, told } = await ended(nobody, {});
    expect([mails, told]).toEqual([[], 'code']);
    expect((await openedCourse(id))!.end).toMatchObject({ words: 'Wij losten het samen op.' });
  });

  it('is told by a colleague while who handled it is away, but not by whom it is about', async () => {
    const { id } = await ended(nobody, { reach: '06 12 34 56 78' });
    const waits = async (who: StaffActor) => (await untoldComplaints(who)).map((one) => one.id);
    await away(hanna, null, [1, 5]);
    expect(await waits(otto)).not.toContain(id);
    await away(hanna, null, [-1, 0]);
    expect(await waits(otto)).toContain(id);
    await lookAtComplaint(otto, id);
    expect(await workComplaint(otto, id)).toMatchObject({ reach: '06 12 34 56 78', isMine: false });
    const ofOtto = (await ended(nobody, { reach: '06 12 34 56 78' }, [otto])).id;
    expect(await waits(otto)).not.toContain(ofOtto);
    expect(await workComplaint(otto, ofOtto)).toBeNull();
    await expect(noteComplainerTold(otto, ofOtto, 'call')).rejects.toThrow(NotFoundError);
    expect(await waits(hanna)).toContain(ofOtto);
    const told = await noteComplainerTold(otto, id, 'call');
    expect(told).toEqual({ isOwn: false });
    expect(await waits(otto)).not.toContain(id);
    // What was told is nobody else's any more; the same press twice is once.
    expect(await workComplaint(otto, id)).toBeNull();
    await expect(lookAtComplaint(otto, id)).rejects.toThrow(NotFoundError);
    expect(await noteComplainerTold(otto, id, 'call')).toEqual({ isOwn: false });
    // Of an answer that a mail brought, or that waits with its code, there is nothing to tell.
    for (const reach of ['', 'iris@voorbeeld.nl']) {
      const other = await ended(nobody, { reach });
      expect(await workComplaint(otto, other.id)).toBeNull();
      await expect(noteComplainerTold(otto, other.id, 'call')).rejects.toThrow(NotFoundError);
    }
    await database().absence.deleteMany({ where: { staffId: hanna.staffId } });
    expect(await workComplaint(otto, id)).toBeNull();
  });

  it('is told by a colleague when who handled it does not work here any more', async () => {
    const { id } = await ended(nobody, { reach: '06 12 34 56 78' });
    const leaves = (until: Date | null) =>
      database().staff.update({ where: { id: hanna.staffId }, data: { inServiceUntil: until } });
    const waits = async () => (await untoldComplaints(otto)).map((one) => one.id);
    expect(await waits()).toEqual([]);
    expect(await workComplaint(otto, id)).toBeNull();
    await leaves(new Date('2026-01-01'));
    expect(await waits()).toContain(id);
    expect((await countOpenComplaints(otto)).untold).toBe((await waits()).length);
    await lookAtComplaint(otto, id);
    expect(await workComplaint(otto, id)).toMatchObject({ reach: '06 12 34 56 78', isMine: false });
    await noteComplainerTold(otto, id, 'call');
    expect(await waits()).not.toContain(id);
    await leaves(null);
    expect(await waits()).toEqual([]);
    // What waits for an answer is taken over instead, by name.
    const open = await complain(nobody, {});
    await handing(open, hanna);
    await leaves(new Date('2026-01-01'));
    expect(await workComplaint(otto, open)).toBeNull();
    await leaves(null);
  });
});
