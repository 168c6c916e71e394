import { beforeAll, describe, expect, it } from 'vitest';
import { endComplaint } from '@/lib/commands/complaint/end-complaint';
import { lookAtComplaint } from '@/lib/commands/complaint/look-at-complaint';
import { enterComplaint, makeComplaint } from '@/lib/commands/complaint/make-complaint';
import { nameComplained } from '@/lib/commands/complaint/name-complained';
import { openComplaint } from '@/lib/commands/complaint/open-complaint';
import { postponeComplaint } from '@/lib/commands/complaint/postpone-complaint';
import { takeComplaint } from '@/lib/commands/complaint/take-complaint';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { randomId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { ConflictError, FieldErrorsError, NotFoundError } from '@/lib/platform/errors';
import { enteredSlip, myComplaints, myCourse, openedCourse } from '@/lib/queries/complaint/course';
import { openComplaints, workComplaint } from '@/lib/queries/complaint/work-complaints';
import { addDays } from '@/lib/rules/local-date';
import { enteredComplaintSchema } from '@/lib/schemas/complaint';
import {
  complain,
  complaintRow,
  handing,
  nobody,
  typed,
} from '@/tests/support/factories/complaint';
import { home, type Home } from '@/tests/support/factories/plan';
import { colleague, team, teamLead } from '@/tests/support/factories/work';

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

describe('a complaint', () => {
  it('has a handler from the first second, of another team than whom it is about', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      const id = await complain(at.resident, { aboutStaffId: at.contact.staffId });
      expect(await complaintRow(id)).toMatchObject({
        ...{ handlerId: otto.staffId, aboutStaffIds: [at.contact.staffId], channel: 'online' },
      });
    }
  });

  it('is shared out evenly when it is about nobody we know', async () => {
    const handlers = [];
    for (let turn = 0; turn < 3; turn += 1)
      handlers.push((await complaintRow(await complain())).handlerId);
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
    expect(await complaintRow(id)).toMatchObject({ channel: 'letter', enteredById: host.staffId });
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
    const before = await complaintRow(id);
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
    expect(await complaintRow(id)).toEqual(before);
    const looks = await database().auditEvent.findMany({
      where: { event: 'complaint.viewed', payload: { equals: { complaintId: id } } },
      orderBy: { at: 'asc' },
    });
    expect(looks.map(({ result }) => result)).toEqual(['done', ...Array(8).fill('refused')]);
    expect(looks.every(({ caseId, householdId }) => !caseId && !householdId)).toBe(true);
  });

  it('is one of two who take it at once', async () => {
    const id = await complain();
    const { handlerId } = await complaintRow(id);
    const eva = await teamLead([await team('Oost')], 'Eva Waanbeeld');
    const ada = await teamLead([await team('West')], 'Ada Waanbeeld');
    const both = await Promise.allSettled(
      [eva, ada].map((lead) => takeComplaint(lead, id, handlerId!)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(ConflictError),
    });
    expect([eva.staffId, ada.staffId]).toContain((await complaintRow(id)).handlerId);
  });

  it('hands it on at once when it turns out to be about the handler', async () => {
    const id = await complain();
    await handing(id, hanna);
    expect(await nameComplained(hanna, id, [hanna.staffId])).toBe(false);
    const { handlerId, aboutStaffIds } = await complaintRow(id);
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
      const { handlerId, aboutStaffIds } = await complaintRow(id);
      expect(aboutStaffIds).not.toContain(handlerId);
    }
  });
});
